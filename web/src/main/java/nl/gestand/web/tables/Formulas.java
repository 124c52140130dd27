// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.tables;

/**
 * Keeps text from being taken for a formula: a spreadsheet that opens separated values calculates what begins with one
 * of a few signs, and so would carry out what a stranger wrote.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP on CSV injection</a>
 */
public final class Formulas {

  /** The last four are how Asian keyboards write the first; some programs take them for the same. */
  private static final String SIGNS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Formulas() {}

  /** Whether a program could take a cell for a formula, if it were no text. */
  static boolean looksLikeOne(String cell) {
    int sign = 0;
    while (sign < cell.length() && cell.charAt(sign) == '\'') {
      sign++;
    }
    return sign < cell.length() && SIGNS.indexOf(cell.charAt(sign)) >= 0;
  }

  /** The cell with an apostrophe before it where it needs one, by which spreadsheets know text. */
  static String guarded(String cell) {
    return looksLikeOne(cell) ? "'" + cell : cell;
  }

  /** The cell without the apostrophe that {@link #guarded} put before it. */
  public static String unguarded(String cell) {
    return cell.startsWith("'") && looksLikeOne(cell) ? cell.substring(1) : cell;
  }
}
