// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.statutes;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.ArticleLife;
import nl.gestand.ontology.citation.CaseLaw;
import nl.gestand.ontology.citation.RelatedArticle;
import nl.gestand.ontology.statute.ArticleVersion;
import nl.gestand.ontology.statute.Gap;
import nl.gestand.ontology.statute.StatuteHistory;
import nl.gestand.ontology.store.ArticleCitations.Citing;
import nl.gestand.ontology.store.CommitmentHistory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of an article on a day.
 *
 * @param history its versions; empty for a statute of which no text was loaded
 * @param life what its number meant on the day, or else before or after it
 * @param related under which numbers that stood before and stands after
 * @param citing citations of it in that meaning, by any of those numbers, newest document first
 * @param elsewhere how many citations of its number mean something else
 * @param more how many commitments there are besides those listed
 */
public record ArticleSheet(Article article, LocalDate day, Optional<StatuteHistory> history,
    Optional<ArticleLife> life, List<RelatedArticle> related, List<Citing> citing, long elsewhere,
    List<CommitmentHistory> commitments, int more, List<CaseLaw> cases) {

  public List<ArticleVersion> versions() {
    return history.map(StatuteHistory::versions).orElse(List.of());
  }

  public List<Gap> gaps() {
    return history.map(known -> known.gaps(article)).orElse(List.of());
  }

  /** The text in force on the day; empty where there was none, and where it is not known. */
  public Optional<ArticleVersion> version() {
    return inGap().isPresent() ? Optional.empty()
        : versions().stream().filter(version -> version.on(day)).findFirst();
  }

  /** The days around the day of which no text is known; empty when it is known, or known that there was none. */
  public Optional<Gap> inGap() {
    return gaps().stream().filter(gap -> gap.on(day)).findFirst();
  }

  /** The version to show where that of the day is not known or there was none: the one before it, or the first. */
  public Optional<ArticleVersion> nearest() {
    return versions().stream().filter(version -> !version.from().isAfter(day)).reduce((earlier, later) -> later)
        .or(() -> versions().stream().findFirst());
  }

  boolean isEmpty() {
    return versions().isEmpty() && life.isEmpty() && citing.isEmpty() && elsewhere == 0;
  }
}
