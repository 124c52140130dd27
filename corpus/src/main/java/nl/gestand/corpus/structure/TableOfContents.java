// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import nl.gestand.ontology.model.PassageKind;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the table of contents of a report: headings, most with the number of a page behind them that only goes up. It
 * says again what the headings say where they stand, so it is furniture.
 */
final class TableOfContents {

  private static final Pattern ENTRY =
      Pattern.compile("(?:\\d|\\p{Lu})[^\\t]{2,140}?(?:\\s{2,}|\\t|\\s?[.…·_]{3,}\\s?)(\\d{1,3})");
  private static final Pattern TITLE = Pattern.compile("inhoud(?:sopgave)?\\.?", Pattern.CASE_INSENSITIVE);
  /** Fewer numbers may go up by chance, in a table of figures. */
  private static final int ENTRIES = 4;
  /** Headings without a page between two with one. */
  private static final int BETWEEN = 25;
  /** It stands before the text, so that no table far on is taken for one. */
  private static final int FIRST_BLOCKS = 200;
  private static final int SENTENCE = 60;

  private TableOfContents() {}

  static void mark(List<PlainBlock> blocks) {
    int from = -1;
    int last = -1;
    int entries = 0;
    int lines = 0;
    int page = 0;
    for (int i = 0; i < Math.min(blocks.size(), FIRST_BLOCKS); i++) {
      for (PlainLine line : blocks.get(i).lines) {
        Matcher entry = ENTRY.matcher(line.words);
        boolean numbered = entry.matches();
        if (numbered && Integer.parseInt(entry.group(1)) >= page) {
          page = Integer.parseInt(entry.group(1));
          from = entries == 0 ? i : from;
          last = i;
          entries++;
          lines = 0;
        } else if (entries > 0 && (numbered || ++lines > BETWEEN || isSentence(line))) {
          if (entries >= ENTRIES) {
            mark(blocks, from, last);
            return;
          }
          entries = 0;
          page = 0;
        }
      }
    }
    if (entries >= ENTRIES) {
      mark(blocks, from, last);
    }
  }

  private static boolean isSentence(PlainLine line) {
    return line.length() > SENTENCE && line.words.endsWith(".");
  }

  private static void mark(List<PlainBlock> blocks, int from, int last) {
    int first = from > 0 && TITLE.matcher(blocks.get(from - 1).words()).matches() ? from - 1 : from;
    blocks.subList(first, last + 1).forEach(block -> block.kind = PassageKind.FURNITURE);
  }
}
