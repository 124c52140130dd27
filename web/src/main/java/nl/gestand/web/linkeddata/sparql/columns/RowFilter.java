// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.E_Function;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A filter over the rows of a pattern. It may look at the places that are filled, and at the row's parent. */
interface RowFilter {

  /** Of the heap, some half a megabyte. */
  int MOST_KNOWN = 10_000;

  boolean passes(long[] row, Binding parent);

  /** Whether it depends on nothing but its variables: not on a moment, on chance or on the store. */
  static boolean isPure(Expr expression) {
    return !(expression instanceof ExprFunction0 || expression instanceof ExprFunctionOp
        || expression instanceof E_Function)
        && (!expression.isFunction() || expression.getFunction().getArgs().stream().allMatch(RowFilter::isPure));
  }

  /** By an expression. One over a single variable is asked once for each term, as long as those are not very many. */
  static RowFilter of(Expr expression, Slots slots, boolean[] own, Ids ids, ExecutionContext execution) {
    Set<Var> vars = expression.getVarsMentioned();
    int only = vars.size() == 1 && isPure(expression) ? slots.find(vars.iterator().next()) : -1;
    if (only < 0 || !own[only]) {
      return (row, parent) -> expression.isSatisfied(new IdRow(parent, slots, own, row, ids), execution);
    }
    Map<Long, Boolean> known = new HashMap<>();
    return (row, parent) -> {
      Boolean passes = known.get(row[only]);
      if (passes == null) {
        passes = expression.isSatisfied(new IdRow(parent, slots, own, row, ids), execution);
        if (known.size() < MOST_KNOWN) {
          known.put(row[only], passes);
        }
      }
      return passes;
    };
  }
}
