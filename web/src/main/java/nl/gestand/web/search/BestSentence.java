// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.SearchResult.Mark;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sentence of a passage that has most of the words found, the first of those that have as many.
 *
 * @param from in UTF-16 units of the passage
 * @param to exclusive
 */
record BestSentence(int from, int to) {

  /** Single letters are too. */
  private static final Set<String> ABBREVIATIONS = Set.of("art", "artt", "nr", "nrs", "stb", "stcrt", "trb", "dr", "drs",
      "mr", "ir", "ing", "prof", "jhr", "dhr", "mw", "mevr", "ca", "blz", "pp", "resp", "bijv", "vgl", "par", "jl", "gew");

  static BestSentence in(String text, List<Mark> marks) {
    BestSentence best = new BestSentence(0, text.length());
    long most = 0;
    for (int from = start(text, 0); from < text.length(); ) {
      BestSentence sentence = new BestSentence(from, end(text, from));
      long held = marks.stream().filter(sentence::holds).count();
      if (held > most) {
        most = held;
        best = sentence;
      }
      from = start(text, sentence.to);
    }
    return best;
  }

  private boolean holds(Mark mark) {
    return mark.from() >= from && mark.from() < to;
  }

  private static int start(String text, int at) {
    int start = at;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int end(String text, int from) {
    for (int at = from; at < text.length() - 1; at++) {
      if (".;:!?".indexOf(text.charAt(at)) >= 0 && Character.isWhitespace(text.charAt(at + 1)) && ends(text, at)) {
        return at + 1;
      }
    }
    return text.stripTrailing().length();
  }

  /** A line always ends there; within one a capital must follow, and no abbreviation come before. */
  private static boolean ends(String text, int at) {
    char sign = text.charAt(at);
    if (text.charAt(at + 1) == '\n') {
      return true;
    }
    int next = start(text, at + 1);
    boolean capital = next < text.length()
        && (Character.isUpperCase(text.charAt(next)) || "‘“«\"'".indexOf(text.charAt(next)) >= 0);
    return capital && sign != ';' && sign != ':' && (sign != '.' || !abbreviated(text, at));
  }

  private static boolean abbreviated(String text, int at) {
    int from = at;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return at - from == 1 || ABBREVIATIONS.contains(text.substring(from, at).toLowerCase(Locale.ROOT));
  }
}
