// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import nl.gestand.web.words.Day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The last day of a term, seen from a day.
 *
 * @param distance {@code 12 dagen te laat}, {@code nog 4 maanden}, {@code nog 5 dagen}, {@code geen termijn}
 */
public record TermCell(Optional<Day> day, String distance, boolean late) {

  private static final int MOST_DAYS = 60;
  private static final int DAYS_IN_A_MONTH = 30;
  private static final int DAYS_IN_A_YEAR = 365;

  static TermCell of(Optional<LocalDate> until, LocalDate today) {
    if (until.isEmpty()) {
      return new TermCell(Optional.empty(), "geen termijn", false);
    }
    long days = ChronoUnit.DAYS.between(today, until.get());
    String distance = days == 0 ? "vandaag" : days > 0 ? "nog " + days(days) : days(-days) + " te laat";
    return new TermCell(until.map(Day::of), distance, days < 0);
  }

  /** Further away the day itself is beside it: then the number of days says less than that of months. */
  private static String days(long days) {
    if (days > DAYS_IN_A_YEAR * 2) {
      return days / DAYS_IN_A_YEAR + " jaar";
    }
    return days == 1 ? "1 dag" : days <= MOST_DAYS ? days + " dagen" : days / DAYS_IN_A_MONTH + " maanden";
  }
}
