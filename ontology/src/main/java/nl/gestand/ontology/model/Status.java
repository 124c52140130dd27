// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

/**
 * The states a commitment can be said to be in: those of the Chamber's decision on a motie, then those of its
 * execution. Labels, definitions and allowed transitions stand in {@code schemes/status.ttl}. That a term has passed
 * is computed for a day and is no status.
 */
public enum Status implements Coded {
  SUBMITTED("ingediend", Stage.OPENING),
  AMENDED("gewijzigd", Stage.END),
  HELD("aangehouden", Stage.OPENING),
  WITHDRAWN("ingetrokken", Stage.END),
  REJECTED("verworpen", Stage.END),
  ADOPTED("aangenomen", Stage.OPENING),
  TAKEN_OVER("overgenomen", Stage.OPENING),
  LAPSED("vervallen", Stage.END),
  PROMISED("gedaan", Stage.OPENING),
  /** What was promised is now something else, or more: supplemented, narrowed, with another term; still to be done. */
  ADJUSTED("aangepast", Stage.UNDER_WAY),
  IN_PROGRESS("inUitvoering", Stage.UNDER_WAY),
  PARTLY_FULFILLED("deelsVoldaan", Stage.UNDER_WAY),
  FULFILLED("nagekomen", Stage.END),
  EXTENDED("uitgesteld", Stage.UNDER_WAY),
  NOT_EXECUTED("nietUitgevoerd", Stage.END),
  /** Government says it is done; whether the Chamber agrees is another event. */
  CLOSED_BY_GOVERNMENT("afgedaanVolgensRegering", Stage.END),
  /** A source used a word that no mapping knows; the word is kept in the event. */
  UNKNOWN("onbekend", Stage.OPENING);

  private enum Stage {
    OPENING,
    UNDER_WAY,
    END
  }

  private final String code;
  private final Stage stage;

  Status(String code, Stage stage) {
    this.code = code;
    this.stage = stage;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether something is still expected of government. */
  public boolean open() {
    return stage != Stage.END;
  }

  /** Whether a ministry that says so leaves the last word to the Chamber: an end, or another term. */
  public boolean asksAnswer() {
    return stage == Stage.END || this == EXTENDED;
  }

  /** Whether it only says that something is expected: every later step goes past it. */
  public boolean opening() {
    return stage == Stage.OPENING;
  }
}
