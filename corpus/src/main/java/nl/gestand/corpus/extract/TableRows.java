// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import nl.gestand.corpus.extract.ExtractedTable.Row;

import java.util.ArrayList;
import java.util.List;

/** Gathers the rows of a table and stops at what no table of moties and toezeggingen holds. */
final class TableRows {

  /** Ten times the longest list that a ministry was seen to send. */
  private static final int MAX_ROWS = 5_000;
  /** The widest overviews have some twenty. */
  private static final int MAX_COLUMNS = 200;
  /** What one cell of Excel can hold. */
  private static final int MAX_CELL = 32_767;
  /** Five thousand rows of a full page each. */
  private static final int MAX_CHARACTERS = 10_000_000;

  /** Thrown through a parser's callbacks, which know no other way to stop. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exceeded(String sentence) {
      super(sentence, null, false, false);
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private long characters;

  /** Adds a row; cells without words are left away at its end, and a row of nothing else is passed over. */
  void add(String sheet, int number, List<String> cells) {
    int last = cells.size();
    while (last > 0 && cells.get(last - 1).isBlank()) {
      last--;
    }
    if (last == 0) {
      return;
    }
    checkColumn(last - 1);
    checkRow(rows.size());
    List<String> kept = cells.subList(0, last).stream().map(TableRows::tidy).toList();
    characters += kept.stream().mapToLong(String::length).sum();
    if (characters > MAX_CHARACTERS) {
      throw new Exceeded("Dit bestand bevat meer tekst dan een overzicht kan hebben.");
    }
    rows.add(new Row(sheet, number, kept));
  }

  /** @param column of a cell that holds something, from 0 */
  static void checkColumn(int column) {
    if (column >= MAX_COLUMNS) {
      throw new Exceeded("Dit bestand heeft meer dan 200 kolommen; een overzicht heeft er hooguit twintig.");
    }
  }

  /** @param before how many rows that hold something came before this one */
  static void checkRow(int before) {
    if (before >= MAX_ROWS) {
      throw new Exceeded("Dit bestand heeft meer dan 5.000 rijen. Verdeel het over meer bestanden.");
    }
  }

  private static String tidy(String cell) {
    if (cell.length() > MAX_CELL) {
      throw new Exceeded("Een cel in dit bestand bevat meer dan 32.767 tekens.");
    }
    return cell.strip();
  }

  ExtractedTable finish(String format) throws Unreadable {
    if (rows.isEmpty()) {
      throw new Unreadable("Dit bestand bevat geen tabel.");
    }
    return new ExtractedTable(format, rows);
  }
}
