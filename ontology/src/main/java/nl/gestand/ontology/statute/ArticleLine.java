// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of an article: a lid, an onderdeel of it, or words without a number. Written with two spaces for each level
 * and a tab after the label.
 *
 * @param depth 0 for a lid or words of the article itself, one more for each list it stands in
 * @param label {@code 1}, {@code a.}; empty where it has none
 */
public record ArticleLine(int depth, String label, String words) {

  private static final String INDENT = "  ";

  public ArticleLine {
    if (depth < 0 || label.indexOf('\t') >= 0 || words.indexOf('\t') >= 0 || words.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("no line of an article: " + label + " " + words);
    }
  }

  public static String write(List<ArticleLine> lines) {
    return lines.stream()
        .map(line -> INDENT.repeat(line.depth) + (line.label.isEmpty() ? "" : line.label + "\t") + line.words)
        .collect(Collectors.joining("\n"));
  }

  public static List<ArticleLine> read(String text) {
    return text.lines().map(ArticleLine::line).toList();
  }

  private static ArticleLine line(String line) {
    int depth = 0;
    while (line.startsWith(INDENT, depth * INDENT.length())) {
      depth++;
    }
    String rest = line.substring(depth * INDENT.length());
    int tab = rest.indexOf('\t');
    return tab < 0 ? new ArticleLine(depth, "", rest)
        : new ArticleLine(depth, rest.substring(0, tab), rest.substring(tab + 1));
  }
}
