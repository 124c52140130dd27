// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.structure;

import nl.gestand.corpus.structure.PageTable.Columns;
import nl.gestand.ontology.model.PassageKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The overview of moties and toezeggingen that a text is in, from its headings over the pages that it takes. */
final class OpenTable {

  private final List<PlainBlock> blocks;
  private final LineJoin join;
  private final float gap;
  private final float size;
  private Optional<Columns> columns = Optional.empty();
  private boolean headed;
  /** Of the page before; the last may go on. */
  private List<List<List<PageLine>>> rows = List.of();
  private int place;

  /** @param blocks of the text so far @param gap between two lines of a paragraph @param size of most letters */
  OpenTable(List<PlainBlock> blocks, LineJoin join, float gap, float size) {
    this.blocks = blocks;
    this.join = join;
    this.gap = gap;
    this.size = size;
  }

  /** The height below which the lines of a page are of the table. @param headings that stand on it */
  float topOn(Optional<Columns> headings) {
    headed = headings.isPresent();
    if (headed) {
      columns = headings;
    }
    return headings.map(Columns::top).orElse(columns.isPresent() ? 0 : Float.MAX_VALUE);
  }

  /** Adds a block with the rows of a page, and gives the lines that stand below it and end it. */
  List<PageLine> add(int page, List<PageLine> lines) {
    PageTable.Rows found = new PageTable(columns.orElseThrow(), gap, size).read(lines);
    List<List<List<PageLine>>> here = new ArrayList<>(found.rows());
    int first = headed ? 1 : 0;
    if (rows.size() > 1 && here.size() > first && goesOn(here.get(first))) {
      for (int column = 0; column < here.get(first).size(); column++) {
        rows.getLast().get(column).addAll(here.get(first).get(column));
      }
      blocks.set(place, block(blocks.get(place).page(), rows));
      here.remove(first);
    }
    rows = here;
    if (!rows.isEmpty()) {
      place = blocks.size();
      blocks.add(block(page, rows));
    }
    if (!found.rest().isEmpty()) {
      columns = Optional.empty();
      rows = List.of();
    }
    return found.rest();
  }

  /** Whether a row began on the page before: what it was asked or promised is told, or stops within a sentence. */
  private boolean goesOn(List<List<PageLine>> row) {
    return row.getFirst().isEmpty() || Character.isLowerCase(row.getFirst().getFirst().text().charAt(0));
  }

  private PlainBlock block(int page, List<List<List<PageLine>>> rows) {
    return PlainBlock.of(new Block(PassageKind.TABLE, page, "", String.join("\n", rows.stream()
        .map(cells -> String.join("\t", cells.stream().map(join::intoOne).toList())).toList())));
  }
}
