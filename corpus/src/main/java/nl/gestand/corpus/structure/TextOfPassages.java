// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.TextSpan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a text passage by passage, for formats whose characters are not the text. Not for several threads. */
public final class TextOfPassages {

  private final StringBuilder text = new StringBuilder();
  private final List<Passage> passages = new ArrayList<>();
  private int codePoints;
  private PassageKind previous;

  /** Adds a passage; white space around it is left out, and nothing is added where that leaves nothing. */
  public void add(PassageKind kind, int page, String mark, String words) {
    // Encoding puts a question mark for half a character, which no file of text can hold.
    String stripped = new String(strip(words, kind == PassageKind.TABLE).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    if (stripped.isBlank()) {
      return;
    }
    if (previous != null) {
      String between = previous == kind && (kind == PassageKind.LIST_ITEM || kind == PassageKind.FURNITURE)
          ? "\n" : "\n\n";
      text.append(between);
      codePoints += between.length();
    }
    int end = codePoints + stripped.codePointCount(0, stripped.length());
    text.append(stripped);
    passages.add(new Passage(new TextSpan(codePoints, end), kind, page, mark));
    codePoints = end;
    previous = kind;
  }

  /** Length so far, in characters. */
  public int length() {
    return text.length();
  }

  /** What was written; page numbers of passages lie within {@code pages}. */
  public StructuredText finish(int pages) {
    return new StructuredText(text.toString(), passages, pages);
  }

  static String strip(String words) {
    return strip(words, false);
  }

  /** @param table whose first cell may be empty */
  private static String strip(String words, boolean table) {
    int start = 0;
    int end = words.length();
    while (start < end && isBlank(words.charAt(start)) && !(table && words.charAt(start) == '\t')) {
      start++;
    }
    while (end > start && isBlank(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(start, end);
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u2007' || c == '\u200B'
        || c == '\uFEFF';
  }
}
