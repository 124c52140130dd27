// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.Locale;
import java.util.Optional;

/**
 * CELEX numbers out of the numbers by which EU acts are cited. Rule (eur-lex.europa.eu, "How CELEX numbers are made"):
 * sector, year in four digits, letter of the kind, number in four digits.
 */
public final class EuActNumbers {

  private static final int FIRST_YEAR = 1952;
  private static final int LAST_YEAR = 2099;
  /** From 2015 on every act is cited year first; before that only directives were. */
  private static final int YEAR_FIRST_SINCE = 2015;

  private EuActNumbers() {}

  /**
   * The act of a kind by its two numbers in the order of the text: {@code richtlijn} 2011 93, {@code verordening} 2016
   * 679, {@code verordening} 604 2013. Empty where neither number can be the year.
   *
   * @param kind the Dutch word, any case: richtlijn, verordening, besluit, kaderbesluit, and their compounds
   * @param numberFirst whether "nr." stood before the numbers, as regulations were cited until 2014
   */
  public static Optional<EuAct> of(String kind, int first, int second, boolean numberFirst) {
    char letter = letter(kind);
    if (letter == 0) {
      return Optional.empty();
    }
    int year = year(first);
    int other = year(second);
    boolean secondIsYear = other > 0 && letter != 'L' && (year == 0 || numberFirst && other < YEAR_FIRST_SINCE);
    if (secondIsYear) {
      return act(other, letter, first);
    }
    return year > 0 ? act(year, letter, second) : Optional.empty();
  }

  /** A proposal or communication of the Commission: {@code COM(2022) 209}. */
  public static EuAct com(int year, int number) {
    return new EuAct("5%04dPC%04d".formatted(year, number));
  }

  private static char letter(String kind) {
    String lower = kind.toLowerCase(Locale.ROOT);
    return lower.endsWith("richtlijn") || lower.equals("directive") || lower.equals("dir") ? 'L'
        : lower.endsWith("verordening") || lower.equals("regulation") || lower.equals("reg") ? 'R'
        : lower.equals("kaderbesluit") ? 'F'
        : lower.endsWith("besluit") || lower.equals("decision") || lower.equals("dec") ? 'D' : 0;
  }

  private static int year(int number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR ? number
        : number >= FIRST_YEAR % 100 && number < 100 ? 1900 + number : 0;
  }

  private static Optional<EuAct> act(int year, char letter, int number) {
    return number < 1 || number > 9_999 ? Optional.empty()
        : Optional.of(new EuAct("3%04d%c%04d".formatted(year, letter, number)));
  }
}
