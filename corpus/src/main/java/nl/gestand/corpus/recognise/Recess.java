// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The calendar of the Tweede Kamer. Recesses are facts of {@code recess.tsv}; a year that is not in it follows the
 * pattern of the known years: begin on a Friday, end on a Monday a fixed number of days later.
 */
final class Recess {

  private record Period(LocalDate first, LocalDate back) {}

  private record Pattern(MonthDay earliest, int days) {}

  private static final Map<String, Period> KNOWN = new HashMap<>();
  private static final Map<String, Pattern> PATTERNS = new HashMap<>();

  static {
    for (String[] row : Tables.read("recess.tsv")) {
      if (row[1].equals("*")) {
        PATTERNS.put(row[0], new Pattern(MonthDay.parse("--" + row[2]), Integer.parseInt(row[3])));
      } else {
        KNOWN.put(row[0] + row[1], new Period(LocalDate.parse(row[2]), LocalDate.parse(row[3])));
      }
    }
  }

  private Recess() {}

  /** The Friday on which a recess begins in a year: {@code zomerreces}, {@code kerstreces} ... */
  static LocalDate begin(String name, int year) {
    return of(name, year).first;
  }

  /** The Monday on which the Chamber is back. */
  static LocalDate back(String name, int year) {
    return of(name, year).back;
  }

  /** The third Tuesday of September (Grondwet art. 65). */
  static LocalDate prinsjesdag(int year) {
    return LocalDate.of(year, 9, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.TUESDAY));
  }

  /** The third Wednesday of May, when the annual reports go to the Chamber. */
  static LocalDate verantwoordingsdag(int year) {
    return LocalDate.of(year, 5, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.WEDNESDAY));
  }

  /** The next election of the Tweede Kamer after a day, when its date is known. */
  static Optional<LocalDate> nextElection(LocalDate day) {
    return KNOWN.entrySet().stream().filter(known -> known.getKey().startsWith("verkiezingen"))
        .map(known -> known.getValue().first).filter(day::isBefore).min(Comparator.naturalOrder());
  }

  private static Period of(String name, int year) {
    Period known = KNOWN.get(name + year);
    if (known != null) {
      return known;
    }
    Pattern pattern = PATTERNS.get(name);
    LocalDate first = pattern.earliest.atYear(year).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    return new Period(first, first.plusDays(pattern.days));
  }
}
