// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.shapes.Violation;

import java.util.List;

/** What became of an event that was offered. */
public sealed interface RecordResult {

  /** It is in the history, now or already before; {@code change} is the number of the change that brought it. */
  record Recorded(long change) implements RecordResult {}

  /** The commitment has changed since the version that the form showed; nothing was written. */
  record Stale(CommitmentHistory now) implements RecordResult {}

  /** The event breaks a shape; nothing was written. */
  record Invalid(List<Violation> violations) implements RecordResult {}

  /** The store knows no such commitment; nothing was written. */
  record UnknownCommitment() implements RecordResult {}
}
