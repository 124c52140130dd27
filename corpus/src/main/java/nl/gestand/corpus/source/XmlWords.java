// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

/**
 * Gathers the words of a passage from XML that may be laid out over lines: white space becomes one space, and a line
 * break before a comma or inside brackets is layout, not text.
 */
public final class XmlWords {

  private static final String CLOSING = ").,:;!?";

  private final StringBuilder words = new StringBuilder();
  private boolean space;
  private boolean lineBreak;

  public void add(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        space = true;
        lineBreak |= c == '\n' || c == '\r';
      } else {
        settleSpace(c);
        words.append(c);
      }
    }
  }

  /** Adds the mark of a footnote, which stands against the word before it. */
  public void addMark(String mark) {
    words.append(mark);
    space = false;
    lineBreak = false;
  }

  /** The words so far; the next ones start anew. */
  public String take() {
    String taken = words.toString();
    words.setLength(0);
    space = false;
    lineBreak = false;
    return taken;
  }

  private void settleSpace(char next) {
    if (space && !words.isEmpty()) {
      boolean layout = lineBreak && (CLOSING.indexOf(next) >= 0 || words.charAt(words.length() - 1) == '(');
      if (!layout) {
        words.append(' ');
      }
    }
    space = false;
    lineBreak = false;
  }
}
