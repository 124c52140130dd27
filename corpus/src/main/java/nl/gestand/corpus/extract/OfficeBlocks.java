// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import nl.gestand.corpus.structure.Block;
import nl.gestand.corpus.structure.OverviewHeadings;
import nl.gestand.corpus.structure.Superscript;
import nl.gestand.ontology.model.PassageKind;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gathers blocks from the XHTML in which Tika hands over a Word or OpenDocument text. Letters are laid out with tables:
 * one whose rows seldom have two cells with words is taken for layout, and its cells for text.
 */
final class OfficeBlocks extends DefaultHandler {

  private static final int MAX_CHARACTERS = 20_000_000;
  private static final Pattern REFERENCE = Pattern.compile("\\s?\\[(?:foot|end)noteRef:(\\d{1,4})\\]");
  private static final Pattern LABEL =
      Pattern.compile("(?:datum|onderwerp|betreft|ons kenmerk|uw kenmerk)\\s*:?", Pattern.CASE_INSENSITIVE);
  /** A line in bold of at most this many characters is a heading. */
  private static final int LONGEST_HEADING = 150;
  /** A cell with more is text, not data. */
  private static final int LONGEST_CELL = 300;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private final Deque<PassageKind> kinds = new ArrayDeque<>();
  private List<List<List<Block>>> rows;
  private int tables;
  private int bold;
  private int boldCharacters;
  private int notes;
  private int referred;
  private long characters;

  boolean isTooLong() {
    return characters > MAX_CHARACTERS;
  }

  List<Block> finish() {
    finishBlock();
    return blocks;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li" -> {
        finishBlock();
        kinds.push(kindOf(name, attributes));
      }
      case "table" -> startTable();
      case "tr" -> {
        if (tables == 1) {
          finishBlock();
          rows.add(new ArrayList<>());
        }
      }
      case "td", "th" -> {
        finishBlock();
        if (tables == 1 && !rows.isEmpty()) {
          rows.getLast().add(new ArrayList<>());
        }
      }
      case "b", "strong" -> bold++;
      case "br" -> words.append('\n');
      default -> { }
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li" -> {
        finishBlock();
        if (!kinds.isEmpty()) {
          kinds.pop();
        }
      }
      case "td", "th", "tr" -> finishBlock();
      case "table" -> endTable();
      case "b", "strong" -> bold--;
      default -> { }
    }
  }

  @Override
  public void characters(char[] buffer, int start, int length) throws SAXException {
    characters += length;
    if (isTooLong()) {
      throw new SAXException("too long");
    }
    words.append(buffer, start, length);
    if (bold > 0) {
      for (int i = start; i < start + length; i++) {
        boldCharacters += Character.isWhitespace(buffer[i]) ? 0 : 1;
      }
    }
  }

  @Override
  public void ignorableWhitespace(char[] buffer, int start, int length) throws SAXException {
    words.append(' ');
  }

  private PassageKind kindOf(String name, Attributes attributes) {
    PassageKind outer = kinds.isEmpty() ? PassageKind.PARAGRAPH : kinds.peek();
    if (outer == PassageKind.FURNITURE || outer == PassageKind.FOOTNOTE) {
      return outer;
    }
    String style = attributes.getValue("class") == null ? "" : attributes.getValue("class").toLowerCase(Locale.ROOT);
    if (style.equals("header") || style.equals("footer") || style.startsWith("koptekst")
        || style.startsWith("voettekst")) {
      return PassageKind.FURNITURE;
    }
    if (style.startsWith("footnote") || style.startsWith("endnote") || style.startsWith("voetnoot")) {
      return PassageKind.FOOTNOTE;
    }
    if (name.startsWith("h") || style.startsWith("kop_") || style.startsWith("heading") || style.equals("title")) {
      return PassageKind.HEADING;
    }
    return name.equals("li") || style.startsWith("list") || style.startsWith("lijst") || style.contains("opsomming")
        ? PassageKind.LIST_ITEM : outer;
  }

  private void startTable() {
    finishBlock();
    if (tables++ == 0) {
      rows = new ArrayList<>();
    }
  }

  private void endTable() {
    finishBlock();
    if (--tables > 0) {
      return;
    }
    List<List<List<Block>>> all = rows.stream().filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty())).toList();
    List<List<List<Block>>> filled = all.stream().map(row -> row.stream().filter(cell -> !cell.isEmpty()).toList()).toList();
    rows = null;
    long several = filled.stream().filter(row -> row.size() > 1).count();
    boolean prose = filled.stream().flatMap(List::stream).flatMap(List::stream)
        .anyMatch(block -> block.text().length() > LONGEST_CELL);
    boolean overview = filled.stream().anyMatch(row ->
        OverviewHeadings.are(row.stream().flatMap(List::stream).map(Block::text).toList()));
    boolean labels = filled.stream().anyMatch(row -> LABEL.matcher(row.getFirst().getFirst().text()).matches());
    if (overview || several > 1 && several * 10 >= filled.size() * 6L && !prose && !labels) {
      List<String> lines = all.stream().map(OfficeBlocks::row).toList();
      blocks.add(new Block(PassageKind.TABLE, 1, "", String.join("\n", lines)));
    } else {
      filled.forEach(this::addLayout);
    }
  }

  /** In layout a short label and what stands beside it are one line: "Datum", "11 januari 2024". */
  private void addLayout(List<List<Block>> row) {
    if (row.size() == 2 && row.stream().allMatch(cell -> cell.size() == 1)
        && row.getFirst().getFirst().text().length() < 20) {
      Block label = row.getFirst().getFirst();
      Block value = row.getLast().getFirst();
      boolean heading = label.kind() == PassageKind.HEADING && value.kind() == PassageKind.HEADING;
      blocks.add(new Block(heading ? PassageKind.HEADING : value.kind() == PassageKind.HEADING ? PassageKind.PARAGRAPH
          : value.kind(), 1, "", label.text() + " " + value.text()));
    } else {
      row.forEach(blocks::addAll);
    }
  }

  private static String row(List<List<Block>> cells) {
    return String.join("\t", cells.stream()
        .map(cell -> String.join(" ", cell.stream().map(block -> block.text().replace('\n', ' ')).toList())).toList());
  }

  private void finishBlock() {
    String text = evenSpace(words);
    long inked = text.chars().filter(c -> !Character.isWhitespace(c)).count();
    boolean allBold = boldCharacters > 0 && boldCharacters >= inked;
    words.setLength(0);
    boldCharacters = 0;
    if (text.isEmpty()) {
      return;
    }
    PassageKind kind = kinds.isEmpty() ? PassageKind.PARAGRAPH : kinds.peek();
    if (kind == PassageKind.PARAGRAPH && allBold && text.length() <= LONGEST_HEADING && !text.endsWith(".")) {
      kind = PassageKind.HEADING;
    }
    add(kind, text);
  }

  /** One space for each stretch of white space, one line feed where it holds any. */
  private static String evenSpace(CharSequence words) {
    StringBuilder even = new StringBuilder();
    String pending = "";
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        pending = c == '\n' || pending.equals("\n") ? "\n" : " ";
      } else {
        even.append(even.isEmpty() ? "" : pending).append(c);
        pending = "";
      }
    }
    return even.toString();
  }

  private void add(PassageKind kind, String text) {
    Matcher reference = REFERENCE.matcher(text);
    String raised = reference.replaceAll(found -> {
      referred = Integer.parseInt(found.group(1));
      return Superscript.of(found.group(1));
    });
    String mark = "";
    if (kind == PassageKind.FOOTNOTE) {
      notes = Math.max(notes + 1, referred);
      mark = Integer.toString(notes);
      raised = mark + " " + raised;
    }
    List<Block> place = tables > 0 && !rows.isEmpty() && !rows.getLast().isEmpty() ? rows.getLast().getLast() : blocks;
    place.add(new Block(kind, 1, mark, raised));
  }
}
