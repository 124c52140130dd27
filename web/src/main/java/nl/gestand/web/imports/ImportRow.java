// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.web.tables.Column;

import java.util.Map;

/**
 * A row of a table that was brought.
 *
 * @param place {@code rij 12}, {@code blad Moties, rij 12}
 * @param cells of the columns that have a heading we know; an empty cell is left away
 * @param section the heading above it when that tells a status, such as "Afgehandelde moties", or empty
 */
record ImportRow(String place, Map<Column, String> cells, String section) {

  ImportRow {
    cells = Map.copyOf(cells);
  }

  boolean has(Column column) {
    return cells.containsKey(column);
  }

  /** The words of a cell, empty where there are none. */
  String cell(Column column) {
    return cells.getOrDefault(column, "");
  }
}
