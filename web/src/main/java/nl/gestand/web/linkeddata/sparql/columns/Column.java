// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import java.util.Arrays;

/** All triples of one predicate, each once, in order of object and then subject; read once and kept. */
final class Column {

  /** Of the heap, for a triple: two numbers, its place in a chain, and two places in the table of chains. */
  static final int BYTES_PER_TRIPLE = 2 * Long.BYTES + 3 * Integer.BYTES;

  private final long[] subjects;
  private final long[] objects;
  private volatile Chains chains;

  /** Where the triples of a subject are: the first place by its hash, from each the next, -1 at the end. */
  private record Chains(int[] first, int[] next) {}

  private Column(long[] subjects, long[] objects) {
    this.subjects = subjects;
    this.objects = objects;
  }

  /**
   * @param most triples, above which there is no column
   * @param check asked now and then, to stop reading
   * @return null when there are more triples than that
   */
  static Column read(TripleIndexes indexes, long predicate, long most, Runnable check) {
    long[] subjects = new long[1024];
    long[] objects = new long[1024];
    int size = 0;
    for (TripleIndexes.Found found = indexes.find(2, 0, predicate, 0); found.next(); size++) {
      if (size == most) {
        return null;
      }
      if (size == subjects.length) {
        subjects = Arrays.copyOf(subjects, 2 * size);
        objects = Arrays.copyOf(objects, 2 * size);
      }
      if ((size & 0x3FF) == 0) {
        check.run();
      }
      subjects[size] = found.get(0);
      objects[size] = found.get(2);
    }
    return new Column(Arrays.copyOf(subjects, size), Arrays.copyOf(objects, size));
  }

  int size() {
    return subjects.length;
  }

  long subject(int place) {
    return subjects[place];
  }

  long object(int place) {
    return objects[place];
  }

  /** The first place with this object or a later one. */
  int from(long object) {
    return search(objects, 0, objects.length, object);
  }

  /** The place after the last one with this object, which is at {@code from}. */
  int until(int from, long object) {
    // Most objects have few subjects: look near first.
    int step = 1;
    int low = from;
    while (low + step < objects.length && objects[low + step] == object) {
      low += step;
      step *= 2;
    }
    int high = Math.min(objects.length, low + step);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (objects[middle] == object) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  boolean contains(long subject, long object) {
    int from = from(object);
    if (from == objects.length || objects[from] != object) {
      return false;
    }
    int until = until(from, object);
    int place = search(subjects, from, until, subject);
    return place < until && subjects[place] == subject;
  }

  /** The first place of a subject, or -1. */
  int first(long subject) {
    return same(chains().first[hash(subject, chains.first.length)], subject);
  }

  /** The next place of the same subject, or -1. */
  int next(int place) {
    return same(chains.next[place], subjects[place]);
  }

  private int same(int place, long subject) {
    int at = place;
    while (at >= 0 && subjects[at] != subject) {
      at = chains.next[at];
    }
    return at;
  }

  private Chains chains() {
    Chains made = chains;
    if (made == null) {
      int[] first = new int[Integer.highestOneBit(Math.max(1, subjects.length)) * 2];
      Arrays.fill(first, -1);
      int[] next = new int[subjects.length];
      for (int place = subjects.length - 1; place >= 0; place--) {
        int hash = hash(subjects[place], first.length);
        next[place] = first[hash];
        first[hash] = place;
      }
      made = new Chains(first, next);
      chains = made;
    }
    return made;
  }

  private static int hash(long id, int size) {
    long mixed = id * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & size - 1;
  }

  /** The store orders its keys as bytes, so without sign. */
  private static int search(long[] sorted, int from, int until, long wanted) {
    int low = from;
    int high = until;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(sorted[middle], wanted) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
