// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.web.tables.Column;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Knows columns by the headings that people give them: our own, those of the budget's annex and of the registers. */
final class Headings {

  private static final Map<Column, List<String>> OTHERS = Map.of(
      Column.NUMBER, List.of("nr", "tz nummer", "tz id", "nummer toezegging", "nummer motie", "toezeggingnummer"),
      Column.KIND, List.of("type"),
      Column.TITLE, List.of("omschrijving motie", "omschrijving toezegging", "onderwerp", "motie", "toezegging",
          "omschrijving van de motie", "omschrijving van de toezegging", "inhoud"),
      Column.MINISTRY, List.of("departement"),
      Column.PEOPLE, List.of("minister", "verantwoordelijke", "verantwoordelijke bewindspersoon"),
      Column.DATE, List.of("datum motie", "datum toezegging"),
      Column.PLACE, List.of("kamerstuk", "kamerstuknummer", "kamerstukken"),
      Column.TERM_WORDS, List.of("planning", "deadline", "termijn van uitvoering"),
      Column.TERM_UNTIL, List.of("uiterste datum", "uiterlijk"),
      Column.STATE, List.of("stand van zaken toelichting", "toelichting", "voortgang"));

  private static final Map<String, Column> COLUMNS = columns();

  private static final Set<Column> NAMING = EnumSet.of(Column.ID, Column.NUMBER, Column.PLACE);

  private Headings() {}

  private static Map<String, Column> columns() {
    Map<String, Column> columns = new HashMap<>();
    for (Column column : Column.values()) {
      columns.put(folded(column.heading()), column);
      OTHERS.getOrDefault(column, List.of()).forEach(other -> columns.put(other, column));
    }
    return columns;
  }

  /** The columns of a row of headings, by their place from 0; empty for any other row. */
  static Optional<Map<Integer, Column>> read(List<String> cells) {
    Map<Integer, Column> found = new TreeMap<>();
    Set<Column> once = EnumSet.noneOf(Column.class);
    for (int i = 0; i < cells.size(); i++) {
      Column column = COLUMNS.get(folded(cells.get(i)));
      if (column != null && once.add(column)) {
        found.put(i, column);
      }
    }
    boolean names = once.stream().anyMatch(NAMING::contains);
    boolean says = once.stream().anyMatch(Column.TAKEN_OVER::contains);
    return names && says ? Optional.of(found) : Optional.empty();
  }

  /** Letters and digits in lower case, one space for all else. */
  private static String folded(String heading) {
    StringBuilder folded = new StringBuilder();
    heading.toLowerCase(Locale.ROOT).codePoints().limit(60).forEach(c -> {
      if (Character.isLetterOrDigit(c)) {
        folded.appendCodePoint(c);
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    });
    return folded.toString().strip();
  }
}
