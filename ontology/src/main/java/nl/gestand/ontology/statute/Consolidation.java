// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.ontology.model.ContentHash;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * A statute as it stood from a day on (in BWB: a <i>toestand</i>), with the text of each article in force.
 *
 * @param title how it is cited, or its full title
 * @param sequence of several for one day the highest is the corrected one
 * @param source the hash of the file
 */
public record Consolidation(Statute statute, String title, LocalDate from, int sequence, ContentHash source,
    Map<Article, ArticleText> articles) implements StatutePart {

  public Consolidation {
    Objects.requireNonNull(statute);
    Objects.requireNonNull(from);
    Objects.requireNonNull(source);
    articles = Map.copyOf(articles);
    if (title.isBlank() || sequence < 0) {
      throw new IllegalArgumentException("a consolidation without title, or before the first: " + statute);
    }
  }
}
