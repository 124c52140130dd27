// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import nl.gestand.ontology.citation.Identifier;

import java.util.List;
import java.util.Objects;

/**
 * Something that is wrong in the source. It is told beside what the source says and never put in its place.
 *
 * @param explanation why, in Dutch, as one or more sentences for the reader of the page
 * @param meant what was probably meant; may be empty
 * @param confidence above 0, at most 1
 */
public record Fault(FaultKind kind, String explanation, List<Identifier> meant, double confidence) {

  public Fault {
    Objects.requireNonNull(kind);
    meant = List.copyOf(meant);
    if (explanation.isBlank()) {
      throw new IllegalArgumentException("a fault without explanation");
    }
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is above 0 and at most 1: " + confidence);
    }
  }
}
