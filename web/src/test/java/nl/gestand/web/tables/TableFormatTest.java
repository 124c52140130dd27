// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.tables;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.extract.ExtractedTable.Row;
import nl.gestand.corpus.extract.Extraction;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class TableFormatTest {

  private static final Extraction EXTRACTION = new Extraction();

  private static final Line HOSTILE = new Line(Map.of(
      Column.NUMBER, "=cmd|' /C calc'!A0",
      Column.KIND, "+31 6 12345678",
      Column.TITLE, "-2+3",
      Column.MINISTRY, "@SUM(1+1)",
      Column.PEOPLE, "'=1+1",
      Column.PLACE, "een \"citaat\"; met komma, en\nnieuwe regel <b>&amp;",
      Column.DATE, "2025-06-17",
      Column.TERM_WORDS, "'s-Gravenhage",
      Column.QUOTE, "teken \u0000\u0008 en \uD83D\uDE00 \uFFFE",
      Column.STATE, "  \t=1+1"));

  @AfterAll
  static void end() {
    EXTRACTION.close();
  }

  @ParameterizedTest
  @EnumSource
  void cells_comeBackAsTheyWere(TableFormat format) throws Exception {
    List<Row> rows = EXTRACTION.table(written(format, HOSTILE)).rows();

    assertThat(rows.getFirst().cells())
        .isEqualTo(Arrays.stream(Column.values()).map(Column::heading).toList());
    for (Column column : Column.values()) {
      List<String> cells = rows.get(1).cells();
      String cell = column.ordinal() < cells.size() ? cells.get(column.ordinal()) : "";
      assertThat(format == TableFormat.CSV ? Formulas.unguarded(cell) : cell).as(column.heading())
          .isEqualTo(HOSTILE.cell(column));
    }
  }

  @Test
  void csv_beginsWithItsMark_hasSemicolons_andNoCellThatCouldBeAFormula() throws Exception {
    String csv = new String(written(TableFormat.CSV, HOSTILE), StandardCharsets.UTF_8);

    assertThat(csv).startsWith("\uFEFFNummer;Soort;Omschrijving;").contains(
        "\r\n\"'=cmd|' /C calc'!A0\";\"'+31 6 12345678\";\"'-2+3\";\"'@SUM(1+1)\";\"''=1+1\";");
    for (String row : csv.substring(1).split("\r\n")) {
      assertThat(row).doesNotContainPattern("(^|;)\"?[=+@\t-]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "'=1", "''=1", "\uFF1D1", "\uFF0B1",
      "\uFF0D1", "\uFF201"})
  void guard_isPutBeforeEveryFormula_andTakenAwayOnce(String cell) {
    assertThat(Formulas.guarded(cell)).isEqualTo("'" + cell);
    assertThat(Formulas.unguarded(Formulas.guarded(cell))).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'s-Gravenhage", "34 843, nr. 14", "'", "a=1"})
  void guard_leavesOtherWordsAlone(String cell) {
    assertThat(Formulas.guarded(cell)).isEqualTo(cell);
    assertThat(Formulas.unguarded(cell)).isEqualTo(cell);
  }

  @Test
  void xlsx_hasNoFormulas_andKeepsTextThatLooksLikeOneAsText() throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written(TableFormat.XLSX, HOSTILE)))) {
      for (Cell cell : workbook.getSheetAt(0).getRow(1)) {
        assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
        if (cell.getCellType() == CellType.STRING) {
          assertThat(cell.getCellStyle().getQuotePrefixed())
              .isEqualTo(Formulas.looksLikeOne(cell.getStringCellValue()));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void thousandsOfLines_areAllThere(TableFormat format) throws Exception {
    Line[] lines = new Line[4_000];
    Arrays.setAll(lines, i -> new Line(Map.of(Column.NUMBER, "TZ" + i, Column.QUOTE, "woord ".repeat(100))));

    List<Row> rows = EXTRACTION.table(written(format, lines)).rows();

    assertThat(rows).hasSize(4_001);
    assertThat(rows.getLast().cells().getFirst()).isEqualTo("TZ3999");
  }

  private static byte[] written(TableFormat format, Line... lines) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.write(bytes, "Blad", Stream.of(lines));
    return bytes.toByteArray();
  }
}
