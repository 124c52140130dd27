// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.statutes;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.ArticleLife;
import nl.gestand.ontology.citation.Maxima;
import nl.gestand.ontology.citation.RelatedArticle;
import nl.gestand.ontology.statute.ArticleVersion;
import nl.gestand.ontology.statute.ConcordanceCheck;
import nl.gestand.ontology.statute.Gap;
import nl.gestand.ontology.statute.Penalties;
import nl.gestand.web.words.Confidence;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to say of an article on a day, in Dutch. */
public final class ArticleWords {

  private ArticleWords() {}

  /** Whether it was in force on the day, and what is shown if not; each a sentence. */
  public static List<String> standing(ArticleSheet sheet) {
    List<String> sentences = new ArrayList<>();
    String name = Words.capital(sheet.article().printed());
    String day = words(sheet.day());
    Optional<ArticleLife> life = sheet.life();
    boolean meant = life.filter(known -> known.on(sheet.day())).isPresent();
    if (life.isPresent() && !meant) {
      sentences.add(life.get().endedBefore(sheet.day())
          ? name + " (" + life.get().about() + ") gold tot en met " + words(life.get().until().orElseThrow())
              + " en bestond op " + day + " niet meer." + went(sheet.related())
          : name + " (" + life.get().about() + ") bestond op " + day + " nog niet.");
    }
    if (sheet.history().isEmpty()) {
      sentences.add("De tekst van deze regeling is niet geladen.");
    } else if (sheet.versions().isEmpty()) {
      sentences.add("In de toestanden die zijn geladen staat dit artikel niet.");
    } else if (sheet.inGap().isPresent()) {
      sentences.add("Hoe de wet op " + day + " luidde is niet geladen (" + gap(sheet.inGap().get()) + ").");
      sheet.nearest().ifPresent(near -> sentences.add("Hieronder staat de laatst bekende tekst daarvoor."));
    } else if (sheet.version().isEmpty()) {
      sentences.add("In de tekst van de wet op " + day + " staat dit artikel niet.");
    }
    return sentences;
  }

  private static String went(List<RelatedArticle> related) {
    List<RelatedArticle> later = related.stream().filter(other -> !other.earlier()).toList();
    if (later.isEmpty()) {
      return "";
    }
    boolean sure = later.stream().allMatch(other -> other.confidence() == 1);
    return " Het is nu " + (sure ? "" : "vermoedelijk ")
        + String.join(" of ", later.stream().map(other -> other.article().printed()).toList()) + ".";
  }

  /** Days in words: {@code van 2 april 2014 af}. */
  public static String gap(Gap gap) {
    return gap.until().map(last -> "van " + words(gap.from()) + " tot en met " + words(last))
        .orElse("vanaf " + words(gap.from()));
  }

  public static String when(Optional<LocalDate> from, Optional<LocalDate> until) {
    return from.isEmpty() && until.isEmpty() ? "begin en einde onbekend"
        : from.isEmpty() ? "tot en met " + words(until.get())
        : until.isEmpty() ? "sinds " + words(from.get())
        : words(from.get()) + " tot en met " + words(until.get());
  }

  /** The highest penalties: in the text shown when there is one, else as the table has it. */
  public static List<String> penalties(ArticleSheet sheet) {
    List<String> inText = sheet.version().map(ArticleVersion::text).map(Penalties::in).orElse(List.of());
    if (!inText.isEmpty()) {
      return inText.stream().map(words -> Words.capital(words) + " (tekst van de wet)").toList();
    }
    return sheet.life().flatMap(Maxima::of).map(maximum -> Words.capital("ten hoogste " + maximum.words()) + " ("
        + Confidence.words(maximum.confidence()) + "; " + maximum.source() + ")").map(List::of).orElse(List.of());
  }

  /** Where the concordance says otherwise than the text that was loaded. */
  static List<String> contradictions(ArticleSheet sheet) {
    return sheet.history().map(history -> ConcordanceCheck.of(history, sheet.article())).orElse(List.of());
  }

  static String jci(Article article, LocalDate day) {
    return "jci1.3:c:" + article.work() + "&artikel=" + article.number() + "&g=" + day;
  }

  private static String words(LocalDate day) {
    return Day.of(day).words();
  }
}
