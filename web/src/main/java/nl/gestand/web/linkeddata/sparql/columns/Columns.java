// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import nl.gestand.ontology.store.ChangeLog;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is kept in memory of one store after one change: columns of predicates, and how many triples each predicate has.
 * A predicate gets its column when it is wanted for the second time, so that a change costs nothing to who asks once.
 * Every change makes all of it obsolete; queries that began before go on with what they had.
 */
final class Columns {

  /** Of the heap, at most. */
  private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 8;

  private static final Map<DatasetGraphTDB, Columns> NEWEST = Collections.synchronizedMap(new WeakHashMap<>());

  private final long change;
  private final Map<Long, Integer> wanted = new ConcurrentHashMap<>();
  private final Map<Long, Column> columns = new ConcurrentHashMap<>();
  private final AtomicLong bytes = new AtomicLong();
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Map<Long, Long> counts;

  private Columns(long change) {
    this.change = change;
  }

  /** Those of the state that this transaction sees; empty when that is no longer the newest one, or has no number. */
  static Optional<Columns> of(DatasetGraphTDB storage) {
    OptionalLong change = ChangeLog.lastIn(storage);
    if (change.isEmpty()) {
      return Optional.empty();
    }
    long seen = change.getAsLong();
    Columns newest = NEWEST.merge(storage, new Columns(seen), (kept, fresh) -> kept.change < seen ? fresh : kept);
    return newest.change == seen ? Optional.of(newest) : Optional.empty();
  }

  /** The column of a predicate, when it was wanted before and there is room for it. */
  Optional<Column> column(TripleIndexes indexes, long predicate, Runnable check) {
    Column kept = columns.get(predicate);
    if (kept != null || wanted.merge(predicate, 1, Integer::sum) < 2) {
      return Optional.ofNullable(kept);
    }
    if (!reading.tryLock()) {
      // Another query reads one; this one does without rather than wait.
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(columns.computeIfAbsent(predicate, missing -> read(indexes, missing, check)));
    } finally {
      reading.unlock();
    }
  }

  private Column read(TripleIndexes indexes, long predicate, Runnable check) {
    long room = (MOST_BYTES - bytes.get()) / Column.BYTES_PER_TRIPLE;
    Column read = room <= 0 ? null : Column.read(indexes, predicate, room, check);
    if (read == null) {
      // Not to be tried again at each query.
      wanted.put(predicate, Integer.MIN_VALUE);
    } else {
      bytes.addAndGet((long) Column.BYTES_PER_TRIPLE * read.size());
    }
    return read;
  }

  /** How many different triples each predicate has. */
  Map<Long, Long> counts(TripleIndexes indexes, Runnable check) {
    Map<Long, Long> known = counts;
    if (known == null) {
      known = count(indexes, check);
      counts = known;
    }
    return known;
  }

  private static Map<Long, Long> count(TripleIndexes indexes, Runnable check) {
    Map<Long, Long> counted = new HashMap<>();
    long last = 0;
    long count = 0;
    for (TripleIndexes.Found found = indexes.find(0, 0, 0, 0); found.next(); count++) {
      if ((count & 0xFF) == 0 || found.get(1) != last) {
        check.run();
        counted.merge(last, count, Long::sum);
        last = found.get(1);
        count = 0;
      }
    }
    counted.merge(last, count, Long::sum);
    counted.values().removeIf(none -> none == 0);
    return Map.copyOf(counted);
  }
}
