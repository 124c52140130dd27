// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import nl.gestand.ontology.model.PassageKind;

import java.util.Objects;

/**
 * A stretch of text as a format hands it over, before its place in the archived text is known.
 *
 * @param kind its role, as far as the format tells
 * @param page from 1
 * @param mark the number of a footnote, or empty
 * @param text its words; a line feed parts lines that belong apart, such as the rows of a table
 */
public record Block(PassageKind kind, int page, String mark, String text) {

  public Block {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(mark);
    Objects.requireNonNull(text);
    if (page < 1) {
      throw new IllegalArgumentException("no page: " + page);
    }
  }
}
