// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Identifier;

import java.time.LocalDate;
import java.util.Objects;

/** An article was made, changed or repealed by a publication, from a day on. */
public record Amendment(Article article, LocalDate day, Identifier by) {

  public Amendment {
    Objects.requireNonNull(article);
    Objects.requireNonNull(day);
    Objects.requireNonNull(by);
  }
}
