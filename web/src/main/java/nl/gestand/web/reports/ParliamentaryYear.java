// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A vergaderjaar: from one Prinsjesdag, the third Tuesday of September (article 65 of the Grondwet), to the day before
 * the next.
 *
 * @param begins year in which it begins
 */
record ParliamentaryYear(int begins) {

  private static final int THIRD = 3;

  /** The one that the annex of a budget tells of: the last that had ended when the budget was presented. */
  static ParliamentaryYear ofBudget(int budget) {
    return new ParliamentaryYear(budget - 2);
  }

  /** The one with this {@link #key}, and no other spelling. */
  static Optional<ParliamentaryYear> find(String key) {
    if (key.length() != 9 || key.charAt(4) != '-' || !key.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    ParliamentaryYear year = new ParliamentaryYear(Integer.parseInt(key.substring(0, 4)));
    return Optional.of(year).filter(found -> found.begins >= 1814 && found.key().equals(key));
  }

  /** The one that a day falls in. */
  static ParliamentaryYear of(LocalDate day) {
    ParliamentaryYear year = new ParliamentaryYear(day.getYear());
    return day.isBefore(year.first()) ? new ParliamentaryYear(day.getYear() - 1) : year;
  }

  LocalDate first() {
    return LocalDate.of(begins, Month.SEPTEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(THIRD, DayOfWeek.TUESDAY));
  }

  LocalDate last() {
    return new ParliamentaryYear(begins + 1).first().minusDays(1);
  }

  /** Year of the budget whose annex tells of it. */
  int budget() {
    return begins + 2;
  }

  /** {@code 2024-2025}. */
  String key() {
    return begins + "-" + (begins + 1);
  }
}
