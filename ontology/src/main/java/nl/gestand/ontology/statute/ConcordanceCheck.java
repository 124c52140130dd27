// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.ArticleLife;
import nl.gestand.ontology.citation.Concordance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds what the concordance says of an article against the official text: only against days of which a text was
 * loaded, and of a life without a first day only against its end. A pure function.
 */
public final class ConcordanceCheck {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

  private ConcordanceCheck() {}

  /** The contradictions of each article of a statute that has any, a sentence each, in the order of the concordance. */
  public static Map<Article, List<String>> of(StatuteHistory history) {
    Map<Article, List<String>> found = new LinkedHashMap<>();
    Concordance.articles().stream().filter(article -> article.work().equals(history.statute().bwb()))
        .forEach(article -> {
          List<String> sentences = of(history, article);
          if (!sentences.isEmpty()) {
            found.put(article, sentences);
          }
        });
    return found;
  }

  /** A sentence for each contradiction; empty when they agree, and for an article the concordance does not have. */
  public static List<String> of(StatuteHistory history, Article article) {
    List<ArticleLife> lives = Concordance.lives(article);
    if (lives.isEmpty()) {
      return List.of();
    }
    List<ArticleVersion> versions = history.versions(article);
    List<LocalDate> days = history.states().stream().filter(StatuteState::loaded).map(StatuteState::from).toList();
    boolean knowsAll = lives.stream().allMatch(life -> life.from().isPresent());
    Optional<LocalDate> unexpected = days.stream().filter(day -> inText(versions, day)
        && lives.stream().noneMatch(life -> life.on(day))).findFirst();
    Optional<LocalDate> missing = days.stream().filter(day -> !inText(versions, day)
        && lives.stream().anyMatch(life -> life.on(day) && (knowsAll || life.from().isPresent()))).findFirst();
    String name = article.printed().substring(0, 1).toUpperCase(Locale.ROOT) + article.printed().substring(1);
    return Stream.concat(
        unexpected.map(day -> name + " staat in de tekst van " + DAY.format(day)
            + ", maar gold volgens de concordantie op die dag niet.").stream(),
        missing.map(day -> name + " staat niet in de tekst van " + DAY.format(day)
            + ", maar gold volgens de concordantie op die dag.").stream()).toList();
  }

  private static boolean inText(List<ArticleVersion> versions, LocalDate day) {
    return versions.stream().anyMatch(version -> version.on(day));
  }
}
