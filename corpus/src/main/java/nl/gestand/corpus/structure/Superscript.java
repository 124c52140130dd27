// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

/** Writes the mark of a footnote in raised digits, so that no reader takes it for part of the number before it. */
public final class Superscript {

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Superscript() {}

  /** {@code 12} as {@code ¹²}; other characters stay as they are. */
  public static String of(String mark) {
    StringBuilder raised = new StringBuilder(mark.length());
    for (int i = 0; i < mark.length(); i++) {
      char c = mark.charAt(i);
      raised.append(c >= '0' && c <= '9' ? RAISED.charAt(c - '0') : c);
    }
    return raised.toString();
  }

  /** {@code ¹²} as {@code 12}. */
  public static String lowered(String mark) {
    StringBuilder digits = new StringBuilder(mark.length());
    for (int i = 0; i < mark.length(); i++) {
      int digit = RAISED.indexOf(mark.charAt(i));
      digits.append(digit >= 0 ? (char) ('0' + digit) : mark.charAt(i));
    }
    return digits.toString();
  }
}
