// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a date that a phrase read; 0 where it read none. */
final class DateParts {

  private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("januari", 1), Map.entry("februari", 2),
      Map.entry("maart", 3), Map.entry("april", 4), Map.entry("mei", 5), Map.entry("juni", 6), Map.entry("juli", 7),
      Map.entry("augustus", 8), Map.entry("september", 9), Map.entry("oktober", 10), Map.entry("november", 11),
      Map.entry("december", 12));
  private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("een", 1), Map.entry("één", 1),
      Map.entry("twee", 2), Map.entry("drie", 3), Map.entry("vier", 4), Map.entry("vijf", 5), Map.entry("zes", 6),
      Map.entry("zeven", 7), Map.entry("acht", 8), Map.entry("negen", 9), Map.entry("tien", 10),
      Map.entry("twaalf", 12), Map.entry("anderhalf", 1), Map.entry("veertien", 14));
  private static final Map<String, Integer> QUARTERS = Map.ofEntries(Map.entry("eerste", 1), Map.entry("1e", 1),
      Map.entry("tweede", 2), Map.entry("2e", 2), Map.entry("derde", 3), Map.entry("3e", 3), Map.entry("vierde", 4),
      Map.entry("4e", 4), Map.entry("laatste", 4), Map.entry("q1", 1), Map.entry("q2", 2), Map.entry("q3", 3),
      Map.entry("q4", 4));
  private static final Map<String, Character> UNITS = Map.ofEntries(Map.entry("dag", 'd'), Map.entry("dagen", 'd'),
      Map.entry("werkdagen", 'd'), Map.entry("week", 'w'), Map.entry("weken", 'w'), Map.entry("maand", 'm'),
      Map.entry("maanden", 'm'), Map.entry("kwartaal", 'q'), Map.entry("kwartalen", 'q'), Map.entry("jaar", 'y'),
      Map.entry("jaren", 'y'));

  int year;
  int month;
  int day;
  int amount;
  int quarter;
  char unit;
  /** The day on which the law that the text speaks of entered into force, when the text says so elsewhere. */
  LocalDate inForce;

  /** Reads one part; false when the word is none. */
  boolean read(String part, Words words, int at) {
    return switch (part) {
      case "<jaar>" -> (year = yearOf(words, at)) > 0;
      case "<maand>" -> (month = monthOf(words.lower(at))) > 0;
      case "<dag>" -> (day = dayOf(words, at)) > 0;
      case "<getal>" -> (amount = amountOf(words, at)) > 0;
      case "<eenheid>" -> (unit = unitOf(words.lower(at))) != 0;
      case "<q>" -> words.lower(at).startsWith("q") && read("<kwartaal>", words, at);
      case "<kwartaal>" -> (quarter = QUARTERS.getOrDefault(words.lower(at), 0)) > 0;
      default -> throw new IllegalArgumentException("no part of a date: " + part);
    };
  }

  /** The words that a part can be, with 1 for all numbers. */
  static Set<String> words(String part) {
    return switch (part) {
      case "<maand>" -> MONTHS.keySet();
      case "<kwartaal>", "<q>" -> QUARTERS.keySet();
      case "<eenheid>" -> UNITS.keySet();
      case "<getal>" -> Stream.concat(Stream.of("1"), NUMBERS.keySet().stream()).collect(Collectors.toSet());
      default -> Set.of("1");
    };
  }

  /** The words, besides numbers, that can begin a date or a part of a year. */
  static Set<String> beginnings() {
    return Stream.of(MONTHS, NUMBERS, QUARTERS).flatMap(words -> words.keySet().stream()).collect(Collectors.toSet());
  }

  /** The date, in the year given where none was read; empty when that year has no such day. */
  Optional<LocalDate> date(int yearWhereNone) {
    try {
      return Optional.of(LocalDate.of(year > 0 ? year : yearWhereNone, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int monthOf(String word) {
    return MONTHS.getOrDefault(word, 0);
  }

  /** A year; the number of a footnote may be glued to it, as in {@code 20211}. */
  static int yearOf(Words words, int at) {
    int number = words.number(at);
    int digits = words.lower(at).length();
    int year = digits == 4 ? number : digits == 5 ? number / 10 : digits == 6 ? number / 100 : 0;
    return year >= 1950 && year < 2100 ? year : 0;
  }

  private static int dayOf(Words words, int at) {
    int number = words.number(at);
    return number >= 1 && number <= 31 ? number : 0;
  }

  private static int amountOf(Words words, int at) {
    int number = words.number(at);
    return number > 0 && number <= 1000 ? number : NUMBERS.getOrDefault(words.lower(at), 0);
  }

  private static char unitOf(String word) {
    return UNITS.getOrDefault(word, (char) 0);
  }
}
