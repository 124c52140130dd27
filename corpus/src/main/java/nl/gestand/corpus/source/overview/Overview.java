// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.overview;

import nl.gestand.ontology.model.Passage;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The tables of moties and toezeggingen in a text.
 *
 * @param rows that can be used
 * @param tables the passages they stand in
 * @param refused rows that can't, each with its reason in a Dutch sentence
 * @param alarm in what the form is not the one we know, or empty
 */
public record Overview(List<OverviewRow> rows, List<Passage> tables, List<String> refused, String alarm) {

  /** So many rows are named to a person; of the others the number is told. */
  private static final int NAMED = 5;

  public Overview {
    rows = List.copyOf(rows);
    tables = List.copyOf(tables);
    refused = List.copyOf(refused);
  }

  /** What a person should know of how it was read; empty when all was. */
  public String remark() {
    String rest = refused.size() > NAMED ? " En nog " + (refused.size() - NAMED) + "." : "";
    String named = refused.stream().limit(NAMED).collect(Collectors.joining(" "));
    return String.join(" ", alarm, refused.isEmpty() ? "" : refused.size() + " van "
        + (rows.size() + refused.size()) + " rijen niet gebruikt: " + named + rest).strip();
  }
}
