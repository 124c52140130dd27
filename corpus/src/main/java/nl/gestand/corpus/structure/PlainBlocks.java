// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import nl.gestand.ontology.model.PassageKind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Groups lines into blocks and gives each its role. A line that ends well before the others could have held the next
 * word: it was ended on purpose, and so ends a paragraph or is a heading.
 */
final class PlainBlocks {

  private static final Pattern LIST_ITEM = Pattern.compile(
      "^(?:[-–•·*▪◦]\\s|(?:\\d{1,2}[.)]|[a-z][.)]|\\((?:\\d{1,2}|[a-z])\\)|[ivx]{1,4}[.)])\\s).*", Pattern.DOTALL);
  private static final Pattern NUMBERED_HEADING = Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?\\s{1,4}\\p{Lu}");
  private static final Pattern PART_OF_MOTIE = Pattern.compile(
      "^(?:constaterende|overwegende|van mening|van oordeel|verzoekt|spreekt|roept|draagt|besluit)\\b");
  private static final Pattern DATE_OF_MOTIE = Pattern.compile("^(?:Voorgesteld|Ontvangen) (?:\\d|tijdens)");
  private static final Pattern COLUMNS = Pattern.compile("\\S(?:\\t|\\s{4,})\\S");
  private static final String CLOSING = ".;:?!,";
  /** Lines longer than this were not broken to fit a page. */
  private static final int WIDEST = 130;
  private static final int LONGEST_HEADING = 120;

  private final List<PlainLine> lines;
  private final int width;
  private final boolean wrapped;
  private final List<PlainBlock> blocks = new ArrayList<>();

  private PlainBlocks(List<PlainLine> lines) {
    this.lines = lines;
    int[] lengths = lines.stream().filter(line -> !line.isBlank() && line.kind == null)
        .mapToInt(PlainLine::length).toArray();
    Arrays.sort(lengths);
    this.width = lengths.length == 0 ? 0 : lengths[(int) (lengths.length * 0.9)];
    this.wrapped = width <= WIDEST;
  }

  static List<PlainBlock> of(List<PlainLine> lines) {
    PlainBlocks grouping = new PlainBlocks(lines);
    grouping.group();
    grouping.giveRoles();
    TableOfContents.mark(grouping.blocks);
    LetterParts.mark(grouping.blocks, grouping.wrapped ? grouping.width + grouping.width / 2 : 150, false);
    return grouping.blocks;
  }

  private void group() {
    PlainLine previous = null;
    boolean apart = true;
    for (PlainLine line : lines) {
      if (line.isBlank()) {
        apart = true;
        continue;
      }
      if (previous == null || apart && !sameNote(previous, line) || splits(previous, line)) {
        blocks.add(new PlainBlock(line, apart || previous == null || previous.page != line.page));
      } else {
        blocks.getLast().lines.add(line);
      }
      previous = line;
      apart = false;
    }
  }

  private static boolean sameNote(PlainLine previous, PlainLine line) {
    return line.kind == PassageKind.FOOTNOTE && previous.kind == PassageKind.FOOTNOTE
        && previous.mark.equals(line.mark) && previous.page == line.page;
  }

  private boolean splits(PlainLine previous, PlainLine line) {
    if (previous.kind != null || line.kind != null) {
      return previous.kind != line.kind || !previous.mark.equals(line.mark) || line.kind == PassageKind.FURNITURE;
    }
    return previous.page != line.page || isListItem(line.words) || endedOnPurpose(previous, line)
        || opensPartOfMotie(previous.words, line.words);
  }

  private static boolean opensPartOfMotie(String words, String next) {
    return words.endsWith(";") && PART_OF_MOTIE.matcher(next).find()
        || words.endsWith(",") && next.startsWith("en gaat over tot") || DATE_OF_MOTIE.matcher(next).find();
  }

  private boolean endedOnPurpose(PlainLine line, PlainLine next) {
    if (!wrapped) {
      // Markdown ends a line inside a paragraph with two spaces.
      return !(line.length() < WIDEST && next.start - line.end > 2);
    }
    int space = next.words.indexOf(' ');
    int firstWord = space < 0 ? next.words.length() : space;
    boolean room = line.length() + 1 + firstWord < width * 0.85;
    if (!room || COLUMNS.matcher(line.words).find()) {
      return false;
    }
    char last = line.words.charAt(line.words.length() - 1);
    char first = next.words.charAt(0);
    if (last == ',') {
      return line.length() < width * 0.6;
    }
    return CLOSING.indexOf(last) >= 0 || last != '-' && !Character.isLowerCase(first) && first != '(';
  }

  private void giveRoles() {
    for (int i = 0; i < blocks.size(); i++) {
      PlainBlock block = blocks.get(i);
      if (block.kind == null) {
        block.kind = role(block, i == 0, nextOfBody(i));
      }
    }
  }

  private PlainBlock nextOfBody(int index) {
    for (int i = index + 1; i < blocks.size(); i++) {
      if (blocks.get(i).kind == null) {
        return blocks.get(i);
      }
    }
    return null;
  }

  /** @param next the block of the text after it, or null at its end */
  private PassageKind role(PlainBlock block, boolean first, PlainBlock next) {
    String words = block.words();
    if (block.lines.stream().filter(line -> COLUMNS.matcher(line.words).find()).count() * 2 > block.lines.size()) {
      return block.lines.size() > 1 ? PassageKind.TABLE : PassageKind.PARAGRAPH;
    }
    boolean alone = wrapped || first || next != null && block.apart && next.apart;
    boolean opensNext = next != null && !Character.isLowerCase(next.first().words.charAt(0));
    if (alone && opensNext && isHeading(block, words, !next.apart)) {
      return PassageKind.HEADING;
    }
    return isListItem(words) ? PassageKind.LIST_ITEM : PassageKind.PARAGRAPH;
  }

  private boolean isHeading(PlainBlock block, String words, boolean onTopOfText) {
    boolean numbered = NUMBERED_HEADING.matcher(words).find();
    char last = words.charAt(words.length() - 1);
    boolean open = CLOSING.indexOf(last) < 0 || last == '?' && !numbered && words.length() < width;
    if (!open || !numbered && !Character.isUpperCase(words.charAt(0)) || words.chars().noneMatch(Character::isLetter)) {
      return false;
    }
    if (numbered && onTopOfText && block.apart) {
      return block.lines.size() <= 4;
    }
    return block.lines.size() <= 3 && words.length() <= LONGEST_HEADING
        && (!wrapped || block.last().length() < width * 0.85 || block.lines.size() == 1 && block.apart);
  }

  private static boolean isListItem(String words) {
    return LIST_ITEM.matcher(words.length() > 12 ? words.substring(0, 12) : words).matches();
  }
}
