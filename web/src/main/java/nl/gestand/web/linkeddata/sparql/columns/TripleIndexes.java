// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordMapper;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.store.tupletable.TupleTable;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The triples of all named graphs together, read from those indexes of the store in which the graph comes last, so that
 * the same triple in two graphs is found next to itself.
 */
final class TripleIndexes {

  /** By which of subject (1), predicate (2) and object (4) are known. */
  private static final String[] PREFIX = {"S", "S", "P", "SP", "O", "OS", "PO", "SPO"};

  private final OrderedIndex[] byKnown = new OrderedIndex[PREFIX.length];

  /** An index, and at which place in its keys subject, predicate and object stand. */
  private record OrderedIndex(RangeIndex index, int[] places) {

    static Optional<OrderedIndex> of(TupleTable quads, String prefix) {
      return Stream.of(quads.getIndexes()).filter(TupleIndexRecord.class::isInstance).map(TupleIndexRecord.class::cast)
          .filter(index -> index.getName().startsWith(prefix) && index.getName().endsWith("G")).findFirst()
          .map(index -> new OrderedIndex(index.getRangeIndex(), new int[] {
              index.getName().indexOf('S'), index.getName().indexOf('P'), index.getName().indexOf('O')}));
    }
  }

  private TripleIndexes() {}

  /** Empty for a store that lacks one of the indexes. */
  static Optional<TripleIndexes> of(DatasetGraphTDB dataset) {
    TripleIndexes indexes = new TripleIndexes();
    for (int known = 0; known < PREFIX.length; known++) {
      Optional<OrderedIndex> index =
          OrderedIndex.of(dataset.getQuadTable().getNodeTupleTable().getTupleTable(), PREFIX[known]);
      if (index.isEmpty()) {
        return Optional.empty();
      }
      indexes.byKnown[known] = index.get();
    }
    return Optional.of(indexes);
  }

  /**
   * The triples that match, each once, in the order of the index.
   *
   * @param known which of the three are asked for: subject 1, predicate 2, object 4, or their sum
   */
  Found find(int known, long... triple) {
    OrderedIndex from = byKnown[known];
    Record least = from.index.getRecordFactory().createKeyOnly();
    Record most = from.index.getRecordFactory().createKeyOnly();
    int last = Integer.bitCount(known) - 1;
    for (int part = 0; part < 3; part++) {
      if ((known & 1 << part) != 0) {
        int place = from.places[part];
        ByteBuffer.wrap(least.getKey()).putLong(place * Long.BYTES, triple[part]);
        ByteBuffer.wrap(most.getKey()).putLong(place * Long.BYTES, place == last ? triple[part] + 1 : triple[part]);
      }
    }
    RecordMapper<long[]> mapper = (block, entry, key, factory) -> {
      int start = entry * factory.recordLength();
      if (key != null) {
        block.position(start);
        block.get(key, 0, factory.keyLength());
      }
      return new long[] {block.getLong(start + from.places[0] * Long.BYTES),
          block.getLong(start + from.places[1] * Long.BYTES), block.getLong(start + from.places[2] * Long.BYTES)};
    };
    return new Found(known == 0 ? from.index.iterator(null, null, mapper) : from.index.iterator(least, most, mapper));
  }

  /** Triples, of which those that follow on an equal one are left out. */
  static final class Found {
    private final Iterator<long[]> all;
    private long[] now;

    private Found(Iterator<long[]> all) {
      this.all = all;
    }

    boolean next() {
      while (all.hasNext()) {
        long[] next = all.next();
        if (now == null || next[2] != now[2] || next[0] != now[0] || next[1] != now[1]) {
          now = next;
          return true;
        }
      }
      return false;
    }

    /** Subject 0, predicate 1, object 2. */
    long get(int part) {
      return now[part];
    }
  }
}
