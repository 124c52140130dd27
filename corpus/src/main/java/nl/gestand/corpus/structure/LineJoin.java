// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Joins the lines of a paragraph. A hyphen at the end of a line goes when it broke a word and stays when it is part of
 * one: what the document writes elsewhere on a single line decides.
 */
final class LineJoin {

  private static final char SOFT_HYPHEN = '\u00AD';
  private final Set<String> hyphenated = new HashSet<>();

  LineJoin(List<List<PageLine>> pages) {
    for (List<PageLine> page : pages) {
      for (PageLine line : page) {
        for (String word : line.text().split("[\\s(),.;:«»‘’“”\"/]+")) {
          int hyphen = word.indexOf('-');
          if (hyphen > 0 && hyphen < word.length() - 1) {
            hyphenated.add(word.toLowerCase(Locale.ROOT));
          }
        }
      }
    }
  }

  String intoOne(List<PageLine> lines) {
    StringBuilder joined = new StringBuilder();
    for (PageLine line : lines) {
      append(joined, line.text().replace('\t', ' '));
    }
    return joined.toString();
  }

  String underEachOther(List<PageLine> lines) {
    return String.join("\n", lines.stream().map(PageLine::text).toList());
  }

  private void append(StringBuilder joined, String line) {
    int end = joined.length();
    if (end == 0) {
      joined.append(line);
    } else if (joined.charAt(end - 1) == SOFT_HYPHEN) {
      joined.setLength(end - 1);
      joined.append(line);
    } else if (end > 1 && joined.charAt(end - 1) == '-' && Character.isLetterOrDigit(joined.charAt(end - 2))) {
      appendToHyphen(joined, line);
    } else {
      joined.append(' ').append(line);
    }
  }

  private void appendToHyphen(StringBuilder joined, String line) {
    if (line.startsWith("en ") || line.startsWith("of ") || line.startsWith("en/of ")) {
      joined.append(' ').append(line);
      return;
    }
    int end = joined.length() - 1;
    int start = end;
    while (start > 0 && (Character.isLetterOrDigit(joined.charAt(start - 1)) || joined.charAt(start - 1) == '-')) {
      start--;
    }
    String before = joined.substring(start, end);
    boolean brokeWord = Character.isLowerCase(line.charAt(0))
        && Character.isLowerCase(before.charAt(before.length() - 1))
        && !hyphenated.contains((before + "-" + firstWord(line)).toLowerCase(Locale.ROOT));
    if (brokeWord) {
      joined.setLength(end);
    }
    joined.append(line);
  }

  private static String firstWord(String line) {
    int end = 0;
    while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '-')) {
      end++;
    }
    return line.substring(0, end);
  }
}
