// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import java.util.List;

/**
 * One triple pattern in the middle of a row: what it finds for the places that are filled already, one after another.
 * A step is used by one thread and opened again for each row of the step before it.
 */
abstract class Step {

  /** Where subject, predicate and object stand in a row. */
  private final int[] slots;
  private final boolean[] fills;

  /** @param fills which of the three this step fills in; the others are there already */
  Step(int[] slots, boolean[] fills) {
    this.slots = slots;
    this.fills = fills;
  }

  abstract void open(long[] row);

  /** Goes to the next triple that matches. */
  abstract boolean next(long[] row);

  final int slot(int part) {
    return slots[part];
  }

  /** Puts a triple into the row; false when one variable would have two values. */
  final boolean fill(long[] row, long subject, long predicate, long object) {
    if (fills[0]) {
      row[slots[0]] = subject;
    }
    if (fills[1]) {
      row[slots[1]] = predicate;
    }
    if (fills[2]) {
      row[slots[2]] = object;
    }
    return row[slots[0]] == subject && row[slots[1]] == predicate && row[slots[2]] == object;
  }

  /** Finds in the indexes of the store. */
  static final class InIndex extends Step {
    private final TripleIndexes indexes;
    private final int known;
    private TripleIndexes.Found found;

    InIndex(TripleIndexes indexes, int[] slots, boolean[] fills) {
      super(slots, fills);
      this.indexes = indexes;
      this.known = (fills[0] ? 0 : 1) + (fills[1] ? 0 : 2) + (fills[2] ? 0 : 4);
    }

    @Override
    void open(long[] row) {
      found = indexes.find(known, row[slot(0)], row[slot(1)], row[slot(2)]);
    }

    @Override
    boolean next(long[] row) {
      while (found.next()) {
        if (fill(row, found.get(0), found.get(1), found.get(2))) {
          return true;
        }
      }
      return false;
    }
  }

  /** Finds in a column; the predicate is known. */
  static final class InColumn extends Step {
    private final Column column;
    private final List<int[]> skipped;
    private final boolean bySubject;
    private final boolean byObject;
    private int place;
    private int until;

    /** @param skipped places, each from and until, that need not be looked at */
    InColumn(Column column, List<int[]> skipped, int[] slots, boolean[] fills) {
      super(slots, fills);
      this.column = column;
      this.skipped = skipped;
      this.bySubject = !fills[0];
      this.byObject = !fills[2];
    }

    @Override
    void open(long[] row) {
      if (bySubject && byObject) {
        place = column.contains(row[slot(0)], row[slot(2)]) ? 0 : -1;
      } else if (bySubject) {
        place = column.first(row[slot(0)]);
      } else if (byObject) {
        place = column.from(row[slot(2)]);
        until = place < column.size() && column.object(place) == row[slot(2)]
            ? column.until(place, row[slot(2)]) : place;
      } else {
        place = 0;
        until = column.size();
      }
    }

    @Override
    boolean next(long[] row) {
      if (bySubject) {
        if (place < 0) {
          return false;
        }
        if (byObject) {
          place = -1;
          return true;
        }
        fill(row, row[slot(0)], row[slot(1)], column.object(place));
        place = column.next(place);
        return true;
      }
      while (place < until) {
        for (int[] range : skipped) {
          place = place >= range[0] && place < range[1] ? range[1] : place;
        }
        if (place >= until) {
          return false;
        }
        int here = place++;
        if (fill(row, column.subject(here), row[slot(1)], column.object(here))) {
          return true;
        }
      }
      return false;
    }
  }
}
