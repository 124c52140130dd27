// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.store.Recording;

import java.util.List;
import java.util.Optional;

/**
 * What a row of a table comes to.
 *
 * @param place where it stands: {@code rij 12}
 * @param name what it is about, as far as that is known
 * @param changes what would be recorded, for people
 * @param reason why it is not simply recorded, in Dutch sentences; empty when it is
 * @param part what would be recorded
 */
record RowOutcome(Kind kind, String place, String name, List<Change> changes, String reason,
    Optional<Recording.State> part) {

  /** What can come of a row. */
  enum Kind {
    CHANGED,
    /** Someone recorded something since the table was made. */
    CONFLICT,
    /** Its word for the status is in no list. */
    UNKNOWN_WORD,
    UNCHANGED,
    OTHER_MINISTRY,
    NOT_UNDERSTOOD
  }

  /** That what stands under a heading becomes something else. */
  record Change(String heading, String before, String after) {}

  static RowOutcome refused(Kind kind, ImportRow row, String name, String reason) {
    return new RowOutcome(kind, row.place(), name, List.of(), reason, Optional.empty());
  }

  boolean isAbout(CommitmentId id) {
    return part.filter(state -> state.commitment().equals(id)).isPresent();
  }

  /** The same on top of a history that has moved on. */
  RowOutcome conflictingWith(long version, String why) {
    return new RowOutcome(Kind.CONFLICT, place, name, changes, why,
        part.map(state -> new Recording.State(state.event(), version)));
  }
}
