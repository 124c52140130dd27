// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.corpus.source.overview.OverviewColumn;
import nl.gestand.web.tables.Column;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Knows columns by the headings that people give them: our own, those of the budget's annex and of the registers. */
final class Headings {

  private static final Map<OverviewColumn, Column> SHARED = Map.of(
      OverviewColumn.NUMBER, Column.NUMBER, OverviewColumn.KIND, Column.KIND, OverviewColumn.DESCRIPTION, Column.TITLE,
      OverviewColumn.PEOPLE, Column.PEOPLE, OverviewColumn.DATE, Column.DATE, OverviewColumn.PLACE, Column.PLACE,
      OverviewColumn.STATUS, Column.STATUS, OverviewColumn.STATE, Column.STATE, OverviewColumn.TERM, Column.TERM_WORDS);

  private static final Map<Column, List<String>> OTHERS = Map.of(
      Column.MINISTRY, List.of("departement"),
      Column.TERM_UNTIL, List.of("uiterste datum", "uiterlijk"));

  private static final Map<String, Column> COLUMNS = columns();

  private static final Set<Column> NAMING = EnumSet.of(Column.ID, Column.NUMBER, Column.PLACE);

  private Headings() {}

  private static Map<String, Column> columns() {
    Map<String, Column> columns = new HashMap<>();
    for (Column column : Column.values()) {
      columns.put(OverviewColumn.folded(column.heading()), column);
      OTHERS.getOrDefault(column, List.of()).forEach(other -> columns.put(other, column));
    }
    return columns;
  }

  /** The columns of a row of headings, by their place from 0; empty for any other row. */
  static Optional<Map<Integer, Column>> read(List<String> cells) {
    Map<Integer, Column> found = new TreeMap<>();
    Set<Column> once = EnumSet.noneOf(Column.class);
    for (int i = 0; i < cells.size(); i++) {
      String heading = cells.get(i);
      Column column = Optional.ofNullable(COLUMNS.get(OverviewColumn.folded(heading)))
          .or(() -> OverviewColumn.named(heading).map(SHARED::get)).orElse(null);
      if (column != null && once.add(column)) {
        found.put(i, column);
      }
    }
    boolean names = once.stream().anyMatch(NAMING::contains);
    boolean says = once.stream().anyMatch(Column.TAKEN_OVER::contains);
    return names && says ? Optional.of(found) : Optional.empty();
  }
}
