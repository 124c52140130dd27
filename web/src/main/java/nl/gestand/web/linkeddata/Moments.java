// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An answer in the order of its days: a drawing with a dot for each row, and the rows as a list, the earliest first.
 *
 * @param column that the days are of
 * @param list the rows that are told
 * @param told how many rows have a day
 * @param undated how many have none
 */
public record Moments(String column, int width, int height, List<Tick> ticks, List<Dot> dots, List<Moment> list,
    int told, int undated) {

  /** As many as a person reads. */
  private static final int MOST = 200;
  private static final int WIDTH = 720;
  private static final int MARGIN = 12;
  private static final int DOT = 10;
  private static final int MOST_STACKED = 12;
  private static final int AXIS = 22;
  /** Years are written no nearer to each other. */
  private static final int BETWEEN_YEARS = 48;

  /** Where a year begins. */
  public record Tick(int x, String year) {}

  public record Dot(int x, int y, String words) {}

  /** A row with its day; what it says are its other cells. */
  public record Moment(Day day, List<Link> says) {}

  /** A row of an answer with the day that it is about. */
  record Dated(LocalDate day, List<Link> says) {}

  /** @param rows at least one */
  static Moments of(String column, List<Dated> rows, int undated) {
    List<Dated> ordered = rows.stream().sorted(Comparator.comparing(Dated::day)).toList();
    LocalDate first = ordered.getFirst().day().withDayOfYear(1);
    LocalDate last = ordered.getLast().day().plusYears(1).withDayOfYear(1);
    double perDay = (WIDTH - 2.0 * MARGIN) / ChronoUnit.DAYS.between(first, last);
    List<Dot> dots = new ArrayList<>();
    Map<Integer, Integer> stacked = new HashMap<>();
    for (Dated row : ordered) {
      int place = (int) (ChronoUnit.DAYS.between(first, row.day()) * perDay) / DOT;
      int level = stacked.merge(place, 1, Integer::sum);
      if (level <= MOST_STACKED) {
        dots.add(new Dot(MARGIN + place * DOT + DOT / 2, level, Day.of(row.day()).words() + ": " + words(row)));
      }
    }
    int highest = dots.stream().mapToInt(Dot::y).max().orElse(1);
    int bottom = (highest + 1) * DOT;
    return new Moments(column, WIDTH, bottom + AXIS, ticks(first, last, perDay),
        dots.stream().map(dot -> new Dot(dot.x(), bottom - dot.y() * DOT, dot.words())).toList(),
        ordered.stream().limit(MOST).map(row -> new Moment(Day.of(row.day()), row.says())).toList(), ordered.size(), undated);
  }

  private static String words(Dated row) {
    return String.join(", ", row.says().stream().map(Link::text).toList());
  }

  private static List<Tick> ticks(LocalDate first, LocalDate last, double perDay) {
    int years = (int) Math.max(1, Math.ceil(BETWEEN_YEARS / (365.25 * perDay)));
    return Stream.iterate(first, year -> year.isBefore(last), year -> year.plusYears(years))
        .map(year -> new Tick(MARGIN + (int) (ChronoUnit.DAYS.between(first, year) * perDay), "" + year.getYear())).toList();
  }
}
