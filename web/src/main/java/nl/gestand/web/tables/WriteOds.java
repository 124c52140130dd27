// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.tables;

import nl.gestand.web.tables.OpenDocumentFile.Elements;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.stream.Stream;

/** Writes an OpenDocument sheet: every cell is text but for the days, and none is a formula. */
final class WriteOds {

  /** A character is some fifth of a centimetre wide. */
  private static final double CENTIMETRES = 0.2;

  private static final String DAY_STYLE = """
      <number:date-style style:name="ISO"><number:year number:style="long"/><number:text>-</number:text>\
      <number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>\
      </number:date-style>""";
  private static final String CELL_STYLES = """
      <style:style style:name="text" style:family="table-cell">\
      <style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>\
      <style:style style:name="heading" style:family="table-cell"><style:text-properties fo:font-weight="bold"/>\
      </style:style>\
      <style:style style:name="day" style:family="table-cell" style:data-style-name="ISO">\
      <style:table-cell-properties style:vertical-align="top"/></style:style>""";

  private WriteOds() {}

  static void write(OutputStream out, String title, Stream<Line> lines) throws IOException {
    StringBuilder styles = new StringBuilder(DAY_STYLE).append(CELL_STYLES);
    for (Column column : Column.values()) {
      styles.append("<style:style style:name=\"").append(column.name())
          .append("\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"")
          .append(Math.round(column.width() * CENTIMETRES * 10) / 10.0).append("cm\"/></style:style>");
    }
    OpenDocumentFile.write(out, "spreadsheet", title, styles.toString(), "<office:styles/>", elements -> {
      elements.open("table:table", "table:name", title);
      for (Column column : Column.values()) {
        elements.open("table:table-column", "table:style-name", column.name()).close();
      }
      elements.open("table:table-header-rows").open("table:table-row");
      for (Column column : Column.values()) {
        text(elements, "heading", column.heading());
      }
      elements.close().close();
      for (Iterator<Line> left = lines.iterator(); left.hasNext(); ) {
        row(elements, left.next());
      }
      elements.close();
    });
  }

  private static void row(Elements elements, Line line) throws IOException {
    elements.open("table:table-row");
    for (Column column : Column.values()) {
      String value = line.cell(column);
      if (value.isEmpty()) {
        elements.open("table:table-cell").close();
      } else if (column.holdsDays()) {
        elements.open("table:table-cell", "table:style-name", "day", "office:value-type", "date",
            "office:date-value", value).open("text:p").words(value).close().close();
      } else {
        text(elements, "text", value);
      }
    }
    elements.close();
  }

  private static void text(Elements elements, String style, String value) throws IOException {
    elements.open("table:table-cell", "table:style-name", style, "office:value-type", "string");
    for (String line : value.split("\n", -1)) {
      elements.open("text:p").words(line).close();
    }
    elements.close();
  }
}
