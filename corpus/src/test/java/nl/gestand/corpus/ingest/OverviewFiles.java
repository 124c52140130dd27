// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.ingest;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The same rows in each format; those of one cell before the first with more are lines above the table. */
final class OverviewFiles {

  private OverviewFiles() {}

  static OfferedFile file(String format, List<List<String>> rows) {
    byte[] bytes;
    try {
      bytes = switch (format) {
        case "html" -> html(rows);
        case "xlsx" -> xlsx(rows);
        case "ods" -> ods(rows);
        case "docx" -> docx(rows);
        case "csv" -> csv(rows);
        case "pdf" -> OverviewPdf.of(rows);
        default -> throw new IllegalArgumentException(format);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new OfferedFile() {
      @Override
      public String name() {
        return "overzicht." + format;
      }

      @Override
      public byte[] bytes() {
        return bytes;
      }
    };
  }

  private static int above(List<List<String>> rows) {
    int above = 0;
    while (rows.get(above).size() == 1) {
      above++;
    }
    return above;
  }

  private static byte[] html(List<List<String>> rows) {
    int above = above(rows);
    String lines = rows.subList(0, above).stream().map(row -> "<h1>" + row.getFirst() + "</h1>").collect(Collectors.joining());
    String table = rows.subList(above, rows.size()).stream()
        .map(row -> "<tr><td>" + String.join("</td><td>", row) + "</td></tr>").collect(Collectors.joining("\n"));
    return ("<!doctype html><html><head><meta charset=\"utf-8\"></head><body>" + lines + "<table>" + table
        + "</table></body></html>").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] xlsx(List<List<String>> rows) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet("Blad1");
      for (int i = 0; i < rows.size(); i++) {
        XSSFRow row = sheet.createRow(i);
        for (int j = 0; j < rows.get(i).size(); j++) {
          row.createCell(j).setCellValue(rows.get(i).get(j));
        }
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] docx(List<List<String>> rows) throws IOException {
    int above = above(rows);
    try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      rows.subList(0, above).forEach(row -> document.createParagraph().createRun().setText(row.getFirst()));
      XWPFTable table = document.createTable(rows.size() - above, 3);
      for (int i = above; i < rows.size(); i++) {
        for (int j = 0; j < rows.get(i).size(); j++) {
          while (table.getRow(i - above).getCell(j) == null) {
            table.getRow(i - above).addNewTableCell();
          }
          table.getRow(i - above).getCell(j).setText(rows.get(i).get(j));
        }
      }
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] ods(List<List<String>> rows) throws IOException {
    String table = rows.stream().map(row -> "<table:table-row>" + row.stream()
        .map(cell -> "<table:table-cell><text:p>" + cell + "</text:p></table:table-cell>").collect(Collectors.joining())
        + "</table:table-row>").collect(Collectors.joining());
    String content = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
        + "<table:table table:name=\"Blad1\">" + table + "</table:table></office:spreadsheet></office:body>"
        + "</office:document-content>";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] csv(List<List<String>> rows) {
    return rows.stream().map(row -> row.stream().map(cell -> "\"" + cell + "\"").collect(Collectors.joining(";")))
        .collect(Collectors.joining("\r\n")).getBytes(StandardCharsets.UTF_8);
  }
}
