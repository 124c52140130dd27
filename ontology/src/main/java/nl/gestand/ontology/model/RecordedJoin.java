// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.util.Objects;

/** A verdict on a join as the store holds it. */
public record RecordedJoin(JoinVerdict verdict, Recorded recorded) {

  public RecordedJoin {
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(recorded);
  }
}
