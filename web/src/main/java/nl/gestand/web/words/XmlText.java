// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.words;

/** Text without the characters that XML, and so every office format, can't hold. */
public final class XmlText {

  private XmlText() {}

  /**
   * The text with spaces in their place, one kind of line feed, and no white space around it.
   *
   * @param most code points that are kept
   * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, section 2.2</a>
   */
  public static String of(String text, int most) {
    StringBuilder kept = new StringBuilder(Math.min(text.length(), most));
    text.replace("\r\n", "\n").codePoints().limit(most).forEach(c -> kept.appendCodePoint(
        c == '\r' ? '\n' : c < ' ' && c != '\n' || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF ? ' ' : c));
    return kept.toString().strip();
  }
}
