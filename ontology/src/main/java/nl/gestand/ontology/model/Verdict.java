// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.util.Objects;

/**
 * A decision about an event. It is never changed: the last one about an event holds.
 *
 * @param on the event that was judged
 * @param commitment the commitment of that event
 * @param agent name of the account that decided
 * @param note why, or empty
 */
public record Verdict(EventId id, EventId on, CommitmentId commitment, VerdictKind kind, String agent, String note) {

  public Verdict {
    Objects.requireNonNull(id);
    Objects.requireNonNull(on);
    Objects.requireNonNull(commitment);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(note);
    if (agent.isBlank()) {
      throw new IllegalArgumentException("a verdict without an agent");
    }
  }
}
