// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.time.LocalDate;
import java.util.Optional;

/** Reads dates: {@code 28 januari 2025}, {@code 3 april jl.}, {@code 3 juni}, {@code 12-02-2020}. */
final class DutchDates {

  /**
   * A date in the text.
   *
   * @param parts its parts; no year where the text gives none
   */
  record Found(DateParts parts) {

    /** The day; without a year the last such day on or before the anchor. */
    Optional<LocalDate> past(Optional<LocalDate> anchor) {
      if (parts.year > 0 || anchor.isEmpty()) {
        return parts.date(0).filter(date -> parts.year > 0);
      }
      int year = anchor.get().getYear();
      return parts.date(year).filter(date -> !date.isAfter(anchor.get())).or(() -> parts.date(year - 1));
    }
  }

  private DutchDates() {}

  /** The first date that begins between two words. */
  static Optional<Found> first(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      Optional<Found> found = at(words, i, to);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The date that begins at a word. */
  static Optional<Found> at(Words words, int from, int to) {
    DateParts parts = new DateParts();
    if (!parts.read("<dag>", words, from)) {
      return Optional.empty();
    }
    if (from + 1 < to && parts.read("<maand>", words, from + 1)) {
      if (from + 2 < to) {
        parts.read("<jaar>", words, from + 2);
      }
      return Optional.of(new Found(parts));
    }
    return inDigits(words, from, to, parts);
  }

  private static Optional<Found> inDigits(Words words, int from, int to, DateParts parts) {
    boolean form = from + 4 < to && (words.is(from + 1, "-") || words.is(from + 1, "/"))
        && words.is(from + 3, words.lower(from + 1)) && words.glued(from + 1) && words.glued(from + 4);
    parts.month = form ? words.number(from + 2) : 0;
    if (parts.month < 1 || parts.month > 12 || !parts.read("<jaar>", words, from + 4)) {
      return Optional.empty();
    }
    return Optional.of(new Found(parts));
  }
}
