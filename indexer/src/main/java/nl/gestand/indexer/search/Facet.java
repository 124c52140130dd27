// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

/** What results can be filtered and counted by; values are codes. */
public enum Facet {
  /** {@code document} or {@code commitment}. */
  KIND,
  /** Code of a document kind or commitment kind. */
  SUBKIND,
  STATUS,
  /** {@code ja} for open, {@code nee} for closed commitments. */
  OPEN,
  /** {@code ja} for open commitments whose term has passed today; other entries have no value. */
  OVERDUE,
  /** What the term of an open commitment is today: one of {@link Due}; other entries have no value. */
  DUE,
  CLAIMED_BY,
  MINISTRY,
  PERSON,
  DOSSIER,
  /** Canonical identifier of what is cited. */
  CITES,
  YEAR
}
