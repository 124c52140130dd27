// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

/** A set of numbers, of 10 to 20 bytes each. */
final class IdSet {

  static final int BYTES_PER_ID = 20;

  private long[] table = new long[4];
  private boolean hasZero;
  private int size;

  /** Whether it was not there yet. */
  boolean add(long id) {
    boolean fresh = id == 0 ? !hasZero : put(table, id);
    hasZero |= id == 0;
    size += fresh ? 1 : 0;
    if (3 * size > 2 * table.length) {
      long[] larger = new long[2 * table.length];
      for (long each : table) {
        if (each != 0) {
          put(larger, each);
        }
      }
      table = larger;
    }
    return fresh;
  }

  private static boolean put(long[] table, long id) {
    int place = (int) (id * 0x9E3779B97F4A7C15L >>> 32) & table.length - 1;
    while (table[place] != 0) {
      if (table[place] == id) {
        return false;
      }
      place = place + 1 & table.length - 1;
    }
    table[place] = id;
    return true;
  }

  int size() {
    return size;
  }
}
