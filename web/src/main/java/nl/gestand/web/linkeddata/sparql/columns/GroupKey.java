// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What rows are grouped by: a variable of a pattern, or an expression over one, which is asked once for each term. */
final class GroupKey {

  private static final long ERROR = -1;

  private final Var name;
  private final Optional<Expr> expression;
  private final Var over;
  private final Ids ids;
  private final ExecutionContext execution;
  private final Map<Long, Long> values = new HashMap<>();
  private final Map<Node, Long> numbers = new HashMap<>();
  private final List<Node> terms = new ArrayList<>();

  private GroupKey(Var name, Optional<Expr> expression, Var over, Ids ids, ExecutionContext execution) {
    this.name = name;
    this.expression = expression;
    this.over = over;
    this.ids = ids;
    this.execution = execution;
  }

  /** All of a GROUP BY; empty when one is over anything but one of these variables. */
  static Optional<List<GroupKey>> of(VarExprList by, Set<Var> bound, Ids ids, ExecutionContext execution) {
    List<GroupKey> keys = new ArrayList<>();
    for (Var name : by.getVars()) {
      Optional<Expr> expression = Optional.ofNullable(by.getExpr(name));
      Set<Var> over = expression.map(Expr::getVarsMentioned).orElse(Set.of(name));
      if (over.size() != 1 || !bound.containsAll(over) || expression.filter(each -> !RowFilter.isPure(each)).isPresent()) {
        return Optional.empty();
      }
      keys.add(new GroupKey(name, expression, over.iterator().next(), ids, execution));
    }
    return Optional.of(keys);
  }

  Var over() {
    return over;
  }

  boolean isPlain() {
    return expression.isEmpty();
  }

  /** A number that is the same for rows of the same group. */
  long number(long id) {
    return expression.isEmpty() ? id : values.computeIfAbsent(id, this::value);
  }

  private long value(long id) {
    try {
      Node value = expression.orElseThrow().eval(BindingFactory.binding(over, ids.node(id)), execution).asNode();
      return numbers.computeIfAbsent(value, fresh -> {
        terms.add(fresh);
        return (long) terms.size() - 1;
      });
    } catch (ExprEvalException e) {
      return ERROR;
    }
  }

  Var name() {
    return name;
  }

  /** Empty where the expression was an error. */
  Optional<Node> term(long number) {
    return expression.isEmpty() ? Optional.of(ids.node(number))
        : number == ERROR ? Optional.empty() : Optional.of(terms.get((int) number));
  }
}
