// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * When and in which order the store learned something.
 *
 * @param at by the store's clock, but never before the change that went before it
 * @param change number of the change that brought it
 * @param action the action of which it was a part, when that was more than one thing
 */
public record Recorded(Instant at, long change, Optional<EventId> action) {

  public Recorded {
    Objects.requireNonNull(at);
    Objects.requireNonNull(action);
  }
}
