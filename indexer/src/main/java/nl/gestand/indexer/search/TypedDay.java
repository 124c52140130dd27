// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day, month or year as people type it: {@code 2024-07-01}, {@code 1-7-2024}, {@code 2024-07}, {@code 2024}. */
record TypedDay(LocalDate first, LocalDate last) {

  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");
  private static final Pattern DAY_FIRST = Pattern.compile("(?:(\\d{1,2})[-/.])?(\\d{1,2})[-/.](\\d{4})");

  static Optional<TypedDay> read(String typed) {
    try {
      Matcher m = YEAR_FIRST.matcher(typed);
      if (m.matches()) {
        return Optional.of(of(m.group(1), m.group(2), m.group(3)));
      }
      m = DAY_FIRST.matcher(typed);
      return m.matches() ? Optional.of(of(m.group(3), m.group(2), m.group(1))) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static TypedDay of(String year, String month, String day) {
    int inYear = Integer.parseInt(year);
    if (month == null) {
      return new TypedDay(LocalDate.of(inYear, 1, 1), LocalDate.of(inYear, 12, 31));
    }
    YearMonth inMonth = YearMonth.of(inYear, Integer.parseInt(month));
    if (day == null) {
      return new TypedDay(inMonth.atDay(1), inMonth.atEndOfMonth());
    }
    LocalDate exactly = inMonth.atDay(Integer.parseInt(day));
    return new TypedDay(exactly, exactly);
  }
}
