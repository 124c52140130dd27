// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import nl.gestand.ontology.citation.Identifier;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The text of an article in one consolidation.
 *
 * @param place the divisions it stands in, outermost first: {@code Tweede Boek › Titel XIV Misdrijven tegen de zeden}
 * @param text lines as {@link ArticleLine} writes them
 * @param since the day on which this text came into force, where the file says so
 * @param changedBy the publications that made it so
 */
public record ArticleText(String place, String text, Optional<LocalDate> since, List<Identifier> changedBy) {

  public ArticleText {
    Objects.requireNonNull(place);
    Objects.requireNonNull(since);
    changedBy = List.copyOf(changedBy);
    if (text.isBlank()) {
      throw new IllegalArgumentException("an article without text");
    }
  }
}
