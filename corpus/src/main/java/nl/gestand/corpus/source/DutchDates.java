// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a written-out day in a line of a letterhead: {@code 6 juli 2022}, {@code 21 MEI 2025}, {@code 2025-07-02}. */
public final class DutchDates {

  private static final List<String> MONTHS = List.of("januari", "februari", "maart", "april", "mei", "juni", "juli",
      "augustus", "september", "oktober", "november", "december");
  private static final Pattern WRITTEN = Pattern.compile(
      "(?<!\\d)(\\d{1,2})[\\s\\u00A0]{0,3}(" + String.join("|", MONTHS) + ")[\\s\\u00A0]{1,3}([12]\\d{3})(?!\\d)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern ISO = Pattern.compile("(?<!\\d)([12]\\d{3})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final Pattern FIGURES =
      Pattern.compile("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.]([12]\\d{3})(?!\\d)");

  private DutchDates() {}

  /** The first day the text names. */
  public static Optional<LocalDate> find(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (written.find()) {
      int month = MONTHS.indexOf(written.group(2).toLowerCase(Locale.ROOT)) + 1;
      return day(Integer.parseInt(written.group(3)), month, Integer.parseInt(written.group(1)));
    }
    return findIso(text);
  }

  /** The first day in a cell of a table, where {@code 27-02-2008} is a day too. */
  public static Optional<LocalDate> inCell(String cell) {
    Matcher figures = FIGURES.matcher(cell);
    return find(cell).or(() -> figures.find()
        ? day(Integer.parseInt(figures.group(3)), Integer.parseInt(figures.group(2)), Integer.parseInt(figures.group(1)))
        : Optional.empty());
  }

  /** The first day in the text that is written as {@code 2025-07-02}. */
  public static Optional<LocalDate> findIso(String text) {
    Matcher iso = ISO.matcher(text);
    return iso.find()
        ? day(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
