// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Lines of a table for spreadsheets: UTF-8, semicolons because Dutch spreadsheets expect them, quotes as in RFC 4180.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class Csv {

  public static final String TYPE = "text/csv; charset=utf-8; header=present";

  /** By this a spreadsheet knows UTF-8; it stands before the first line. */
  public static final String START = "\uFEFF";

  private Csv() {}

  /** One line, with its end. */
  public static String line(String... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(";", "", "\r\n"));
  }

  /** What a spreadsheet would take for a formula gets an apostrophe before it, which shows it as text. */
  private static String cell(String text) {
    String harmless = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = harmless.chars().anyMatch(c -> c == '"' || c == ';' || c == ',' || c == '\r' || c == '\n');
    return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
