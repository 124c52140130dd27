// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An article under which the subject of another stood before or stands after it. They are not the same: a successor
 * may have other bounds, another maximum and more than one predecessor.
 *
 * @param from first day on which its number meant this; empty where unknown
 * @param until last such day; empty while it lasts
 * @param about what it is about; empty where the table does not have it
 * @param confidence how sure the whole way from the one to the other is
 * @param earlier whether it came before
 */
public record RelatedArticle(Article article, Optional<LocalDate> from, Optional<LocalDate> until, String about,
    double confidence, boolean earlier, String source) {

  public RelatedArticle {
    Objects.requireNonNull(article);
    Objects.requireNonNull(from);
    Objects.requireNonNull(until);
    Objects.requireNonNull(about);
    Objects.requireNonNull(source);
  }

  /** Whether its number meant this on a day; a citation without a day may mean it. */
  public boolean on(Optional<LocalDate> day) {
    return day.isEmpty() || from.filter(first -> first.isAfter(day.get())).isEmpty()
        && until.filter(last -> last.isBefore(day.get())).isEmpty();
  }
}
