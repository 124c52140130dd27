// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.reports;

import nl.gestand.web.reports.Report.Entry;
import nl.gestand.web.reports.Report.Part;
import nl.gestand.web.reports.Report.Table;
import nl.gestand.web.tables.OpenDocumentFile;
import nl.gestand.web.tables.OpenDocumentFile.Elements;
import nl.gestand.web.words.Link;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a report as OpenDocument text, with headings that a screen reader finds and heading rows that repeat. */
final class WriteOdt {

  private static final String CELL_STYLES = """
      <style:style style:name="table" style:family="table"><style:table-properties style:width="17cm"/></style:style>\
      <style:style style:name="c0" style:family="table-column"><style:table-column-properties \
      style:column-width="5.4cm"/></style:style>\
      <style:style style:name="c1" style:family="table-column"><style:table-column-properties \
      style:column-width="4.1cm"/></style:style>\
      <style:style style:name="c2" style:family="table-column"><style:table-column-properties \
      style:column-width="7.5cm"/></style:style>\
      <style:style style:name="row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/>\
      </style:style>\
      <style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" \
      fo:border="0.5pt solid #7b878b"/></style:style>""";

  private static final String STYLES = """
      <office:styles>\
      <style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.15cm"/>\
      <style:text-properties fo:font-size="10pt" fo:font-family="Liberation Sans" fo:language="nl" fo:country="NL"/>\
      </style:default-style>\
      <style:style style:name="Standard" style:family="paragraph" style:class="text"/>\
      <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" \
      style:default-outline-level="1"><style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>\
      <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" \
      style:default-outline-level="2"><style:paragraph-properties fo:margin-top="0.5cm" fo:keep-with-next="always"/>\
      <style:text-properties fo:font-size="15pt" fo:font-weight="bold"/></style:style>\
      <style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" \
      style:default-outline-level="3"><style:paragraph-properties fo:margin-top="0.4cm" fo:keep-with-next="always"/>\
      <style:text-properties fo:font-size="12pt" fo:font-weight="bold"/></style:style>\
      <style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph">\
      <style:text-properties fo:font-weight="bold"/></style:style>\
      </office:styles>\
      <office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties \
      fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/></style:page-layout></office:automatic-styles>\
      <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"/>\
      </office:master-styles>""";

  private WriteOdt() {}

  static void write(OutputStream out, Report report) throws IOException {
    OpenDocumentFile.write(out, "text", report.title(), CELL_STYLES, STYLES, elements -> {
      heading(elements, 1, report.title());
      for (String remark : report.remarks()) {
        paragraph(elements, "Standard", remark);
      }
      for (Part part : report.parts()) {
        heading(elements, 2, part.heading());
        for (Table table : part.tables()) {
          heading(elements, 3, table.heading());
          if (table.entries().isEmpty()) {
            paragraph(elements, "Standard", "Geen.");
          } else {
            add(elements, table);
          }
        }
      }
    });
  }

  private static void add(Elements elements, Table table) throws IOException {
    elements.open("table:table", "table:style-name", "table");
    for (int column = 0; column < Report.COLUMNS.size(); column++) {
      elements.open("table:table-column", "table:style-name", "c" + column).close();
    }
    elements.open("table:table-header-rows").open("table:table-row");
    for (String column : Report.COLUMNS) {
      cell(elements);
      paragraph(elements, "Table_20_Heading", column);
      elements.close();
    }
    elements.close().close();
    for (Entry entry : table.entries()) {
      row(elements, entry);
    }
    elements.close();
  }

  private static void row(Elements elements, Entry entry) throws IOException {
    elements.open("table:table-row", "table:style-name", "row");
    cell(elements).open("text:p");
    link(elements, entry.description()).close().close();
    cell(elements);
    paragraph(elements, "Standard", entry.place());
    elements.close();
    cell(elements).open("text:p").words(entry.state());
    if (entry.source().isPresent()) {
      elements.words(" Bron: ");
      link(elements, entry.source().get());
    }
    elements.close().close().close();
  }

  private static Elements cell(Elements elements) throws IOException {
    return elements.open("table:table-cell", "table:style-name", "cell", "office:value-type", "string");
  }

  private static Elements link(Elements elements, Link link) throws IOException {
    return elements.open("text:a", "xlink:type", "simple", "xlink:href", link.href()).words(link.text()).close();
  }

  private static void heading(Elements elements, int level, String words) throws IOException {
    elements.open("text:h", "text:style-name", "Heading_20_" + level, "text:outline-level", Integer.toString(level))
        .words(words).close();
  }

  private static void paragraph(Elements elements, String style, String words) throws IOException {
    elements.open("text:p", "text:style-name", style).words(words).close();
  }
}
