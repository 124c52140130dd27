// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.overview;

import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.TextSpan;

import java.util.ArrayList;
import java.util.List;

/** A table as it stands in an archived text: a line feed ends a row, a tab a cell. */
final class TextTable {

  private TextTable() {}

  /**
   * A row, with its place in the text.
   *
   * @param cells with the words of each on one line
   */
  record Row(TextSpan span, List<Cell> cells) {
    List<String> words() {
      return cells.stream().map(Cell::words).toList();
    }
  }

  /** @param start place of its first code point in the text */
  record Cell(int start, String words, int length) {
    /** Only of a cell that holds words. */
    TextSpan span() {
      return new TextSpan(start, start + length);
    }
  }

  /** The rows that hold words. */
  static List<Row> rows(String text, Passage table) {
    List<Row> rows = new ArrayList<>();
    int at = table.span().start();
    for (String line : table.span().in(text).split("\n", -1)) {
      int end = at + line.codePointCount(0, line.length());
      if (!line.isBlank()) {
        rows.add(new Row(new TextSpan(at, end), cells(line, at)));
      }
      at = end + 1;
    }
    return rows;
  }

  private static List<Cell> cells(String line, int start) {
    List<Cell> cells = new ArrayList<>();
    int at = start;
    for (String cell : line.split("\t", -1)) {
      int indent = cell.length() - cell.stripLeading().length();
      String words = cell.strip();
      cells.add(new Cell(at + indent, words.replaceAll("[\\s\\u00A0]+", " "), words.codePointCount(0, words.length())));
      at += cell.codePointCount(0, cell.length()) + 1;
    }
    return cells;
  }

  /** The cells with words of some tables, as passages of their own, so that none is read on into the next. */
  static List<Passage> asPassages(String text, Passage table) {
    return rows(text, table).stream().flatMap(row -> row.cells().stream()).filter(cell -> cell.length() > 0)
        .map(cell -> new Passage(cell.span(), PassageKind.TABLE, table.page(), "")).toList();
  }
}
