// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.shapes.Violation;

import java.util.List;

/** What became of a recording that was offered. */
public sealed interface RecordResult {

  /** It is in the store, now or already before; {@code change} is the number of the change that brought it. */
  record Recorded(long change) implements RecordResult {}

  /** These commitments have changed since the versions that the person saw; nothing was written. */
  record Stale(List<CommitmentHistory> now) implements RecordResult {}

  /** Something breaks a shape; nothing was written. */
  record Invalid(List<Violation> violations) implements RecordResult {}

  /** The store knows no such commitment, or no such event of it; nothing was written. */
  record UnknownCommitment() implements RecordResult {}
}
