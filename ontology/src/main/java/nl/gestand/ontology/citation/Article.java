// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.Objects;

/**
 * An article of a statute, treaty or EU act, without saying which version of it.
 *
 * @param work canonical identifier of the instrument: {@code BWBR0001854}, {@code 32016R0679}, {@code stb-2024-59}
 * @param number {@code 240b}, {@code 429ter}, {@code 6:162}
 */
public record Article(String work, String number) implements Identifier {

  private static final int LONGEST_NUMBER = 12;

  public Article {
    Objects.requireNonNull(work);
    if (!isNumber(number)) {
      throw new IllegalArgumentException("no number of an article: " + number);
    }
  }

  private static boolean isNumber(String number) {
    int length = number.length();
    return length > 0 && length <= LONGEST_NUMBER && isFigureOrLetter(number.charAt(0))
        && Form.all(number, 1, length, c -> isFigureOrLetter(c) || c == ':' || c == '.');
  }

  private static boolean isFigureOrLetter(int c) {
    return Form.isDigit(c) || Form.isCapital(c) || Form.isSmall(c);
  }

  @Override
  public String canonical() {
    return work + "/" + number;
  }

  @Override
  public String printed() {
    return "artikel " + number + " " + StatuteNames.shortName(work).orElse(work);
  }
}
