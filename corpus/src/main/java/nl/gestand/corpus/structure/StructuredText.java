// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import nl.gestand.ontology.model.Passage;

import java.util.List;
import java.util.Objects;

/**
 * The text of a document as it is archived, and the parts it is made of. Offsets of passages, findings and evidence
 * all point into {@link #text}.
 *
 * @param text never changed once archived
 * @param passages in order of appearance, not overlapping; text between them is white space
 * @param pages number of pages, 1 for formats that have none
 * @param turns of a debate, where its report marks them; in order, not overlapping
 */
public record StructuredText(String text, List<Passage> passages, int pages, List<Turn> turns) {

  public StructuredText {
    Objects.requireNonNull(text);
    passages = List.copyOf(passages);
    turns = List.copyOf(turns);
    if (pages < 1) {
      throw new IllegalArgumentException("a text without pages");
    }
  }

  /** A text that is no debate. */
  public StructuredText(String text, List<Passage> passages, int pages) {
    this(text, passages, pages, List.of());
  }
}
