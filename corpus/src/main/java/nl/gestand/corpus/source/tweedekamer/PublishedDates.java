// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as the open data writes them, always with a time and a zone: the day is that of the place. */
final class PublishedDates {

  private static final int FIRST_YEAR = 1814;

  private PublishedDates() {}

  /** The day of {@code 2025-02-18T00:00:00+01:00}; empty for none, and for the year 1 that stands for "not known". */
  static Optional<LocalDate> day(String moment) {
    try {
      return moment.length() < 10 ? Optional.empty()
          : Optional.of(LocalDate.parse(moment.substring(0, 10))).filter(day -> day.getYear() >= FIRST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
