// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import nl.gestand.ontology.model.PassageKind;

import java.util.ArrayList;
import java.util.List;

/** Lines that belong together, before and after their role is known. */
final class PlainBlock {

  final List<PlainLine> lines = new ArrayList<>();
  /** Whether an empty line, or the edge of the page, parts it from the block before. */
  final boolean apart;
  PassageKind kind;

  PlainBlock(PlainLine first, boolean apart) {
    this.apart = apart;
    lines.add(first);
    kind = first.kind;
  }

  /** A block that a format handed over and that has words; each of its lines counts as one. */
  static PlainBlock of(Block block) {
    PlainBlock made = null;
    for (String words : block.text().split("\n")) {
      PlainLine line = PlainLine.of(words, block.page(), block.mark(), block.kind() == PassageKind.TABLE);
      if (!line.isBlank()) {
        made = made == null ? new PlainBlock(line, true) : made.with(line);
      }
    }
    made.kind = block.kind();
    return made;
  }

  private PlainBlock with(PlainLine line) {
    lines.add(line);
    return this;
  }

  PlainLine first() {
    return lines.getFirst();
  }

  PlainLine last() {
    return lines.getLast();
  }

  int start() {
    return first().start;
  }

  int end() {
    return last().end;
  }

  int length() {
    return lines.stream().mapToInt(PlainLine::length).sum();
  }

  int page() {
    return first().page;
  }

  String mark() {
    return first().mark;
  }

  PassageKind kind() {
    return kind;
  }

  /** Its lines under each other, for a block that was not taken from a text. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (PlainLine line : lines) {
      text.append(text.isEmpty() ? "" : "\n").append(line.words);
    }
    return text.toString();
  }

  /** Its words on one line. */
  String words() {
    StringBuilder words = new StringBuilder();
    for (PlainLine line : lines) {
      words.append(words.isEmpty() ? "" : " ").append(line.words);
    }
    return words.toString();
  }
}
