// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.citations;

import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A thing as it is cited: in words, in RIS and in BibTeX.
 *
 * @param id last part of its address
 * @param address that stays
 * @param authors names
 * @param number its official number as it is printed, or empty
 */
public record Citation(String id, String address, String kind, List<String> authors, String title,
    Optional<LocalDate> date, String number) {

  public static Citation of(Commitment commitment, Labels labels, String base) {
    return new Citation(commitment.id().value(), base + "/id/commitment/" + commitment.id(),
        Words.capital(labels.label(commitment.kind())), names(commitment.people()), Words.capital(commitment.title()),
        commitment.date(), commitment.number().map(Identifier::printed).orElse(""));
  }

  public static Citation of(Document document, Labels labels, String base) {
    return new Citation(document.id().value(), base + "/id/document/" + document.id(),
        Words.capital(labels.label(document.kind())), names(document.senders()), Words.capital(document.title()),
        document.date(), document.identifiers().stream().findFirst().map(Identifier::printed).orElse(""));
  }

  /** A document as a search found it, which does not tell who sent it. */
  public static Citation of(Hit document, Labels labels, String base) {
    return new Citation(document.id(), base + "/id/document/" + document.id(),
        Words.capital(Coded.find(DocumentKind.class, document.subkind()).map(kind -> labels.label(kind)).orElse(document.subkind())),
        List.of(), Words.capital(document.title()), document.date(),
        Identifiers.parse(document.id()).map(Identifier::printed).orElse(""));
  }

  private static List<String> names(List<Person> people) {
    return people.stream().map(Person::name).distinct().toList();
  }

  /** One sentence for a note: who, what, number, day, address, and when it was looked at. */
  public String words(LocalDate seen) {
    String what = Stream.of(kind, number).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    return (authors.isEmpty() ? "" : String.join(", ", authors) + ", ") + "‘" + title + "’, " + what
        + date.map(day -> ", " + Day.of(day).words()).orElse("") + ". Gestand, " + address + " (geraadpleegd op "
        + Day.of(seen).words() + ").";
  }

  /**
   * A record of RIS.
   *
   * @see <a href="https://en.wikipedia.org/wiki/RIS_(file_format)">the tags</a>
   */
  public String ris(LocalDate seen) {
    StringBuilder ris = new StringBuilder("TY  - GOVDOC\r\n");
    authors.forEach(author -> line(ris, "AU", author));
    line(ris, "TI", title);
    line(ris, "M3", kind);
    line(ris, "SN", number);
    date.ifPresent(day -> {
      line(ris, "PY", String.valueOf(day.getYear()));
      line(ris, "DA", day.toString().replace('-', '/'));
    });
    line(ris, "DP", "Gestand");
    line(ris, "LA", "nl");
    line(ris, "UR", address);
    line(ris, "Y2", seen.toString().replace('-', '/'));
    line(ris, "ID", id);
    return ris.append("ER  - \r\n").toString();
  }

  private static void line(StringBuilder ris, String tag, String value) {
    String one = oneLine(value);
    if (!one.isEmpty()) {
      ris.append(tag).append("  - ").append(one).append("\r\n");
    }
  }

  public String bibtex(LocalDate seen) {
    StringBuilder bib = new StringBuilder("@misc{").append(id.replaceAll("[^A-Za-z0-9-]", "-"));
    // Double braces: a name of an office or a party is not to be turned round.
    field(bib, "author", authors.stream().map(name -> "{" + escaped(name) + "}").collect(Collectors.joining(" and ")));
    field(bib, "title", "{" + escaped(title) + "}");
    field(bib, "howpublished", escaped(kind));
    field(bib, "number", escaped(number));
    date.ifPresent(day -> {
      field(bib, "year", String.valueOf(day.getYear()));
      field(bib, "date", day.toString());
    });
    field(bib, "url", address);
    field(bib, "urldate", seen.toString());
    field(bib, "language", "dutch");
    return bib.append("\n}\n").toString();
  }

  private static void field(StringBuilder bib, String name, String value) {
    if (!value.isEmpty() && !value.equals("{}")) {
      bib.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : oneLine(text).toCharArray()) {
      switch (c) {
        case '\\' -> escaped.append("\\textbackslash ");
        case '~' -> escaped.append("\\textasciitilde ");
        case '^' -> escaped.append("\\textasciicircum ");
        case '{', '}', '%', '&', '#', '$', '_' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
