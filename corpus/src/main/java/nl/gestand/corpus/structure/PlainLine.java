// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import nl.gestand.ontology.model.PassageKind;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a plain text. Offsets count characters of the text and leave out the white space around the words.
 */
final class PlainLine {

  final int start;
  final int end;
  final boolean opensPage;
  /** The words without white space around them and without the signs of Markdown. */
  final String words;
  int page = 1;
  PassageKind kind;
  String mark = "";

  private PlainLine(String text, int start, int end, boolean opensPage, boolean markdown, boolean row) {
    int from = start;
    int to = end;
    while (from < to && TextOfPassages.isBlank(text.charAt(from)) && !(row && text.charAt(from) == '\t')) {
      from++;
    }
    while (to > from && TextOfPassages.isBlank(text.charAt(to - 1))) {
      to--;
    }
    this.start = from;
    this.end = to;
    this.opensPage = opensPage;
    this.words = markdown ? withoutMarkdown(text.substring(from, to)) : text.substring(from, to);
  }

  /** A line of a format that hands over its words. @param row of a table, whose first cell may be empty */
  static PlainLine of(String words, int page, String mark, boolean row) {
    PlainLine line = new PlainLine(words, 0, words.length(), false, false, row);
    line.page = page;
    line.mark = mark;
    return line;
  }

  boolean isBlank() {
    return start == end;
  }

  int length() {
    return end - start;
  }

  /**
   * Splits a text. A page opens at a form feed; where there are none, at a line that begins with one space straight
   * after another line, which is how some programs join the pages of a PDF.
   */
  static List<PlainLine> split(String text) {
    boolean formFeeds = text.indexOf('\f') >= 0;
    boolean spaces = !formFeeds && opensWithSpace(text);
    List<PlainLine> lines = new ArrayList<>();
    int start = 0;
    boolean pageOpens = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? '\n' : text.charAt(i);
      if (c == '\n' || c == '\f' || c == '\r') {
        boolean previousHasWords = !lines.isEmpty() && !lines.getLast().isBlank();
        boolean joined = spaces && previousHasWords && beginsWithOneSpace(text, start, i);
        lines.add(new PlainLine(text, start, i, pageOpens || joined, true, false));
        pageOpens = c == '\f';
        start = i + 1;
        if (c == '\r' && start < text.length() && text.charAt(start) == '\n') {
          start++;
          i++;
        }
      }
    }
    return lines;
  }

  private static boolean opensWithSpace(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) == '\n') {
      first++;
    }
    return beginsWithOneSpace(text, first, text.length());
  }

  private static boolean beginsWithOneSpace(String text, int start, int end) {
    return start + 1 < end && text.charAt(start) == ' ' && !Character.isWhitespace(text.charAt(start + 1));
  }

  private static String withoutMarkdown(String words) {
    int from = 0;
    int to = words.length();
    while (from < to && "#*> ".indexOf(words.charAt(from)) >= 0 && isMarkdown(words, from)) {
      from++;
    }
    while (to > from && words.charAt(to - 1) == '*') {
      to--;
    }
    return from < to ? words.substring(from, to) : words;
  }

  /** A single asterisk before a space is the sign of a list, not of emphasis. */
  private static boolean isMarkdown(String words, int at) {
    return words.charAt(at) != '*' || at + 1 < words.length() && words.charAt(at + 1) != ' ';
  }
}
