// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import nl.gestand.corpus.structure.PageLine;
import nl.gestand.corpus.structure.PageLine.Word;
import nl.gestand.corpus.structure.Superscript;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes the lines from the pages of a PDF, in the order in which its maker wrote them. One instance reads one file. */
final class PdfLines extends PDFTextStripper {

  /** A gap of more than this many times the size of the letters parts two columns. */
  private static final float COLUMN = 2.2f;
  /** The mark of a footnote is smaller than this part of the letters around it. */
  private static final float RAISED = 0.8f;

  final List<List<PageLine>> pages = new ArrayList<>();
  private final List<List<TextPosition>> words = new ArrayList<>();

  @Override
  protected void startPage(PDPage page) {
    pages.add(new ArrayList<>());
  }

  @Override
  protected void endPage(PDPage page) {
    finishLine();
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    words.add(List.copyOf(positions));
  }

  @Override
  protected void writeLineSeparator() throws IOException {
    finishLine();
  }

  @Override
  protected void writeParagraphEnd() throws IOException {
    finishLine();
  }

  private void finishLine() {
    List<TextPosition> all = words.stream().flatMap(List::stream).toList();
    if (!all.isEmpty()) {
      float size = mostCommonSize(all);
      float y = (float) all.stream().filter(character -> size(character) > size * RAISED)
          .mapToDouble(TextPosition::getYDirAdj).max().orElse(all.getFirst().getYDirAdj());
      List<Word> placed = words.stream().map(word -> word(word, size, y)).toList();
      String text = text(placed, size);
      if (!text.replace('\u00A0', ' ').isBlank()) {
        long stressed = all.stream().filter(PdfLines::isStressed).count();
        pages.getLast().add(new PageLine(text.strip(), placed.getFirst().left(), placed.getLast().right(), y, size,
            stressed * 2 > all.size(), placed));
      }
    }
    words.clear();
  }

  private static String text(List<Word> words, float size) {
    StringBuilder text = new StringBuilder();
    float end = Float.NaN;
    for (Word word : words) {
      if (!Float.isNaN(end)) {
        text.append(word.left() - end > COLUMN * size ? '\t' : ' ');
      }
      text.append(word.letters());
      end = word.right();
    }
    return text.toString().replaceAll(" (?=[⁰¹²³⁴⁵⁶⁷⁸⁹])", "").replaceAll("[\\x00-\\x08\\x0A-\\x1F]", " ");
  }

  private static Word word(List<TextPosition> characters, float size, float y) {
    StringBuilder letters = new StringBuilder();
    for (TextPosition character : characters) {
      boolean raised = size(character) < size * RAISED && character.getYDirAdj() < y - size * 0.15f;
      letters.append(raised ? Superscript.of(character.getUnicode()) : character.getUnicode());
    }
    TextPosition last = characters.getLast();
    return new Word(letters.toString(), characters.getFirst().getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj());
  }

  private static float mostCommonSize(List<TextPosition> characters) {
    Map<Float, Integer> times = new HashMap<>();
    characters.forEach(character -> times.merge(size(character), 1, Integer::sum));
    return times.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static float size(TextPosition character) {
    return Math.round(character.getFontSizeInPt() * 4) / 4f;
  }

  private static boolean isStressed(TextPosition character) {
    String name = character.getFont() == null ? null : character.getFont().getName();
    String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
    return lower.contains("bold") || lower.contains("italic") || lower.contains("oblique");
  }
}
