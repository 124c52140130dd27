// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.gestand.corpus.extract.ExtractedTable.Row;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Tables as people and attackers make them, read by the worker process. */
@Timeout(120)
class TablesTest {

  private static final Extraction EXTRACTION = new Extraction();

  @AfterAll
  static void end() {
    EXTRACTION.close();
  }

  @Test
  void csv_ofDutchExcel_isReadWithItsQuotesAndLineBreaks() throws Unreadable {
    List<Row> rows = csv(
        "\uFEFFNummer;Stand van zaken\r\nTZ1;\"eerste \"\"regel\"\"\ntweede; deel\"\r\n;\r\n\r\nTZ2;b\r\n");

    assertThat(rows).containsExactly(row(1, "Nummer", "Stand van zaken"),
        row(2, "TZ1", "eerste \"regel\"\ntweede; deel"), row(5, "TZ2", "b"));
  }

  @Test
  void csv_withAnotherSeparator_orOneThatItNames_isRead() throws Unreadable {
    assertThat(csv("a,b\nc,d")).containsExactly(row(1, "a", "b"), row(2, "c", "d"));
    assertThat(csv("a\tb\nc\td")).containsExactly(row(1, "a", "b"), row(2, "c", "d"));
    assertThat(csv("sep=,\r\na,b;c;d")).containsExactly(row(2, "a", "b;c;d"));
  }

  @Test
  void csv_inAnOldEncoding_keepsItsLetters() throws Unreadable {
    byte[] old =
        "Nummer;Stand van zaken\r\nTZ1;geëvalueerd – zie bijlage\r\n".getBytes(Charset.forName("windows-1252"));

    assertThat(EXTRACTION.table(old).rows().getLast()).isEqualTo(row(2, "TZ1", "geëvalueerd – zie bijlage"));
  }

  @Test
  void csv_withAnOpenQuote_isRefused_withItsRow() {
    assertRefused(bytes("a;b\nc;\"d"), "De aanhalingstekens in dit csv-bestand kloppen niet, na rij 1.");
  }

  @Test
  void xlsx_daysFormulasAndErrors_areValues() throws Exception {
    byte[] file = xlsx(sheet -> {
      XSSFRow row = sheet.createRow(2);
      XSSFCell day = row.createCell(0);
      day.setCellValue(LocalDate.of(2025, 6, 17));
      CellStyle american = sheet.getWorkbook().createCellStyle();
      american.setDataFormat((short) 14);
      day.setCellStyle(american);
      XSSFCell sum = row.createCell(1);
      sum.setCellFormula("1+1");
      sum.setCellValue(2);
      row.createCell(2).setCellErrorValue(FormulaError.REF.getCode());
      row.createCell(3).setCellValue(true);
    });

    assertThat(EXTRACTION.table(file)).isEqualTo(
        new ExtractedTable("xlsx", List.of(new Row("Blad", 3, List.of("2025-06-17", "2", "#REF!", "TRUE")))));
  }

  @Test
  void xlsx_cellMergedOverRows_standsInEach_andATitleOverColumnsOnce() throws Exception {
    byte[] file = xlsx(sheet -> {
      sheet.createRow(0).createCell(0).setCellValue("Overzicht");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
      for (int i = 1; i <= 3; i++) {
        sheet.createRow(i).createCell(1).setCellValue("rij " + i);
      }
      sheet.getRow(1).createCell(0).setCellValue("34 843, nr. 14");
      sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
    });

    assertThat(EXTRACTION.table(file).rows()).extracting(Row::cells).containsExactly(List.of("Overzicht"),
        List.of("34 843, nr. 14", "rij 1"), List.of("34 843, nr. 14", "rij 2"), List.of("", "rij 3"));
  }

  @Test
  void ods_daysSpansRepeatsAndNotes_areRead() throws Exception {
    byte[] file = ods("""
        <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>A</text:p></table:table-cell>\
        <table:table-cell office:value-type="date" office:date-value="2025-06-17T00:00:00"><text:p>17-06-25</text:p>\
        </table:table-cell><table:table-cell table:number-columns-repeated="2"><office:annotation><text:p>weg</text:p>\
        </office:annotation><text:p>een<text:line-break/>twee</text:p><text:p>drie</text:p></table:table-cell>\
        <table:table-cell table:number-columns-repeated="16380"/></table:table-row>\
        <table:table-row><table:covered-table-cell/><table:table-cell><text:p>B</text:p></table:table-cell>\
        </table:table-row>\
        <table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>\
        <table:table-row><table:table-cell><text:p>C</text:p></table:table-cell></table:table-row>""");

    assertThat(EXTRACTION.table(file)).isEqualTo(new ExtractedTable("ods", List.of(
        new Row("Blad", 1, List.of("A", "2025-06-17", "een\ntwee\ndrie", "een\ntwee\ndrie")),
        new Row("Blad", 2, List.of("A", "B")), new Row("Blad", 1_048_573, List.of("C")))));
  }

  @Test
  void aMillionColumns_areRefused_inEveryFormat() throws Exception {
    String tooWide = "Dit bestand heeft meer dan 200 kolommen; een overzicht heeft er hooguit twintig.";

    assertRefused(bytes(String.join(";", Collections.nCopies(1_000_000, "x"))), tooWide);
    assertRefused(ods("<table:table-row><table:table-cell table:number-columns-repeated=\"1000000\"><text:p>x</text:p>"
        + "</table:table-cell></table:table-row>"), tooWide);
    assertRefused(xlsx(sheet -> sheet.createRow(0).createCell(16_383).setCellValue("x")), tooWide);
  }

  @Test
  void aMillionRows_areRefused_inEveryFormat() throws Exception {
    String tooLong = "Dit bestand heeft meer dan 5.000 rijen. Verdeel het over meer bestanden.";

    assertRefused(bytes("x\n".repeat(1_000_000)), tooLong);
    assertRefused(ods("<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell><text:p>x</text:p>"
        + "</table:table-cell></table:table-row>"), tooLong);
    assertRefused(xlsx(sheet -> {
      for (int i = 0; i <= 5_000; i++) {
        sheet.createRow(i).createCell(0).setCellValue("x");
      }
    }), tooLong);
  }

  @Test
  void zipBomb_isRefused_andTheNextFileIsRead() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      for (int i = 0; i < 300; i++) {
        zip.write(new byte[1_000_000]);
      }
    }

    assertRefused(bytes.toByteArray(),
        "Dit bestand pakt zich uit tot meer dan een document kan zijn; het wordt niet gelezen.");
    assertThat(csv("a;b")).containsExactly(row(1, "a", "b"));
  }

  @Test
  void entities_areNotCarriedOut() throws Exception {
    byte[] file = zip("application/vnd.oasis.opendocument.spreadsheet",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + content(
            "<table:table-row><table:table-cell><text:p>a&e;b</text:p></table:table-cell></table:table-row>"));

    assertThatThrownBy(() -> EXTRACTION.table(file)).isInstanceOf(Unreadable.class);
  }

  @Test
  void whatIsNoTable_saysWhatItIs() throws Exception {
    assertRefused(new byte[0], "Dit bestand is leeg.");
    assertRefused(bytes(" \n ; \n"), "Dit bestand bevat geen tabel.");
    assertRefused(bytes("%PDF-1.7"), "Dit is een pdf; een tabel wordt gelezen uit xlsx, ods of csv.");
    assertRefused(zip("application/vnd.oasis.opendocument.text", content("")),
        "Dit is geen tabel; gelezen worden xlsx, ods en csv.");
    assertRefused(xlsx(sheet -> { }), "Dit bestand bevat geen tabel.");
    byte[] whole = xlsx(sheet -> sheet.createRow(0).createCell(0).setCellValue("x"));
    assertThatThrownBy(() -> EXTRACTION.table(Arrays.copyOf(whole, whole.length / 2))).isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> EXTRACTION.table(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 0}))
        .isInstanceOf(Unreadable.class);
  }

  private static List<Row> csv(String text) throws Unreadable {
    return EXTRACTION.table(bytes(text)).rows();
  }

  private static Row row(int number, String... cells) {
    return new Row("", number, List.of(cells));
  }

  private static void assertRefused(byte[] file, String reason) {
    assertThatThrownBy(() -> EXTRACTION.table(file)).isInstanceOf(Unreadable.class).hasMessage(reason);
  }

  private static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] xlsx(Consumer<XSSFSheet> filled) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      filled.accept(workbook.createSheet("Blad"));
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] ods(String rows) throws IOException {
    return zip("application/vnd.oasis.opendocument.spreadsheet", content(rows));
  }

  private static String content(String rows) {
    return "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
        + "<table:table table:name=\"Blad\">" + rows + "</table:table></office:spreadsheet></office:body>"
        + "</office:document-content>";
  }

  private static byte[] zip(String mediaType, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write(mediaType.getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
