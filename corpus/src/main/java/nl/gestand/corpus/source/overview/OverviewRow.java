// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.overview;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.TextSpan;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a row of an overview says of one motie or toezegging, in its own words.
 *
 * @param number official number of a toezegging, where a cell gives it; that of a motie stands in the place
 * @param span the whole row in the archived text
 * @param described the cell that says what was asked or promised
 * @param cells the words of each column that holds any, on one line
 * @param section the headings above it that it stands under, such as {@code Afgehandelde moties}, or empty
 */
public record OverviewRow(CommitmentKind kind, Optional<Identifier> number, TextSpan span, TextSpan described,
    Map<OverviewColumn, String> cells, String section) {

  public OverviewRow {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(number);
    Objects.requireNonNull(span);
    Objects.requireNonNull(described);
    cells = Map.copyOf(cells);
    Objects.requireNonNull(section);
  }

  /** The words under a heading, empty where there are none. */
  public String cell(OverviewColumn column) {
    return cells.getOrDefault(column, "");
  }
}
