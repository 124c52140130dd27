// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Identifier;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An article between two changes of its text.
 *
 * @param from first day on which this text is known to have been in force
 * @param until last such day; empty for the text of the last consolidation
 * @param place the divisions it stands in, outermost first
 * @param text lines as {@link ArticleLine} writes them
 * @param changedBy the publications that made it so, as far as known
 */
public record ArticleVersion(Article article, LocalDate from, Optional<LocalDate> until, String place, String text,
    List<Identifier> changedBy) {

  public ArticleVersion {
    Objects.requireNonNull(article);
    Objects.requireNonNull(from);
    Objects.requireNonNull(place);
    changedBy = List.copyOf(changedBy);
    if (text.isBlank() || until.isPresent() && until.get().isBefore(from)) {
      throw new IllegalArgumentException("a version without text or that ends before it begins: " + article);
    }
  }

  public boolean on(LocalDate day) {
    return !from.isAfter(day) && until.filter(last -> last.isBefore(day)).isEmpty();
  }
}
