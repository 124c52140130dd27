// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import nl.gestand.ontology.citation.Identifier;

import java.util.Objects;

/**
 * One of several things that a citation may mean.
 *
 * @param reason why it may be meant, in Dutch
 */
public record Candidate(Identifier target, String reason) {

  public Candidate {
    Objects.requireNonNull(target);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a candidate without a reason");
    }
  }
}
