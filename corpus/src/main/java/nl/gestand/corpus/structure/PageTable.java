// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the rows of an overview from a page that has no cells, only words where they stand: the headings tell where its
 * columns begin, white space between lines tells where its rows do.
 *
 * <p>Falls short where headings stand in the middle of their columns, and where rows have no more room between them than
 * lines have and all their cells are of one length.
 */
final class PageTable {

  /** Baselines of one line differ by less, in points. */
  private static final float BASELINE = 2.5f;
  /** A word may begin this much before its column, in points. */
  private static final float SLACK = 4f;
  /** Words with a smaller gap between them, in parts of the size of the letters, are of one cell. */
  private static final float CELL = 0.7f;

  /** @param y baseline of the headings @param starts where the columns begin, from left to right */
  record Columns(float y, List<Float> starts) {

    float top() {
      return y - BASELINE;
    }

    boolean isBeside(PageLine line) {
      return Math.abs(line.y() - y) < BASELINE;
    }

    int of(PageLine piece) {
      int column = 0;
      while (column + 1 < starts.size() && piece.left() >= starts.get(column + 1) - SLACK) {
        column++;
      }
      return column;
    }

    boolean endsIn(PageLine piece) {
      int next = of(piece) + 1;
      return next == starts.size() || piece.right() <= starts.get(next) + SLACK;
    }
  }

  /** What was found. @param rows by column the lines of its cell @param rest the lines below the table */
  record Rows(List<List<List<PageLine>>> rows, List<PageLine> rest) {}

  /** Words on one baseline: by column those of its cell, or one cell that runs over the columns. */
  private record Level(float y, float size, List<List<PageLine>> cells, boolean across) {}

  private final Columns columns;
  private final float step;

  /** @param gap between two lines of a paragraph */
  PageTable(Columns columns, float gap, float size) {
    this.columns = columns;
    this.step = Math.min(gap * 1.25f, size * 1.6f);
  }

  /** Where the columns are, when one of the lines holds the headings of an overview. */
  static Optional<Columns> headings(List<PageLine> lines) {
    for (List<PageLine> level : levels(lines)) {
      List<PageLine> pieces = level.stream().flatMap(line -> pieces(line).stream())
          .sorted(Comparator.comparing(PageLine::left)).toList();
      if (OverviewHeadings.are(pieces.stream().map(PageLine::text).toList())) {
        return Optional.of(new Columns(level.getFirst().y(), pieces.stream().map(PageLine::left).toList()));
      }
    }
    return Optional.empty();
  }

  /** The rows among lines of a page, to where two lines after each other run over its columns. */
  Rows read(List<PageLine> lines) {
    List<List<List<PageLine>>> rows = new ArrayList<>();
    Level last = null;
    List<List<PageLine>> byLevel = levels(lines);
    for (int i = 0; i < byLevel.size(); i++) {
      Level level = level(byLevel.get(i));
      boolean ends = level.across() && i + 1 < byLevel.size() && level(byLevel.get(i + 1)).across();
      if (ends) {
        return new Rows(rows, byLevel.subList(i, byLevel.size()).stream().flatMap(List::stream).toList());
      }
      if (last == null || begins(last, level)) {
        rows.add(level.cells());
      } else {
        for (int column = 0; column < level.cells().size(); column++) {
          rows.getLast().get(column).addAll(level.cells().get(column));
        }
      }
      last = level;
    }
    return new Rows(rows, List.of());
  }

  private boolean begins(Level last, Level level) {
    boolean all = level.cells().stream().noneMatch(List::isEmpty);
    boolean shorter = last.cells().stream().anyMatch(List::isEmpty);
    return last.across() || level.across() || level.y() - last.y() > step || all && shorter;
  }

  private Level level(List<PageLine> lines) {
    List<List<PageLine>> cells = new ArrayList<>();
    columns.starts().forEach(start -> cells.add(new ArrayList<>()));
    PageLine first = lines.getFirst();
    List<PageLine> pieces = lines.stream().flatMap(line -> pieces(line).stream()).toList();
    boolean across = !pieces.stream().allMatch(columns::endsIn);
    if (across) {
      cells.getFirst().addAll(lines);
    } else {
      pieces.forEach(piece -> cells.get(columns.of(piece)).add(piece));
    }
    return new Level(first.y(), first.size(), cells, across);
  }

  /** Lines by their baselines, from the top of the page; on each from left to right. */
  private static List<List<PageLine>> levels(List<PageLine> lines) {
    TreeMap<Float, List<PageLine>> levels = new TreeMap<>();
    for (PageLine line : lines) {
      Float known = levels.floorKey(line.y() + BASELINE);
      float key = known != null && known > line.y() - BASELINE ? known : line.y();
      levels.computeIfAbsent(key, y -> new ArrayList<>()).add(line);
    }
    levels.values().forEach(level -> level.sort(Comparator.comparing(PageLine::left)));
    return List.copyOf(levels.values());
  }

  private static List<PageLine> pieces(PageLine line) {
    List<PageLine> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= line.words().size(); i++) {
      if (i == line.words().size()
          || line.words().get(i).left() - line.words().get(i - 1).right() > CELL * line.size()) {
        pieces.add(line.of(line.words().subList(from, i)));
        from = i;
      }
    }
    return pieces;
  }
}
