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
 */
public record StructuredText(String text, List<Passage> passages, int pages) {

  public StructuredText {
    Objects.requireNonNull(text);
    passages = List.copyOf(passages);
    if (pages < 1) {
      throw new IllegalArgumentException("a text without pages");
    }
  }
}
