// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as letters write them: {@code 7 december 2021}, {@code 4 april jl.}, {@code 18-03-2024}. */
final class DateGrammar {

  private static final String[] MONTHS = {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
      "september", "oktober", "november", "december"};
  private static final String[] SHORT = {"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sept", "okt", "nov",
      "dec"};

  private final Optional<LocalDate> anchor;

  /** @param anchor the day of the document, before which "jl." looks back */
  DateGrammar(Optional<LocalDate> anchor) {
    this.anchor = anchor;
  }

  /** Moves past a day; whether one stood there. What day it is, {@link #read} tells. */
  boolean eat(Cursor in) {
    int start = in.at();
    read(in);
    return in.at() > start;
  }

  /** Moves past a day and gives it; empty, though moved, where the year cannot be told. */
  Optional<LocalDate> read(Cursor in) {
    int start = in.at();
    int day = in.eatNumber(2);
    if (day < 1 || day > 31) {
      in.to(start);
      return Optional.empty();
    }
    if (Cursor.isDash(in.now())) {
      return numeric(in, start, day);
    }
    int month = in.eatSpace() ? month(in) : 0;
    if (month == 0) {
      in.to(start);
      return Optional.empty();
    }
    return withYear(in, day, month);
  }

  /** Whether a month stands here, so that the number before it is a day and nothing else. */
  static boolean startsMonth(Cursor in) {
    int start = in.at();
    boolean month = month(in) > 0;
    in.to(start);
    return month;
  }

  private Optional<LocalDate> withYear(Cursor in, int day, int month) {
    int end = in.at();
    if (in.eatSpace() && in.digits(5) >= 4) {
      int digits = in.digits(5);
      int year = Integer.parseInt(in.text(), in.at(), in.at() + 4, 10);
      // A fifth digit is the mark of a footnote, glued on by the extraction from PDF.
      if (digits <= 5 && year >= 1800 && year < 2200) {
        in.to(in.at() + 4);
        return date(year, month, day);
      }
    }
    in.to(end);
    return latestBefore(in, day, month);
  }

  private Optional<LocalDate> latestBefore(Cursor in, int day, int month) {
    int end = in.at();
    if (!(in.eatSpace() && (in.eatText("jl.") || in.eatWord("jl") || in.eatWord("jongstleden")))) {
      in.to(end);
    }
    return anchor.flatMap(today -> date(today.getYear(), month, day)
        .map(date -> date.isAfter(today) ? date.minusYears(1) : date));
  }

  private static Optional<LocalDate> numeric(Cursor in, int start, int day) {
    in.eatDash();
    int month = in.eatNumber(2);
    if (month < 1 || month > 12 || !in.eatDash() || in.digits(4) != 4) {
      in.to(start);
      return Optional.empty();
    }
    return date(in.eatNumber(4), month, day);
  }

  private static int month(Cursor in) {
    for (int i = 0; i < MONTHS.length; i++) {
      if (in.eatWord(MONTHS[i])) {
        return i + 1;
      }
      if (in.eatWord(SHORT[i])) {
        in.eat('.');
        return i + 1;
      }
    }
    return 0;
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
