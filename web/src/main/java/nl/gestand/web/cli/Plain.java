// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

/** Text out of documents as a terminal can show it. */
final class Plain {

  private Plain() {}

  /** On one line, without the control characters by which a document could write to the terminal what it likes. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return line.toString();
  }
}
