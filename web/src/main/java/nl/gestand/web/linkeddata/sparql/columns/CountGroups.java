// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import org.apache.jena.atlas.iterator.IteratorDelayedInitialization;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** COUNT over a pattern, with GROUP BY or without, counted in numbers: no term is looked up but those in the answer. */
final class CountGroups {

  private static final int BYTES_PER_GROUP = 150;
  private static final int BYTES_PER_SET = 100;

  private final List<ExprAggregator> aggregators;
  private final List<GroupKey> keys;
  private final StoreReads reads;
  private final Map<Key, Counts> counted = new LinkedHashMap<>();

  private record Key(long[] values) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(values, key.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  /** Of one group: its rows, and for each COUNT(DISTINCT) what was seen. */
  private static final class Counts {
    private long rows;
    private final IdSet[] seen;

    Counts(int distinct) {
      seen = new IdSet[distinct];
      Arrays.setAll(seen, each -> new IdSet());
    }
  }

  private CountGroups(List<ExprAggregator> aggregators, List<GroupKey> keys, StoreReads reads) {
    this.aggregators = aggregators;
    this.keys = keys;
    this.reads = reads;
  }

  /** Empty when it is another aggregate, or one over anything but a pattern and its variables. */
  static Optional<QueryIterator> of(OpGroup group, StoreReads reads, ExecutionContext execution) {
    Optional<UnionPattern> pattern = UnionPattern.of(group.getSubOp())
        .filter(each -> counts(group.getAggregators(), each.bound()));
    return pattern.flatMap(each -> GroupKey.of(group.getGroupVars(), each.bound(), reads.ids(), execution))
        .map(keys -> QueryIterPlainWrapper.create(new IteratorDelayedInitialization<Binding>() {
          @Override
          protected Iterator<Binding> initializeIterator() {
            return new CountGroups(group.getAggregators(), keys, reads).rows(pattern.get(), execution);
          }
        }, execution));
  }

  private static boolean counts(List<ExprAggregator> aggregators, Set<Var> bound) {
    return !aggregators.isEmpty() && aggregators.stream().map(ExprAggregator::getAggregator)
        .allMatch(each -> each instanceof AggCount || variable(each).filter(bound::contains).isPresent());
  }

  private static Optional<Var> variable(Aggregator aggregator) {
    return aggregator instanceof AggCountVar || aggregator instanceof AggCountVarDistinct
        ? Optional.of(aggregator.getExprList().get(0)).filter(Expr::isVariable).map(Expr::asVar)
        : Optional.empty();
  }

  private Iterator<Binding> rows(UnionPattern pattern, ExecutionContext execution) {
    List<Var> distinct = aggregators.stream().map(ExprAggregator::getAggregator)
        .filter(AggCountVarDistinct.class::isInstance).map(each -> variable(each).orElseThrow()).toList();
    if (keys.isEmpty()) {
      counted.put(new Key(new long[0]), new Counts(distinct.size()));
    }
    if (isOfAllTriples(pattern) && distinct.isEmpty()) {
      reads.columns().orElseThrow().counts(reads.indexes(), reads.check()).forEach((predicate, count) ->
          counts(keys.isEmpty() ? new long[0] : new long[] {predicate}, 0).rows += count);
    } else {
      Matches.of(pattern, BindingFactory.root(), reads, execution).ifPresent(matches -> count(matches, distinct));
    }
    List<Binding> rows = new ArrayList<>();
    counted.forEach((key, counts) -> rows.add(row(key, counts)));
    return rows.iterator();
  }

  /** All triples there are, in all or by predicate: of those the counts are kept. */
  private boolean isOfAllTriples(UnionPattern pattern) {
    return reads.columns().isPresent() && pattern.triples().size() == 1 && pattern.filters().isEmpty()
        && pattern.bound().size() == 3
        && keys.stream().allMatch(key -> key.isPlain() && pattern.triples().get(0).getPredicate().equals(key.over()));
  }

  private void count(Matches matches, List<Var> distinct) {
    int[] slots = keys.stream().mapToInt(key -> matches.slot(key.over())).toArray();
    int[] seen = distinct.stream().mapToInt(matches::slot).toArray();
    long[] key = new long[slots.length];
    Counts counts = keys.isEmpty() ? counted.values().iterator().next() : null;
    matches.start(BindingFactory.root());
    while (matches.next()) {
      boolean same = counts != null;
      for (int i = 0; i < key.length; i++) {
        long number = keys.get(i).number(matches.value(slots[i]));
        same &= key[i] == number;
        key[i] = number;
      }
      if (!same) {
        counts = counts(key.clone(), seen.length);
      }
      counts.rows++;
      for (int i = 0; i < seen.length; i++) {
        reads.memory().accept(counts.seen[i].add(matches.value(seen[i])) ? IdSet.BYTES_PER_ID : 0);
      }
    }
  }

  private Counts counts(long[] key, int distinct) {
    return counted.computeIfAbsent(new Key(key), missing -> {
      reads.memory().accept(BYTES_PER_GROUP + (long) BYTES_PER_SET * distinct);
      return new Counts(distinct);
    });
  }

  private Binding row(Key key, Counts counts) {
    BindingBuilder row = Binding.builder();
    for (int i = 0; i < key.values.length; i++) {
      Var name = keys.get(i).name();
      keys.get(i).term(key.values[i]).ifPresent(term -> row.add(name, term));
    }
    int distinct = 0;
    for (ExprAggregator each : aggregators) {
      long count = each.getAggregator() instanceof AggCountVarDistinct ? counts.seen[distinct++].size() : counts.rows;
      row.add(each.getVar(), NodeValue.makeInteger(count).asNode());
    }
    return row.build();
  }
}
