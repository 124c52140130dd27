// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.ingest;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sets rows cell by cell on low pages, so that a row goes on over the foot of one; the headings stand only once. */
final class OverviewPdf {

  private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
  private static final float SIZE = 9;
  private static final float STEP = 11;
  private static final float PADDING = 6;
  private static final float HEIGHT = 330;
  private static final float FOOT = 50;
  private static final float[] LEFT = {50, 230, 370};
  private static final float[] RIGHT = {222, 362, 550};

  private final PDDocument document;
  private PDPageContentStream page;
  private float y;

  private OverviewPdf(PDDocument document) {
    this.document = document;
  }

  static byte[] of(List<List<String>> rows) throws IOException {
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      OverviewPdf pdf = new OverviewPdf(document);
      pdf.turn();
      for (List<String> row : rows) {
        pdf.row(row);
      }
      pdf.page.close();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private void turn() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage next = new PDPage(new PDRectangle(595, HEIGHT));
    document.addPage(next);
    page = new PDPageContentStream(document, next);
    y = HEIGHT - 60;
    write("Rijksbegroting, bijlage", 50, 20);
    write(Integer.toString(document.getNumberOfPages()), 540, 20);
  }

  private void row(List<String> cells) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      lines.add(wrapped(cells.get(i), cells.size() == 1 ? 500 : RIGHT[i] - LEFT[i]));
    }
    int most = lines.stream().mapToInt(List::size).max().orElseThrow();
    int from = 0;
    while (from < most) {
      int fit = (int) ((y - FOOT) / STEP);
      if (fit < 1) {
        turn();
      } else {
        int to = Math.min(most, from + fit);
        for (int i = 0; i < lines.size(); i++) {
          for (int line = from; line < Math.min(to, lines.get(i).size()); line++) {
            write(lines.get(i).get(line), LEFT[i], y - (line - from) * STEP);
          }
        }
        y -= (to - from) * STEP;
        from = to;
      }
    }
    y -= PADDING;
  }

  private static List<String> wrapped(String words, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (FONT.getStringWidth(longer) / 1000 * SIZE > width) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  private void write(String line, float x, float at) throws IOException {
    page.beginText();
    page.setFont(FONT, SIZE);
    page.newLineAtOffset(x, at);
    page.showText(line);
    page.endText();
  }
}
