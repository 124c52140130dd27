// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes separated values as a Dutch Excel opens them by a double click: semicolons, because the comma is its decimal
 * sign, and UTF-8 with the mark without which it reads Windows-1252.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>, but for the separator
 */
final class WriteCsv {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private WriteCsv() {}

  static void write(OutputStream out, String title, Stream<Line> lines) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    writer.write(row(Arrays.stream(Column.values()).map(Column::heading)));
    for (Iterator<Line> left = lines.iterator(); left.hasNext(); ) {
      Line line = left.next();
      writer.write(row(Arrays.stream(Column.values()).map(line::cell)));
    }
    writer.flush();
  }

  private static String row(Stream<String> cells) {
    return cells.map(Formulas::guarded).map(WriteCsv::quoted).collect(Collectors.joining(";", "", "\r\n"));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ';' || c == ',' || c == '"' || c == '\n' || c == '\'');
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
