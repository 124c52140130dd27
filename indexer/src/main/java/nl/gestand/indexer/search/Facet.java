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
  /** Code of a {@link TermState}, for open commitments. */
  TERM,
  CLAIMED_BY,
  /** {@code ja} for commitments of which another voice says otherwise; others have no value. */
  DISPUTED,
  /** {@code ja} for commitments whose ministry waits for the Chamber's answer; others have no value. */
  UNANSWERED,
  MINISTRY,
  PERSON,
  /** Party of a person, as the source names it. */
  PARTY,
  /** Code of the committee that follows it; those of the Eerste Kamer have none. */
  COMMITTEE,
  DOSSIER,
  /** Canonical identifier of what is cited. */
  CITES,
  /** Canonical identifier of an article that is cited; those are among {@link #CITES} too. */
  ARTICLE,
  /** Code of a {@link Source}. */
  SOURCE,
  YEAR;

  /**
   * Whether an answer counts its values. What is cited is filtered on only: of thousands of numbers the fifty most cited
   * help nobody, and the articles among them are counted as {@link #ARTICLE}.
   */
  public boolean counted() {
    return this != CITES;
  }

  /** Whether a commitment's value depends on the day that is asked about. */
  public boolean ofADay() {
    return switch (this) {
      case STATUS, OPEN, TERM, CLAIMED_BY, DISPUTED, UNANSWERED -> true;
      default -> false;
    };
  }
}
