// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.corpus.extract.ExtractedTable;
import nl.gestand.corpus.extract.ExtractedTable.Row;
import nl.gestand.ontology.vocabulary.StatusWords;
import nl.gestand.ontology.vocabulary.WordSource;
import nl.gestand.web.tables.Column;
import nl.gestand.web.tables.Formulas;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the rows under headings that we know, on every sheet. What stands above the first is a title; a heading between
 * rows may tell the status of those below it.
 */
final class ReadRows {

  private ReadRows() {}

  /** The rows, in order; none when no row of headings is known. */
  static List<ImportRow> of(ExtractedTable table, StatusWords words) {
    List<ImportRow> rows = new ArrayList<>();
    Map<Integer, Column> columns = Map.of();
    String section = "";
    String sheet = "";
    for (Row row : table.rows()) {
      if (!row.sheet().equals(sheet)) {
        sheet = row.sheet();
        columns = Map.of();
        section = "";
      }
      var headings = Headings.read(row.cells());
      List<String> filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
      if (headings.isPresent()) {
        columns = headings.get();
      } else if (filled.size() == 1 && words.find(WordSource.BUDGET_ANNEX, filled.getFirst()).isPresent()) {
        section = filled.getFirst();
      } else if (!columns.isEmpty()) {
        rows.add(new ImportRow((sheet.isEmpty() ? "" : "blad " + sheet + ", ") + "rij " + row.number(),
            cells(row, columns), section));
      }
    }
    return rows;
  }

  private static Map<Column, String> cells(Row row, Map<Integer, Column> columns) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    columns.forEach((place, column) -> {
      String cell = place < row.cells().size() ? Formulas.unguarded(row.cells().get(place)) : "";
      if (!cell.isBlank()) {
        cells.put(column, cell);
      }
    });
    return cells;
  }
}
