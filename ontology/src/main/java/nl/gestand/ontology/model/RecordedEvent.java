// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An event as the store holds it.
 *
 * @param recordedAt when the store learned it, by the store's clock
 * @param change number of the change that brought it; the order of recording, whatever the clock did
 * @param retractedAt when a later reading of its document no longer found it
 */
public record RecordedEvent(StatusEvent event, Instant recordedAt, long change, Optional<Instant> retractedAt) {

  public RecordedEvent {
    Objects.requireNonNull(event);
    Objects.requireNonNull(recordedAt);
    Objects.requireNonNull(retractedAt);
  }
}
