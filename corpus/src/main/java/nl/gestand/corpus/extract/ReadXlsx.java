// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;

/** Reads the sheets of an Excel file row by row, without the model of its workbook. */
final class ReadXlsx {

  private static final String ERROR = "ERROR:";

  private ReadXlsx() {}

  static void read(Path file, TableRows rows) throws IOException, Unreadable {
    try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
      XSSFReader workbook = new XSSFReader(opened);
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream content = sheets.next()) {
          Sheet sheet = new Sheet();
          XMLReader reader = XMLHelper.newXMLReader();
          reader.setContentHandler(
              new XSSFSheetXMLHandler(workbook.getStylesTable(), null, strings, sheet, new IsoDays(), false) {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes)
                    throws SAXException {
                  super.startElement(uri, name, qualified, attributes);
                  if ("mergeCell".equals(name)) {
                    sheet.merge(CellRangeAddress.valueOf(attributes.getValue("ref")));
                  }
                }
              });
          reader.parse(new InputSource(content));
          sheet.rows.forEach((number, cells) -> rows.add(sheets.getSheetName(), number, cells));
        }
      }
    } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
      throw new Unreadable("Dit bestand is beschadigd: het is geen leesbaar xlsx-bestand.");
    }
  }

  /** A sheet as it is read: which of its cells are merged stands after all of them. */
  private static final class Sheet implements XSSFSheetXMLHandler.SheetContentsHandler {

    private final TreeMap<Integer, List<String>> rows = new TreeMap<>();
    private List<String> row = List.of();

    @Override
    public void startRow(int index) {
      row = new ArrayList<>();
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
      if (value != null && !value.isBlank()) {
        int column = reference == null ? row.size() : new CellReference(reference).getCol();
        put(row, column, value.startsWith(ERROR) ? value.substring(ERROR.length()) : value);
      }
    }

    @Override
    public void endRow(int index) {
      if (!row.isEmpty()) {
        TableRows.checkRow(rows.size());
        rows.put(index + 1, row);
      }
    }

    /** A merged cell says the same of each row that it stands beside. */
    private void merge(CellRangeAddress range) {
      List<String> first = rows.getOrDefault(range.getFirstRow() + 1, List.of());
      int column = range.getFirstColumn();
      if (column < first.size() && range.getLastRow() > range.getFirstRow()) {
        rows.subMap(range.getFirstRow() + 2, range.getLastRow() + 2).values()
            .forEach(cells -> put(cells, column, first.get(column)));
      }
    }

    private static void put(List<String> cells, int column, String value) {
      TableRows.checkColumn(column);
      while (cells.size() <= column) {
        cells.add("");
      }
      cells.set(column, value);
    }
  }

  /** Writes days the one way that says which part is the month. */
  private static final class IsoDays extends DataFormatter {

    IsoDays() {
      super(Locale.ROOT);
    }

    @Override
    public String formatRawCellContents(double value, int index, String format, boolean from1904) {
      if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value) && value >= 1) {
        return DateUtil.getLocalDateTime(value, from1904).toLocalDate().toString();
      }
      return super.formatRawCellContents(value, index, format, from1904);
    }
  }
}
