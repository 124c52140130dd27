// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import nl.gestand.ontology.model.PassageKind;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds footnotes among lines: numbers that count on from page to page, at the foot of a page or after a mark of that
 * number in the text above.
 */
final class PageNotes {

  private static final Pattern NUMBERED =
      Pattern.compile("^(?:<sup>(\\d{1,3})</sup>\\s{0,3}|(\\d{1,3})\\s{1,4}(?=\\S))");
  /** A footnote of more lines was never met; what goes on longer is text. */
  private static final int MAX_LINES = 14;

  private static final int LINES_OF_A_PAGE = 90;

  private final List<PlainLine> lines;
  private int last;

  private PageNotes(List<PlainLine> lines) {
    this.lines = lines;
  }

  /** Says of each line of a footnote that it is one, and which; furniture must be known. */
  static void mark(List<PlainLine> lines) {
    new PageNotes(lines).mark();
  }

  private void mark() {
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      while (to < lines.size() && lines.get(to).page == lines.get(from).page) {
        to++;
      }
      markPage(from, to);
      from = to;
    }
  }

  private void markPage(int from, int to) {
    for (int i = from; i < to; i++) {
      if (opens(i) == last + 1 && (startsZone(i, from) && onlyNotesUntil(i, to) || isTied(i, from))) {
        i = markZone(i, to) - 1;
      }
    }
  }

  /** The number that a line opens a footnote with, or 0. */
  private int opens(int index) {
    PlainLine line = lines.get(index);
    if (line.kind != null || line.isBlank()) {
      return 0;
    }
    Matcher number = NUMBERED.matcher(line.words);
    if (!number.find()) {
      return 0;
    }
    return Integer.parseInt(number.group(1) == null ? number.group(2) : number.group(1));
  }

  private boolean startsZone(int index, int from) {
    return index == from || lines.get(index - 1).isBlank() || lines.get(index - 1).kind == PassageKind.FURNITURE;
  }

  /** Whether from this line to the end of its page there are footnotes and nothing else. */
  private boolean onlyNotesUntil(int index, int to) {
    int expected = last + 1;
    int lengthOfNote = 0;
    for (int i = index; i < to; i++) {
      PlainLine line = lines.get(i);
      if (line.isBlank() || line.kind == PassageKind.FURNITURE) {
        continue;
      }
      boolean afterBlank = i > index && lines.get(i - 1).isBlank();
      if (opens(i) == expected) {
        expected++;
        lengthOfNote = 0;
      } else if (++lengthOfNote > MAX_LINES || afterBlank && !continuesNote(line.words)) {
        return false;
      }
    }
    return true;
  }

  /** After an empty line a footnote goes on in small letters, with an address, or with the title of a page. */
  private static boolean continuesNote(String words) {
    return Character.isLowerCase(words.charAt(0)) || words.startsWith("http") || words.startsWith("www.")
        || words.contains(" | ") || words.startsWith("van ") || words.length() < 60 && words.contains("(")
        || Character.isDigit(words.charAt(0)) && words.length() < 40;
  }

  /** Whether the text above, on this page, has the mark of this number against a word: {@code minderjarig.7 In}. */
  private boolean isTied(int index, int from) {
    String mark = Integer.toString(opens(index));
    for (int i = index - 1; i >= Math.max(from, index - LINES_OF_A_PAGE); i--) {
      PlainLine line = lines.get(i);
      int at = line.kind == null ? line.words.indexOf(mark) : -1;
      while (at >= 0) {
        if (isMark(line.words, at, mark.length())) {
          return lines.get(index - 1).isBlank() || lines.get(index - 1).kind != null;
        }
        at = line.words.indexOf(mark, at + 1);
      }
    }
    return false;
  }

  private static boolean isMark(String words, int at, int length) {
    boolean against = at > 0 && (Character.isLetter(words.charAt(at - 1)) || ".,;:)’'\"»”?!>".indexOf(words.charAt(at - 1)) >= 0);
    int end = at + length;
    boolean decimal = at > 1 && Character.isDigit(words.charAt(at - 2)) && ".,:".indexOf(words.charAt(at - 1)) >= 0;
    return against && !decimal && (end == words.length() || !Character.isLetterOrDigit(words.charAt(end)));
  }

  /** Marks the notes from here and gives the index of the first line after them. */
  private int markZone(int index, int to) {
    List<PlainLine> gap = new ArrayList<>();
    int length = 0;
    int i = index;
    for (; i < to; i++) {
      PlainLine line = lines.get(i);
      if (line.isBlank() || line.kind == PassageKind.FURNITURE) {
        gap.add(line);
        continue;
      }
      if (opens(i) == last + 1) {
        last++;
        length = 0;
      } else if (++length > MAX_LINES || !gap.isEmpty() && !continuesNote(line.words)) {
        return i;
      }
      gap.clear();
      line.kind = PassageKind.FOOTNOTE;
      line.mark = Integer.toString(last);
    }
    return i;
  }
}
