// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.util.Objects;

/**
 * A stretch of a document with one role.
 *
 * @param span where it stands in the archived text
 * @param kind its role
 * @param page page it starts on, from 1
 * @param mark the number of a footnote, or empty
 */
public record Passage(TextSpan span, PassageKind kind, int page, String mark) {

  public Passage {
    Objects.requireNonNull(span);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(mark);
    if (page < 1) {
      throw new IllegalArgumentException("no page: " + page);
    }
  }
}
