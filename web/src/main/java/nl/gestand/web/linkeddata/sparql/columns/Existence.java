// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprFunctionOp;

import java.util.Optional;

/** FILTER EXISTS and FILTER NOT EXISTS of a pattern. */
final class Existence implements RowFilter {

  private final UnionPattern pattern;
  private final boolean wanted;
  private final Slots slots;
  private final boolean[] own;
  private final StoreReads reads;
  private final ExecutionContext execution;
  private Optional<Matches> inner;

  private Existence(UnionPattern pattern, boolean wanted, Slots slots, boolean[] own, StoreReads reads,
      ExecutionContext execution) {
    this.pattern = pattern;
    this.wanted = wanted;
    this.slots = slots;
    this.own = own;
    this.reads = reads;
    this.execution = execution;
  }

  /** Empty when what must exist is more than a pattern. */
  static Optional<RowFilter> of(ExprFunctionOp exists, boolean wanted, Slots slots, boolean[] own, StoreReads reads,
      ExecutionContext execution) {
    return UnionPattern.of(exists.getGraphPattern())
        .map(pattern -> new Existence(pattern, wanted, slots, own, reads, execution));
  }

  @Override
  public boolean passes(long[] row, Binding parent) {
    Binding outer = new IdRow(parent, slots, own, row, reads.ids());
    if (inner == null) {
      inner = Matches.of(pattern, outer, reads, execution);
    }
    if (inner.isEmpty()) {
      return !wanted;
    }
    inner.get().start(outer);
    return inner.get().next() == wanted;
  }
}
