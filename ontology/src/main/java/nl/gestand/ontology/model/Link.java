// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.util.Objects;

/** That one commitment hangs together with another. */
public record Link(CommitmentId from, LinkKind kind, CommitmentId to) {

  public Link {
    Objects.requireNonNull(from);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(to);
    if (from.equals(to)) {
      throw new IllegalArgumentException("a commitment linked to itself: " + from);
    }
  }
}
