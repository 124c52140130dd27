// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the passages of a text that has nothing but lines, such as text that was once taken from a PDF. The text stays
 * as it is, character for character; every character that is no white space is in one passage.
 *
 * <p>Reads: characters. Writes: passages and pages. Time is linear in the length of the text.
 */
public final class StructurePlainText {

  private StructurePlainText() {}

  /** The text with its passages. */
  public static StructuredText structure(String text) {
    List<PlainLine> lines = PlainLine.split(text);
    int pages = number(lines);
    PageFurniture.markKnown(lines);
    PageNotes.mark(lines);
    PageFurniture.markRepeated(lines);
    List<PlainBlock> blocks = PlainBlocks.of(lines);
    return new StructuredText(text, passages(text, blocks), pages);
  }

  /** Gives each line its page and returns how many pages there are. */
  private static int number(List<PlainLine> lines) {
    int page = 1;
    boolean ended = false;
    boolean words = false;
    for (PlainLine line : lines) {
      boolean closes = PageFurniture.closesPage(line.words);
      ended |= line.opensPage && words;
      if (ended && !line.isBlank() && (line.opensPage || !closes)) {
        page++;
        ended = false;
      }
      line.page = page;
      words |= !line.isBlank();
      ended |= closes;
    }
    return page;
  }

  private static List<Passage> passages(String text, List<PlainBlock> blocks) {
    List<Passage> passages = new ArrayList<>();
    int unit = 0;
    int codePoint = 0;
    for (PlainBlock block : blocks) {
      int start = codePoint + text.codePointCount(unit, block.start());
      int end = start + text.codePointCount(block.start(), block.end());
      passages.add(new Passage(new TextSpan(start, end), block.kind(), block.page(), block.mark()));
      unit = block.end();
      codePoint = end;
    }
    return passages;
  }
}
