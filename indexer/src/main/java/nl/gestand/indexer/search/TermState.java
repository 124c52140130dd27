// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import nl.gestand.ontology.model.Coded;

import java.time.LocalDate;
import java.util.Optional;

/** How near the end of an open commitment's term is on a day. */
public enum TermState implements Coded {
  OVERDUE("verlopen"),
  /** Within {@link #DAYS_OF_WARNING} days, or today. */
  DUE_SOON("binnenkort"),
  LATER("later"),
  /** No last day was named; never overdue. */
  NONE("geen");

  /** Six weeks: what a ministry needs to write a letter and have it signed. */
  public static final int DAYS_OF_WARNING = 42;

  private final String code;

  TermState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** @param until last day of the term */
  public static TermState on(LocalDate day, Optional<LocalDate> until) {
    if (until.isEmpty()) {
      return NONE;
    }
    if (until.get().isBefore(day)) {
      return OVERDUE;
    }
    return until.get().isAfter(day.plusDays(DAYS_OF_WARNING)) ? LATER : DUE_SOON;
  }
}
