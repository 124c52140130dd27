// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import nl.gestand.corpus.structure.PageTable.Columns;
import nl.gestand.ontology.model.PassageKind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a readable text of lines that know where they stand on their page: lines become paragraphs, broken words whole,
 * running headers and footers and footnotes stand apart.
 *
 * <p>Reads: lines of pages. Writes: text, passages and pages. A paragraph that runs over the foot of a page stays two.
 */
public final class StructurePages {

  private static final Pattern NOTE = Pattern.compile("^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\\d{1,3}(?=\\s))\\s{0,4}(?=\\S)");
  private static final Pattern LIST_ITEM = Pattern.compile(
      "^(?:[-–•·▪◦●]\\s|o\\s(?=\\p{Lu})|(?:\\d{1,2}[.)]|[a-z][.)]|\\((?:\\d{1,2}|[a-z])\\)|[ivx]{1,4}[.)])\\s).*");
  private static final Pattern PAGE_NUMBER = Pattern.compile("(?:pagina |blz\\. |- ?)?(\\d{1,4})(?: ?-| van \\d{1,4})?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern IMPRINT_BEFORE_FOOTER = Pattern.compile("^[’']s-Gravenhage,? \\d{4}\\s(?=\\S)");
  /** Text in a footnote is at least this much smaller than the text of the page. */
  private static final float SMALLER = 0.7f;
  /** Part of the height of a page, at its top and its foot, in which a lone number is a page number. */
  private static final float EDGE = 0.12f;
  private static final String CLOSING = ".;:?!";
  private static final int LONGEST_HEADING = 200;
  private static final int LONGEST_BESIDE = 50;

  private final List<List<PageLine>> pages;
  private final float height;
  private final float size;
  private final float gap;
  private final Set<PageLine> furniture = Collections.newSetFromMap(new IdentityHashMap<>());
  private final float sideColumn;
  private final LineJoin join;
  private final Map<Integer, Float> edges = new HashMap<>();
  private final List<PlainBlock> blocks = new ArrayList<>();
  /** Of the overview that begins on each page. */
  private final List<Optional<Columns>> headings;
  private final OpenTable table;
  private int lastNote;

  private StructurePages(List<List<PageLine>> pages, float height) {
    this.pages = pages;
    this.height = height;
    this.size = mostCommonSize();
    this.gap = usualGap();
    this.sideColumn = startOfSideColumn();
    this.join = new LineJoin(pages);
    this.headings = pages.stream().map(PageTable::headings).toList();
    this.table = new OpenTable(blocks, join, gap, size);
  }

  /** @param height of a page, in points */
  public static StructuredText structure(List<List<PageLine>> pages, float height) {
    StructurePages work = new StructurePages(pages, height);
    work.findFurniture();
    for (int page = 1; page <= pages.size(); page++) {
      work.readPage(page, pages.get(page - 1));
    }
    TableOfContents.mark(work.blocks);
    LetterParts.mark(work.blocks, 150, false);
    return StructureBlocks.write(work.blocks, Math.max(1, pages.size()));
  }

  private void findFurniture() {
    Map<String, Integer> times = new HashMap<>();
    for (List<PageLine> page : pages) {
      Set<String> once = new HashSet<>();
      page.forEach(line -> once.add(place(line)));
      once.forEach(place -> times.merge(place, 1, Integer::sum));
    }
    int often = pages.size() < 4 ? 2 : 3;
    for (int page = 1; page <= pages.size(); page++) {
      Optional<Columns> columns = headings.get(page - 1);
      for (PageLine line : pages.get(page - 1)) {
        if (columns.isPresent() && columns.get().isBeside(line)) {
          continue;
        }
        boolean edge = line.y() < height * EDGE || line.y() > height * (1 - EDGE);
        String words = line.text().replace('\t', ' ');
        boolean body = Math.abs(line.size() - size) < 0.2f && words.length() > 60 && !edge;
        if (times.get(place(line)) >= often && !body || isKnown(line)
            || edge && isPageNumber(words, page)) {
          furniture.add(line);
        }
      }
    }
  }

  private static boolean isPageNumber(String words, int page) {
    Matcher number = PAGE_NUMBER.matcher(words);
    return number.matches() && Integer.parseInt(number.group(1)) == page;
  }

  /** Whether a line is a footer, or two that stand beside each other. */
  private static boolean isKnown(PageLine line) {
    return PageFurniture.isKnown(IMPRINT_BEFORE_FOOTER.matcher(line.text().replace('\t', ' ')).replaceFirst(""))
        || Arrays.stream(line.text().split("\t")).allMatch(PageFurniture::isKnown);
  }

  /** What a line says, its numbers apart, and where: two lines of this kind on two pages are one running line. */
  private static String place(PageLine line) {
    return PageFurniture.shape(line.text()) + "@" + Math.round(line.y() / 3) + "," + Math.round(line.left() / 3);
  }

  /** Headers and the column beside the text go first and footers last, so that paragraphs follow each other. */
  private void readPage(int page, List<PageLine> all) {
    float top = table.topOn(headings.get(page - 1));
    List<PageLine> lines = new ArrayList<>(all);
    List<PageLine> cells = all.stream().filter(line -> line.y() >= top && !furniture.contains(line)).toList();
    lines.removeAll(cells);
    List<PageLine> beside = new ArrayList<>();
    List<PageLine> body = new ArrayList<>();
    List<PageLine> notes = new ArrayList<>();
    List<PageLine> footers = new ArrayList<>();
    float firstNote = topOfNotes(lines);
    for (PageLine line : lines) {
      if (furniture.contains(line)) {
        if (line.y() > height / 2) {
          footers.add(line);
        } else {
          addFurniture(page, line);
        }
      } else if (line.left() > sideColumn && line.text().length() < LONGEST_BESIDE) {
        beside.add(line);
      } else {
        (line.y() >= firstNote ? notes : body).add(line);
      }
    }
    if (page == 1 && !beside.isEmpty()) {
      String text = join.underEachOther(beside);
      blocks.add(PlainBlock.of(new Block(PassageKind.LETTERHEAD, page, "", text)));
    } else {
      beside.forEach(line -> addFurniture(page, line));
    }
    addBody(page, body);
    if (!cells.isEmpty()) {
      addBody(page, table.add(page, cells));
    }
    addNotes(page, notes);
    footers.forEach(line -> addFurniture(page, line));
  }

  private void addFurniture(int page, PageLine line) {
    blocks.add(PlainBlock.of(new Block(PassageKind.FURNITURE, page, "", line.text())));
  }

  /** Where the column of a letter begins that holds the ministry's directorate and the reference. */
  private float startOfSideColumn() {
    Map<Integer, Integer> characters = new HashMap<>();
    for (List<PageLine> page : pages) {
      page.forEach(line -> characters.merge(Math.round(line.left() / 6), line.text().length(), Integer::sum));
    }
    int column = characters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
    List<Float> ends = new ArrayList<>();
    for (List<PageLine> page : pages) {
      page.stream().filter(line -> Math.round(line.left() / 6) == column).forEach(line -> ends.add(line.right()));
    }
    Collections.sort(ends);
    // The text of a letter fills two thirds of the page; a column that starts before that is text as well.
    float end = ends.isEmpty() ? Float.MAX_VALUE : ends.get((int) (ends.size() * 0.95f));
    return end < height * 0.4f ? Float.MAX_VALUE : end;
  }

  /** The height at which the footnotes of a page begin: small print that opens with the next number, to its foot. */
  private float topOfNotes(List<PageLine> lines) {
    for (PageLine line : lines) {
      if (!furniture.contains(line) && line.size() < size - SMALLER && numberOf(line) == lastNote + 1
          && lines.stream().noneMatch(other -> other.y() > line.y() && other.size() >= size - SMALLER
              && !furniture.contains(other))) {
        return line.y() - 0.5f;
      }
    }
    return Float.MAX_VALUE;
  }

  private static int numberOf(PageLine line) {
    Matcher note = NOTE.matcher(line.text());
    return note.find() ? Integer.parseInt(Superscript.lowered(note.group(1))) : 0;
  }

  private void addBody(int page, List<PageLine> lines) {
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || parts(lines.get(i - 1), lines.get(i))) {
        add(page, lines.subList(from, i));
        from = i;
      }
    }
  }

  private void add(int page, List<PageLine> lines) {
    long columns = lines.stream().filter(line -> line.text().indexOf('\t') >= 0).count();
    if (lines.size() > 1 && columns * 2 > lines.size()) {
      blocks.add(PlainBlock.of(new Block(PassageKind.TABLE, page, "", join.underEachOther(lines))));
      return;
    }
    String text = join.intoOne(lines);
    blocks.add(PlainBlock.of(new Block(role(lines, text), page, "", text)));
  }

  private PassageKind role(List<PageLine> lines, String text) {
    PageLine first = lines.getFirst();
    boolean open = ".;:,".indexOf(text.charAt(text.length() - 1)) < 0;
    boolean standsOut = first.size() > size + SMALLER || lines.stream().allMatch(PageLine::stressed);
    if (standsOut && open && text.length() <= LONGEST_HEADING && text.chars().anyMatch(Character::isLetter)) {
      return PassageKind.HEADING;
    }
    return LIST_ITEM.matcher(text.substring(0, Math.min(text.length(), 12))).matches()
        ? PassageKind.LIST_ITEM : PassageKind.PARAGRAPH;
  }

  /** Whether a paragraph ends between two lines that follow each other. */
  private boolean parts(PageLine line, PageLine next) {
    float step = next.y() - line.y();
    boolean table = line.text().indexOf('\t') >= 0;
    if (step <= 0 || step > Math.max(gap, next.size() * 1.1f) * (table ? 1.8f : 1.35f)) {
      return step > 0.5f || step < -0.5f;
    }
    if (Math.abs(line.size() - next.size()) > SMALLER || line.stressed() != next.stressed() && endsEarly(line, next)) {
      return true;
    }
    if (table || next.text().indexOf('\t') >= 0) {
      return table != next.text().indexOf('\t') >= 0 && endsEarly(line, next);
    }
    if (LIST_ITEM.matcher(next.text()).matches()) {
      return true;
    }
    char last = line.text().charAt(line.text().length() - 1);
    boolean closed = CLOSING.indexOf(last) >= 0 || last == ',' || Character.isUpperCase(next.text().charAt(0));
    return endsEarly(line, next) && closed;
  }

  /** Whether the first word of the next line would have fitted on this one, with room to spare. */
  private boolean endsEarly(PageLine line, PageLine next) {
    int space = next.text().indexOf(' ');
    int length = space < 0 ? next.text().length() : space;
    float character = next.text().isEmpty() ? 0 : (next.right() - next.left()) / next.text().length();
    return line.right() + (length + 2) * character < Math.max(rightEdge(line), next.right());
  }

  /** The right edge of the column that a line stands in: where most lines that start near it come to. */
  private float rightEdge(PageLine line) {
    return edges.computeIfAbsent(Math.round(line.left() / 36), column -> {
      List<Float> ends = new ArrayList<>();
      for (List<PageLine> page : pages) {
        for (PageLine other : page) {
          if (Math.round(other.left() / 36) == column) {
            ends.add(other.right());
          }
        }
      }
      Collections.sort(ends);
      return ends.get((int) (ends.size() * 0.9f));
    });
  }

  private void addNotes(int page, List<PageLine> notes) {
    int from = 0;
    for (int i = 1; i <= notes.size(); i++) {
      if (i == notes.size() || numberOf(notes.get(i)) == lastNote + 2) {
        lastNote++;
        Matcher number = NOTE.matcher(join.intoOne(notes.subList(from, i)));
        String mark = Integer.toString(lastNote);
        blocks.add(PlainBlock.of(new Block(PassageKind.FOOTNOTE, page, mark, number.replaceFirst(mark + " "))));
        from = i;
      }
    }
  }

  private float mostCommonSize() {
    Map<Integer, Integer> characters = new HashMap<>();
    for (List<PageLine> page : pages) {
      page.forEach(line -> characters.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum));
    }
    return characters.entrySet().stream().max(Map.Entry.comparingByValue()).map(size -> size.getKey() / 2f).orElse(10f);
  }

  /** The distance between two lines of a paragraph: the smallest that is common. */
  private float usualGap() {
    Map<Integer, Integer> steps = new HashMap<>();
    for (List<PageLine> page : pages) {
      for (int i = 1; i < page.size(); i++) {
        float step = page.get(i).y() - page.get(i - 1).y();
        if (step > size * 0.8f && step < size * 2.5f && Math.abs(page.get(i).size() - size) < SMALLER) {
          steps.merge(Math.round(step * 2), 1, Integer::sum);
        }
      }
    }
    return steps.entrySet().stream().max(Map.Entry.comparingByValue()).map(step -> step.getKey() / 2f)
        .orElse(size * 1.2f);
  }
}
