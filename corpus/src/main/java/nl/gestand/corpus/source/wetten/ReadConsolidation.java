// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.wetten;

import nl.gestand.corpus.extract.Unreadable;
import nl.gestand.corpus.source.XmlElement;
import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.ontology.citation.StatuteNames;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.statute.ArticleLine;
import nl.gestand.ontology.statute.ArticleText;
import nl.gestand.ontology.statute.Consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one toestand: its day, and the articles that were in force on it. */
final class ReadConsolidation {

  private static final Pattern IN_NAME = Pattern.compile("_(\\d{4}-\\d{2}-\\d{2})(?:_(\\d{1,3}))?(?=[._]|$)");
  private static final Pattern SEQUENCE = Pattern.compile("/(\\d{1,3})$");
  private static final Pattern PUBLICATION = Pattern.compile("(Stb|Stcrt|Trb)\\.(\\d{4})-(\\d{1,6})");
  private static final int LONGEST_TITLE = 500;

  private final Statute statute;
  private final ContentHash hash;
  private final Map<Article, ArticleText> articles = new LinkedHashMap<>();

  ReadConsolidation(Statute statute, ContentHash hash) {
    this.statute = statute;
    this.hash = hash;
  }

  Consolidation current(XmlElement root, String fileName) throws Unreadable {
    Matcher sequence = SEQUENCE.matcher(root.attribute("bwb-ng-vast-deel"));
    LocalDate day = root.attribute("inwerkingtreding").isEmpty() ? dayInName(fileName)
        : day(root.attribute("inwerkingtreding"));
    return finish(root, day, sequence.find() ? Integer.parseInt(sequence.group(1)) : sequenceInName(fileName));
  }

  Consolidation older(XmlElement root, String fileName) throws Unreadable {
    return finish(root, dayInName(fileName), sequenceInName(fileName));
  }

  private Consolidation finish(XmlElement root, LocalDate day, int sequence) throws Unreadable {
    collect(root, "");
    if (articles.isEmpty()) {
      throw new Unreadable("Deze toestand van " + statute.bwb() + " bevat geen artikel met tekst.");
    }
    return new Consolidation(statute, title(root), day, sequence, hash, articles);
  }

  private String title(XmlElement root) {
    String title = StatuteNames.names(statute.bwb()).stream().findFirst()
        .or(() -> root.find("citeertitel").map(LawWords::of).filter(words -> !words.isBlank()))
        .or(() -> root.find("intitule").map(LawWords::of).filter(words -> !words.isBlank()))
        .orElse(statute.bwb());
    return title.substring(0, Math.min(LONGEST_TITLE, title.length()));
  }

  private void collect(XmlElement element, String place) {
    for (XmlElement child : element.children()) {
      if (child.is("artikel")) {
        article(child, place);
      } else if (!child.is("kop") && !child.is("meta-data")) {
        String heading = child.children().stream().filter(part -> part.is("kop")).findFirst()
            .map(LawWords::apart).orElse("");
        collect(child, heading.isEmpty() ? place : place.isEmpty() ? heading : place + " › " + heading);
      }
    }
  }

  /** One that is repealed has no words of its own; one that is announced says so in its heading. */
  private void article(XmlElement artikel, String place) {
    if (artikel.attribute("status").equals("vervallen") || announced(artikel)) {
      return;
    }
    Optional<String> number = number(artikel);
    List<ArticleLine> lines = new ArticleLines().read(artikel);
    if (number.isEmpty() || lines.isEmpty()) {
      return;
    }
    Optional<LocalDate> since = optionalDay(artikel.attribute("inwerking"));
    // A number that stands twice is that of the statute first, then of an annex or an act within it.
    articles.putIfAbsent(StatuteNames.article(statute, number.get()),
        new ArticleText(place, ArticleLine.write(lines), since, publication(artikel.attribute("bron"))));
  }

  private static boolean announced(XmlElement artikel) {
    return artikel.children().stream().filter(part -> part.is("kop")).flatMap(kop -> kop.list("redactie").stream())
        .anyMatch(note -> note.words().startsWith("Treedt in werking"));
  }

  private static Optional<String> number(XmlElement artikel) {
    return artikel.children().stream().filter(part -> part.is("kop")).findFirst()
        .map(kop -> kop.find("nr").map(LawWords::of).filter(words -> !words.isEmpty())
            .orElseGet(() -> LawWords.of(kop)))
        .or(() -> Optional.of(artikel.attribute("label")))
        .flatMap(ReadConsolidation::number);
  }

  /** {@code Artikel 3a.} is 3a; empty for what can't be the number of an article. */
  static Optional<String> number(String words) {
    String number = words.replaceFirst("^(?i:artikel|art\\.)\\s{0,9}", "").replaceAll("[\\s\\u00a0]", "")
        .replaceFirst("\\.$", "");
    try {
      return Optional.of(new Article("BWBR0000000", number).number());
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static List<Identifier> publication(String source) {
    Matcher matcher = PUBLICATION.matcher(source);
    return matcher.matches()
        ? Identifiers.parse(matcher.group(1).toLowerCase(Locale.ROOT) + "-" + matcher.group(2) + "-" + matcher.group(3))
            .map(List::of).orElse(List.of())
        : List.of();
  }

  private static LocalDate dayInName(String fileName) throws Unreadable {
    Matcher name = IN_NAME.matcher(fileName);
    if (!name.find()) {
      throw new Unreadable("Dit bestand zegt niet vanaf welke dag de tekst geldt; in de oudere vorm staat die dag in de"
          + " bestandsnaam, zoals BWBR0001854_2010-01-01.xml.");
    }
    return day(name.group(1));
  }

  private static int sequenceInName(String fileName) {
    Matcher name = IN_NAME.matcher(fileName);
    return name.find() && name.group(2) != null ? Integer.parseInt(name.group(2)) : 0;
  }

  private static LocalDate day(String text) throws Unreadable {
    return optionalDay(text).orElseThrow(() -> new Unreadable("Dit bestand noemt als dag waarop de tekst gaat gelden "
        + (text.length() > 20 ? text.substring(0, 20) : text) + "; dat is geen datum."));
  }

  static Optional<LocalDate> optionalDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (java.time.format.DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
