// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.serializer.SerializationContext;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each row of the input, continued by what a pattern finds. */
final class MatchedRows extends QueryIter {

  private final QueryIterator input;
  private final UnionPattern pattern;
  private final boolean optional;
  private final StoreReads reads;
  private final List<Var> vars;
  /** By which of the variables have a value already. */
  private final Map<BitSet, Optional<Matches>> plans = new HashMap<>();
  private Optional<Matches> matches = Optional.empty();
  private Binding ready;

  /** @param optional whether a row for which nothing is found is kept as it is */
  MatchedRows(QueryIterator input, UnionPattern pattern, boolean optional, StoreReads reads, ExecutionContext execution) {
    super(execution);
    this.input = input;
    this.pattern = pattern;
    this.vars = List.copyOf(pattern.vars());
    this.optional = optional;
    this.reads = reads;
  }

  @Override
  protected boolean hasNextBinding() {
    while (ready == null) {
      if (matches.isPresent() && matches.get().next()) {
        ready = matches.get().copy();
      } else if (!input.hasNext()) {
        return false;
      } else {
        continueWith(input.next());
      }
    }
    return true;
  }

  private void continueWith(Binding row) {
    matches = planFor(row);
    matches.ifPresent(each -> each.start(row));
    if (optional) {
      ready = matches.isPresent() && matches.get().next() ? matches.get().copy() : row;
    }
  }

  private Optional<Matches> planFor(Binding row) {
    BitSet bound = new BitSet();
    for (int i = 0; i < vars.size(); i++) {
      bound.set(i, row.contains(vars.get(i)));
    }
    return plans.computeIfAbsent(bound, key -> Matches.of(pattern, row, reads, getExecContext()));
  }

  @Override
  protected Binding moveToNextBinding() {
    Binding next = ready;
    ready = null;
    return next;
  }

  @Override
  protected void closeIterator() {
    input.close();
  }

  @Override
  protected void requestCancel() {
    input.cancel();
  }

  @Override
  public void output(IndentedWriter out, SerializationContext context) {
    out.print(getClass().getSimpleName());
  }
}
