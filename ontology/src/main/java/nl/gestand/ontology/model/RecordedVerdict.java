// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.util.Objects;

/** A verdict as the store holds it. */
public record RecordedVerdict(Verdict verdict, Recorded recorded) {

  public RecordedVerdict {
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(recorded);
  }
}
