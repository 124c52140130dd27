// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * What one query reads of a store, within its transaction.
 *
 * @param columns those kept of the state it sees
 * @param check asked now and then, to end the reading
 * @param memory told what the query holds more
 */
record StoreReads(DatasetGraphTDB storage, TripleIndexes indexes, Ids ids, Optional<Columns> columns, Runnable check,
    LongConsumer memory) {

  /** Empty when the dataset is no TDB2 store that has the indexes this needs. */
  static Optional<StoreReads> of(DatasetGraph dataset, Runnable check, LongConsumer memory) {
    return dataset instanceof DatasetGraphTDB storage
        ? TripleIndexes.of(storage).map(indexes -> new StoreReads(storage, indexes,
            new Ids(storage.getQuadTable().getNodeTupleTable().getNodeTable()),
            Columns.of(storage), check, memory))
        : Optional.empty();
  }

  Optional<Column> column(long predicate) {
    return columns.flatMap(kept -> kept.column(indexes, predicate, check));
  }
}
