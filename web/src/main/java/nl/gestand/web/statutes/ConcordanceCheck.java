// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.statutes;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.ArticleLife;
import nl.gestand.ontology.citation.Concordance;
import nl.gestand.ontology.statute.StatuteHistory;
import nl.gestand.ontology.statute.StatuteState;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds what the concordance says of an article against the official text: only against days of which a text was
 * loaded, and of a life without a first day only against its end.
 */
final class ConcordanceCheck {

  private ConcordanceCheck() {}

  /** A sentence for each contradiction; empty when they agree, and for an article the concordance does not have. */
  static List<String> of(StatuteHistory history, Article article) {
    List<ArticleLife> lives = Concordance.lives(article);
    List<String> found = new ArrayList<>();
    if (lives.isEmpty()) {
      return found;
    }
    List<LocalDate> days = history.states().stream().filter(StatuteState::loaded).map(StatuteState::from).toList();
    boolean knowsAll = lives.stream().allMatch(life -> life.from().isPresent());
    Optional<LocalDate> unexpected = days.stream().filter(day -> inText(history, article, day)
        && lives.stream().noneMatch(life -> life.on(day))).findFirst();
    unexpected.ifPresent(day -> found.add(Words.capital(article.printed()) + " staat in de tekst van "
        + Day.of(day).words() + ", maar gold volgens de concordantie op die dag niet."));
    Optional<LocalDate> missing = days.stream().filter(day -> !inText(history, article, day)
        && lives.stream().anyMatch(life -> life.on(day) && (knowsAll || life.from().isPresent()))).findFirst();
    missing.ifPresent(day -> found.add(Words.capital(article.printed()) + " staat niet in de tekst van "
        + Day.of(day).words() + ", maar gold volgens de concordantie op die dag."));
    return found;
  }

  private static boolean inText(StatuteHistory history, Article article, LocalDate day) {
    return history.versions(article).stream().anyMatch(version -> version.on(day));
  }
}
