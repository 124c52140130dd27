// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.tables;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.stream.Stream;

/** Writes an Excel sheet: every cell is text but for the days, and none is a formula. */
final class WriteXlsx {

  private static final int ROWS_IN_MEMORY = 100;
  private static final int WIDTH_UNIT = 256;

  private final SXSSFSheet sheet;
  private final CellStyle heading;
  private final CellStyle text;
  private final CellStyle guardedText;
  private final CellStyle day;

  private WriteXlsx(SXSSFWorkbook workbook, String title) {
    sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(title));
    text = workbook.createCellStyle();
    text.setWrapText(true);
    text.setVerticalAlignment(VerticalAlignment.TOP);
    guardedText = workbook.createCellStyle();
    guardedText.cloneStyleFrom(text);
    // Stays text when someone opens the cell and closes it again.
    guardedText.setQuotePrefixed(true);
    day = workbook.createCellStyle();
    day.cloneStyleFrom(text);
    day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    heading = workbook.createCellStyle();
    heading.cloneStyleFrom(text);
    Font bold = workbook.createFont();
    bold.setBold(true);
    heading.setFont(bold);
  }

  static void write(OutputStream out, String title, Stream<Line> lines) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      WriteXlsx writing = new WriteXlsx(workbook, title);
      writing.begin();
      int rows = 1;
      for (Iterator<Line> left = lines.iterator(); left.hasNext(); ) {
        writing.add(rows++, left.next());
      }
      writing.sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, Column.values().length - 1));
      workbook.write(out);
    }
  }

  private void begin() {
    Row row = sheet.createRow(0);
    for (Column column : Column.values()) {
      sheet.setColumnWidth(column.ordinal(), column.width() * WIDTH_UNIT);
      Cell cell = row.createCell(column.ordinal());
      cell.setCellValue(column.heading());
      cell.setCellStyle(heading);
    }
    sheet.createFreezePane(0, 1);
  }

  private void add(int index, Line line) {
    Row row = sheet.createRow(index);
    for (Column column : Column.values()) {
      String value = line.cell(column);
      if (!value.isEmpty()) {
        Cell cell = row.createCell(column.ordinal());
        // Excel counts days from 1900; an earlier one stays text.
        if (column.holdsDays() && value.compareTo("1900-03-01") >= 0) {
          cell.setCellValue(LocalDate.parse(value));
          cell.setCellStyle(day);
        } else {
          cell.setCellValue(value);
          cell.setCellStyle(Formulas.looksLikeOne(value) ? guardedText : text);
        }
      }
    }
  }
}
