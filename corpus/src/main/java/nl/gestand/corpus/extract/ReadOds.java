// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the sheets of an OpenDocument spreadsheet row by row.
 *
 * @see <a href="https://docs.oasis-open.org/office/OpenDocument/v1.3/">OpenDocument 1.3, part 3, chapter 9</a>
 */
final class ReadOds {

  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

  /** A merged cell whose value holds for rows below it too. */
  private record Span(String value, int rowsLeft) {}

  private final XMLStreamReader xml;
  private final TableRows rows;
  private final Map<Integer, Span> spans = new HashMap<>();
  private String sheet = "";
  private int number;
  private List<String> cells = new ArrayList<>();
  private int column;

  private ReadOds(XMLStreamReader xml, TableRows rows) {
    this.xml = xml;
    this.rows = rows;
  }

  static void read(ZipFile zip, TableRows rows) throws IOException, Unreadable {
    ZipEntry content = zip.getEntry("content.xml");
    if (content == null) {
      throw damaged();
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (InputStream in = zip.getInputStream(content)) {
      new ReadOds(factory.createXMLStreamReader(in), rows).read();
    } catch (XMLStreamException | NumberFormatException e) {
      throw damaged();
    }
  }

  private static Unreadable damaged() {
    return new Unreadable("Dit bestand is beschadigd: het is geen leesbaar ods-bestand.");
  }

  private void read() throws XMLStreamException {
    int repeated = 1;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && TABLE.equals(xml.getNamespaceURI())) {
        switch (xml.getLocalName()) {
          case "table" -> {
            sheet = attribute(TABLE, "name");
            number = 0;
            spans.clear();
          }
          case "table-row" -> {
            cells = new ArrayList<>();
            column = 0;
            repeated = repeated("number-rows-repeated");
          }
          case "table-cell", "covered-table-cell" -> cell();
          default -> { }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && TABLE.equals(xml.getNamespaceURI())
          && xml.getLocalName().equals("table-row")) {
        endRow(repeated);
      }
    }
  }

  /** The last row of a sheet is often one that is repeated a million times and holds nothing. */
  private void endRow(int repeated) {
    boolean holds = cells.stream().anyMatch(cell -> !cell.isBlank());
    for (int i = 0; holds && i < repeated; i++) {
      rows.add(sheet, number + i + 1, cells);
    }
    number += repeated;
  }

  private void cell() throws XMLStreamException {
    int times = repeated("number-columns-repeated");
    int down = repeated("number-rows-spanned");
    String type = attribute(OFFICE, "value-type");
    String day = attribute(OFFICE, "date-value");
    String words = words();
    String value = type.equals("date") && day.length() >= 10 ? day.substring(0, 10) : words;
    for (int i = 0; i < times; i++, column++) {
      Span above = spans.remove(column);
      String here = above != null && value.isEmpty() ? above.value() : value;
      if (here.isEmpty() && spans.isEmpty()) {
        column += times - i;
        return;
      }
      if (above != null && above.rowsLeft() > 1) {
        spans.put(column, new Span(above.value(), above.rowsLeft() - 1));
      } else if (down > 1 && !value.isEmpty()) {
        spans.put(column, new Span(value, down - 1));
      }
      put(here);
    }
  }

  private void put(String value) {
    if (!value.isEmpty()) {
      TableRows.checkColumn(column);
      while (cells.size() < column) {
        cells.add("");
      }
      cells.add(value);
    }
  }

  /** The paragraphs of the cell, a line each; annotations are not its words. */
  private String words() throws XMLStreamException {
    StringBuilder words = new StringBuilder();
    int depth = 1;
    int aside = 0;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (aside > 0 || OFFICE.equals(xml.getNamespaceURI()) && xml.getLocalName().equals("annotation")) {
            aside++;
          } else if (TEXT.equals(xml.getNamespaceURI())) {
            words.append(switch (xml.getLocalName()) {
              case "p" -> words.isEmpty() ? "" : "\n";
              case "line-break" -> "\n";
              case "s", "tab" -> " ";
              default -> "";
            });
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          aside -= aside > 0 ? 1 : 0;
        }
        case XMLStreamConstants.CHARACTERS -> words.append(aside > 0 ? "" : xml.getText());
        default -> { }
      }
    }
    return words.toString().strip();
  }

  private int repeated(String name) {
    String value = attribute(TABLE, name);
    return value.isEmpty() ? 1 : Math.max(1, Integer.parseInt(value));
  }

  private String attribute(String namespace, String name) {
    String value = xml.getAttributeValue(namespace, name);
    return value == null ? "" : value;
  }
}
