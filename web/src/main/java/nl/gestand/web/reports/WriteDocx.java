// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.reports;

import nl.gestand.web.reports.Report.Entry;
import nl.gestand.web.reports.Report.Part;
import nl.gestand.web.reports.Report.Table;
import nl.gestand.web.words.Link;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;

/** Writes a report for Word, with headings that a screen reader finds and tables whose heading row repeats. */
final class WriteDocx {

  private static final List<String> WIDTHS = List.of("32%", "24%", "44%");
  /** Half points: a title of 18, headings of 15 and 12. */
  private static final int[] SIZES = {36, 30, 24};

  private final XWPFDocument document;

  private WriteDocx(XWPFDocument document) {
    this.document = document;
  }

  static void write(OutputStream out, Report report) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setTitle(report.title());
      document.getProperties().getCoreProperties().setCreator("Gestand");
      new WriteDocx(document).add(report);
      document.write(out);
    }
  }

  private void add(Report report) {
    XWPFStyles styles = document.createStyles();
    styles.setSpellingLanguage("nl-NL");
    for (int level = 1; level <= SIZES.length; level++) {
      styles.addStyle(heading(level));
    }
    heading(1, report.title());
    report.remarks().forEach(remark -> document.createParagraph().createRun().setText(remark));
    for (Part part : report.parts()) {
      heading(2, part.heading());
      for (Table table : part.tables()) {
        heading(3, table.heading());
        if (table.entries().isEmpty()) {
          document.createParagraph().createRun().setText("Geen.");
        } else {
          add(table);
        }
      }
    }
  }

  private void add(Table table) {
    XWPFTable rows = document.createTable(table.entries().size() + 1, WIDTHS.size());
    rows.setWidthType(TableWidthType.PCT);
    rows.setWidth("100%");
    XWPFTableRow top = rows.getRow(0);
    top.setRepeatHeader(true);
    for (int column = 0; column < WIDTHS.size(); column++) {
      XWPFRun run = cell(top, column).createRun();
      run.setBold(true);
      run.setText(Report.COLUMNS.get(column));
    }
    for (int i = 0; i < table.entries().size(); i++) {
      add(rows.getRow(i + 1), table.entries().get(i));
    }
  }

  private static void add(XWPFTableRow row, Entry entry) {
    row.setCantSplitRow(true);
    link(cell(row, 0), entry.description());
    cell(row, 1).createRun().setText(entry.place());
    XWPFParagraph state = cell(row, 2);
    state.createRun().setText(entry.state());
    entry.source().ifPresent(source -> {
      state.createRun().setText(" Bron: ");
      link(state, source);
    });
  }

  private static XWPFParagraph cell(XWPFTableRow row, int column) {
    XWPFTableCell cell = row.getCell(column);
    cell.setWidth(WIDTHS.get(column));
    return cell.getParagraphs().getFirst();
  }

  private static void link(XWPFParagraph paragraph, Link link) {
    XWPFRun run = paragraph.createHyperlinkRun(link.href());
    run.setText(link.text());
    run.setColor("0F5257");
  }

  private void heading(int level, String words) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle("Heading" + level);
    paragraph.setKeepNext(true);
    paragraph.createRun().setText(words);
  }

  private static XWPFStyle heading(int level) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId("Heading" + level);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal("heading " + level);
    style.addNewQFormat();
    style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
    style.getPPr().addNewSpacing().setBefore(BigInteger.valueOf(240));
    var letters = style.addNewRPr();
    letters.addNewB();
    letters.addNewSz().setVal(BigInteger.valueOf(SIZES[level - 1]));
    return new XWPFStyle(style);
  }
}
