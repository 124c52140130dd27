// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** GROUP BY with each group, and what grows within it, counted in a {@link MemoryQuota}. */
final class CountedGroups {

  private static final Var ROWS = Var.alloc("/rows-of-group");

  private CountedGroups() {}

  static OpGroup of(OpGroup group, MemoryQuota quota) {
    // A group without an aggregate is counted by one that nobody reads.
    List<ExprAggregator> aggregators = group.getAggregators().isEmpty()
        ? List.of(new ExprAggregator(ROWS, new AggCount())) : group.getAggregators();
    return OpGroup.create(group.getSubOp(), group.getGroupVars(), aggregators.stream()
        .map(each -> new ExprAggregator(each.getVar(), new Counted(each.getAggregator(), group.getGroupVars(), quota)))
        .toList());
  }

  private static final class Counted extends AggregatorBase {
    private final Aggregator original;
    private final VarExprList by;
    private final MemoryQuota quota;

    Counted(Aggregator original, VarExprList by, MemoryQuota quota) {
      super(original.getName(), false, original.getExprList() == null ? new ExprList() : original.getExprList());
      this.original = original;
      this.by = by;
      this.quota = quota;
    }

    @Override
    public Accumulator createAccumulator() {
      quota.take(MemoryQuota.GROUP);
      Accumulator accumulator = original.createAccumulator();
      boolean distinct = original.getClass().getSimpleName().endsWith("Distinct");
      Set<Integer> seen = new HashSet<>();
      return new Accumulator() {
        private boolean begun;

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
          if (!begun) {
            begun = true;
            by.getVars().forEach(key -> quota.take(MemoryQuota.size(row.get(key))));
          }
          if (original instanceof AggCountDistinct) {
            if (seen.add(MemoryQuota.hash(row))) {
              quota.take(MemoryQuota.size(row));
            }
          } else if (distinct || original instanceof AggGroupConcat) {
            getExprList().forEach(each -> take(each, row, environment));
          }
          accumulator.accumulate(row, environment);
        }

        private void take(Expr each, Binding row, FunctionEnv environment) {
          NodeValue value = each.isVariable() && row.get(each.asVar()) == null ? null
              : ExprLib.evalOrNull(each, row, environment);
          if (value != null && (!distinct || seen.add(value.asNode().hashCode()))) {
            quota.take(MemoryQuota.size(value.asNode()));
          }
        }

        @Override
        public NodeValue getValue() {
          return accumulator.getValue();
        }
      };
    }

    @Override
    public Node getValueEmpty() {
      return original.getValueEmpty();
    }

    @Override
    public Aggregator copy(ExprList expressions) {
      return new Counted(original.copy(expressions), by, quota);
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
      return other instanceof Counted counted && original.equals(counted.original, bySyntax);
    }

    @Override
    public int hashCode() {
      return original.hashCode();
    }
  }
}
