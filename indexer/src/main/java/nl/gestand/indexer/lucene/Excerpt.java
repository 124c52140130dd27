// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.SearchEntry.PassageText;
import nl.gestand.indexer.search.SearchResult.Mark;
import nl.gestand.indexer.search.SearchResult.Snippet;

import java.util.List;

/** Cuts the part out of a long passage where most of the words asked for stand. */
final class Excerpt {

  /** Some five lines of a page. */
  private static final int LONGEST = 400;

  /** Text before the first mark, so that it is read in its sentence. */
  private static final int BEFORE = 80;

  private Excerpt() {}

  static Snippet of(PassageText passage, List<Mark> marks) {
    String text = passage.text();
    if (text.length() <= LONGEST) {
      return snippet(passage, 0, text.length(), marks);
    }
    int from = wordStart(text, Math.max(0, Math.min(densest(marks) - BEFORE, text.length() - LONGEST)));
    int to = from + LONGEST >= text.length() ? text.length() : wordEnd(text, from, from + LONGEST);
    List<Mark> inside = marks.stream()
        .filter(mark -> mark.from() >= from && mark.to() <= to)
        .map(mark -> new Mark(mark.from() - from, mark.to() - from))
        .toList();
    return snippet(passage, from, to, inside);
  }

  private static Snippet snippet(PassageText passage, int from, int to, List<Mark> marks) {
    String text = passage.text();
    boolean exact = text.codePointCount(0, text.length()) == passage.end() - passage.start();
    int start = exact ? passage.start() + text.codePointCount(0, from) : passage.start();
    int end = exact ? start + text.codePointCount(from, to) : passage.end();
    return new Snippet(passage.document(), start, end, passage.page(), text.substring(from, to), marks);
  }

  /** Where the mark stands from which an excerpt holds most marks. */
  private static int densest(List<Mark> marks) {
    int best = 0;
    int most = 0;
    for (int i = 0, next = 0; i < marks.size(); i++) {
      int end = marks.get(i).from() + LONGEST - BEFORE;
      while (next < marks.size() && marks.get(next).to() <= end) {
        next++;
      }
      if (next - i > most) {
        most = next - i;
        best = marks.get(i).from();
      }
    }
    return best;
  }

  private static int wordStart(String text, int at) {
    if (at == 0) {
      return 0;
    }
    int space = text.indexOf(' ', at);
    return space >= 0 && space - at < BEFORE ? space + 1 : whole(text, at);
  }

  private static int wordEnd(String text, int from, int at) {
    int space = text.lastIndexOf(' ', at);
    return space > from + LONGEST / 2 ? space : whole(text, at);
  }

  /** Not between the halves of one character. */
  private static int whole(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
