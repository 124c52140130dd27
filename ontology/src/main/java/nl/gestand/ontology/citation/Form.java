// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.function.IntPredicate;

/** The characters that identifiers are made of. They are checked by the million, for which patterns cost too much. */
final class Form {

  private Form() {}

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isCapital(int c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isSmall(int c) {
    return c >= 'a' && c <= 'z';
  }

  /** Whether a text begins with a number that has no zero in front. */
  static boolean counts(String text) {
    return !text.isEmpty() && isDigit(text.charAt(0)) && text.charAt(0) != '0';
  }

  /** Whether the characters from one index to before another are all of a kind. */
  static boolean all(String text, int from, int to, IntPredicate kind) {
    for (int i = from; i < to; i++) {
      if (!kind.test(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
