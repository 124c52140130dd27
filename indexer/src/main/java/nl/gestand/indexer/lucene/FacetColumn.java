// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

import java.io.IOException;
import java.util.Arrays;

/**
 * The values of a facet in one segment, in memory. A facet of few values is kept as the set of entries of each value, so
 * that counting is comparing two sets; one of many as the values of each entry.
 */
sealed interface FacetColumn {

  /** So many sets of entries take no more than the values of each entry would. */
  int FEW_VALUES = 64;

  /** Adds to each value's count the matches of one segment that have it. */
  void addTo(int[] counts, Matches.Segment matches);

  /** @param numbers[i] number of value {@code i} */
  record Few(int[] numbers, FixedBitSet[] entries) implements FacetColumn {

    @Override
    public void addTo(int[] counts, Matches.Segment matches) {
      for (int value = 0; value < numbers.length; value++) {
        counts[numbers[value]] += (int) FixedBitSet.intersectionCount(entries[value], matches.entries());
      }
    }
  }

  /**
   * @param starts where the values of an entry begin in {@code values}; they end where those of the next begin
   * @param values numbers of values
   */
  record Many(int[] starts, int[] values) implements FacetColumn {

    @Override
    public void addTo(int[] counts, Matches.Segment matches) {
      FixedBitSet entries = matches.entries();
      int entry = entries.nextSetBit(0);
      while (entry != DocIdSetIterator.NO_MORE_DOCS) {
        for (int i = starts[entry]; i < starts[entry + 1]; i++) {
          counts[values[i]]++;
        }
        entry = entry + 1 < entries.length() ? entries.nextSetBit(entry + 1) : DocIdSetIterator.NO_MORE_DOCS;
      }
    }
  }

  static FacetColumn read(LeafReader segment, String field, ValueNumbers known) throws IOException {
    SortedSetDocValues read = DocValues.getSortedSet(segment, field);
    int[] numbers = new int[Math.toIntExact(read.getValueCount())];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = known.of(read.lookupOrd(i).utf8ToString());
    }
    return numbers.length <= FEW_VALUES ? few(segment, read, numbers) : many(segment, read, numbers);
  }

  private static Few few(LeafReader segment, SortedSetDocValues read, int[] numbers) throws IOException {
    FixedBitSet[] entries = new FixedBitSet[numbers.length];
    Arrays.setAll(entries, value -> new FixedBitSet(segment.maxDoc()));
    while (read.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      for (int i = 0; i < read.docValueCount(); i++) {
        entries[(int) read.nextOrd()].set(read.docID());
      }
    }
    return new Few(numbers, entries);
  }

  private static Many many(LeafReader segment, SortedSetDocValues read, int[] numbers) throws IOException {
    int[] starts = new int[segment.maxDoc() + 1];
    int[] values = new int[segment.maxDoc()];
    int size = 0;
    int next = read.nextDoc();
    for (int entry = 0; entry < segment.maxDoc(); entry++) {
      starts[entry] = size;
      if (entry == next) {
        values = ArrayUtil.grow(values, size + read.docValueCount());
        for (int i = 0; i < read.docValueCount(); i++) {
          values[size++] = numbers[(int) read.nextOrd()];
        }
        next = read.nextDoc();
      }
    }
    starts[segment.maxDoc()] = size;
    return new Many(starts, Arrays.copyOf(values, size));
  }
}
