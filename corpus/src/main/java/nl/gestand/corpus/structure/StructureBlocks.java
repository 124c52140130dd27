// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import nl.gestand.ontology.model.PassageKind;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the text of a format that hands over blocks, and finds among them the head of a letter and who signed it.
 *
 * <p>Reads: blocks. Writes: text and passages.
 */
public final class StructureBlocks {

  /** Text that no page breaks; a line of a letterhead is shorter. */
  private static final int PROSE = 150;

  private StructureBlocks() {}

  /** The blocks in their order, as one text. */
  public static StructuredText structure(List<Block> blocks, int pages) {
    List<PlainBlock> found = new ArrayList<>();
    for (Block block : blocks) {
      if (!TextOfPassages.strip(block.text()).isEmpty()) {
        PlainBlock made = PlainBlock.of(block);
        made.kind = PageFurniture.isKnown(made.words()) ? PassageKind.FURNITURE : made.kind;
        found.add(made);
      }
    }
    TableOfContents.mark(found);
    LetterParts.mark(found, PROSE, true);
    return write(found, pages);
  }

  static StructuredText write(List<PlainBlock> blocks, int pages) {
    TextOfPassages text = new TextOfPassages();
    for (PlainBlock block : blocks) {
      text.add(block.kind(), block.page(), block.mark(), block.text());
    }
    return text.finish(pages);
  }
}
