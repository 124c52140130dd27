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
    return end() - start();
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

  /** Its words on one line. */
  String words() {
    StringBuilder words = new StringBuilder();
    for (PlainLine line : lines) {
      words.append(words.isEmpty() ? "" : " ").append(line.words);
    }
    return words.toString();
  }
}
