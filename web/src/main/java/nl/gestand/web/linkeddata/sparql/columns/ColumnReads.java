// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Carries out the parts of a query that are patterns over the union of all graphs, from columns of numbers where it can:
 * several times as fast as row by row of terms, with the same answer.
 */
public final class ColumnReads {

  private final Runnable check;
  private final LongConsumer memory;
  private Optional<StoreReads> reads;

  /**
   * @param check asked every few hundred triples; ends the reading by an exception
   * @param memory told how many bytes more the query holds; may end it as well
   */
  public ColumnReads(Runnable check, LongConsumer memory) {
    this.check = check;
    this.memory = memory;
  }

  /** The rows of the input, continued by a pattern; empty when the operation is not one, and must be left to Jena. */
  public Optional<QueryIterator> match(Op op, QueryIterator input, boolean optional, ExecutionContext execution) {
    return UnionPattern.of(op).flatMap(pattern -> reads(execution.getDataset())
        .map(store -> new MatchedRows(input, pattern, optional, store, execution)));
  }

  /** The rows of a count; empty when it is anything else. */
  public Optional<QueryIterator> count(OpGroup group, ExecutionContext execution) {
    return reads(execution.getDataset()).flatMap(store -> CountGroups.of(group, store, execution));
  }

  /** The order of Jena, sooner told where rows have days that stand in the store's numbers. */
  public static Comparator<Binding> order(List<SortCondition> conditions, ExecutionContext execution) {
    return new DayOrder(conditions, execution);
  }

  private Optional<StoreReads> reads(DatasetGraph dataset) {
    if (reads == null) {
      reads = StoreReads.of(dataset, check, memory);
    }
    return reads;
  }
}
