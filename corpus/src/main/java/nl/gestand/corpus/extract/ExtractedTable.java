// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import java.util.List;
import java.util.Objects;

/**
 * What was taken from a spreadsheet or a file of separated values: the rows that hold something, sheet after sheet.
 *
 * @param format {@code xlsx}, {@code ods} or {@code csv}
 */
public record ExtractedTable(String format, List<Row> rows) {

  /**
   * One row.
   *
   * @param sheet name of its sheet; empty in a file that has none
   * @param number as the program shows it, from 1
   * @param cells from the first column on, without white space around them; days as {@code 2025-06-17}, a formula as
   *     the value it was saved with, an error as {@code #REF!}. A cell merged over several rows stands in each of them.
   */
  public record Row(String sheet, int number, List<String> cells) {
    public Row {
      Objects.requireNonNull(sheet);
      cells = List.copyOf(cells);
    }
  }

  public ExtractedTable {
    Objects.requireNonNull(format);
    rows = List.copyOf(rows);
  }
}
