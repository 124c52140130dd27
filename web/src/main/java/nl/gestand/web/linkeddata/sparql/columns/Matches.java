// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The rows of numbers that match a pattern, one after another, for any row it continues: the steps in the order in
 * which Jena would take them, each filter after the first step that knows all it asks for.
 */
final class Matches {

  private final StoreReads reads;
  private final Slots slots;
  private final boolean[] own;
  private final Step[] steps;
  private final List<List<RowFilter>> filters;
  private final long[] row;
  private Binding parent;
  private int depth = -1;
  private int looked;

  private Matches(StoreReads reads, Slots slots, boolean[] own, Step[] steps, List<List<RowFilter>> filters, long[] row) {
    this.reads = reads;
    this.slots = slots;
    this.own = own;
    this.steps = steps;
    this.filters = filters;
    this.row = row;
  }

  /**
   * Plans the steps.
   *
   * @param example a row that is continued; others must have values for the same variables
   * @return empty when the pattern has a term that the store does not have, and so matches nothing
   */
  static Optional<Matches> of(UnionPattern pattern, Binding example, StoreReads reads, ExecutionContext execution) {
    Slots slots = new Slots();
    BasicPattern ordered = order(pattern.triples(), example, reads);
    ordered.forEach(triple -> parts(triple).stream().filter(Node::isVariable).forEach(slots::of));
    boolean[] own = new boolean[slots.size()];
    for (int slot = 0; slot < own.length; slot++) {
      own[slot] = !example.contains(slots.vars().get(slot));
    }
    long[] row = new long[slots.size() + 3 * ordered.size()];
    boolean[] filled = new boolean[row.length];
    for (int slot = 0; slot < own.length; slot++) {
      filled[slot] = !own[slot];
    }
    Step[] steps = new Step[ordered.size()];
    List<Expr> waiting = new ArrayList<>(pattern.filters().getList());
    List<List<RowFilter>> filters = new ArrayList<>();
    int constants = slots.size();
    for (int step = 0; step < steps.length; step++) {
      List<Node> parts = parts(ordered.get(step));
      int[] places = new int[3];
      boolean[] fills = new boolean[3];
      for (int part = 0; part < 3; part++) {
        Node node = parts.get(part);
        if (node.isVariable()) {
          places[part] = slots.of(node);
          fills[part] = !filled[places[part]];
        } else {
          OptionalLong id = reads.ids().of(node);
          if (id.isEmpty()) {
            return Optional.empty();
          }
          places[part] = constants++;
          row[places[part]] = id.getAsLong();
        }
      }
      // One look-up, of one thing, is no reason to read all of a predicate.
      boolean many = step > 0 || parts.get(0).isVariable();
      Optional<Column> column = many && !parts.get(1).isVariable() ? reads.column(row[places[1]]) : Optional.empty();
      steps[step] = column.<Step>map(found -> new Step.InColumn(found,
              fills[2] ? DayRange.outside(found, Var.alloc(parts.get(2)), pattern.filters()) : List.of(), places, fills))
          .orElseGet(() -> new Step.InIndex(reads.indexes(), places, fills));
      for (int place : places) {
        filled[place] = true;
      }
      boolean last = step == steps.length - 1;
      List<RowFilter> here = new ArrayList<>();
      waiting.removeIf(each -> (last || knows(each, slots, filled, example))
          && here.add(filter(each, slots, own, example, reads, execution)));
      filters.add(here);
    }
    return Optional.of(new Matches(reads, slots, own, steps, filters, row));
  }

  private static List<Node> parts(Triple triple) {
    return List.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  private static BasicPattern order(BasicPattern pattern, Binding example, StoreReads reads) {
    ReorderTransformation order = reads.storage().getReorderTransform();
    return pattern.size() < 2 || order == null ? pattern
        : order.reorderIndexes(Substitute.substitute(pattern, example)).reorder(pattern);
  }

  private static boolean knows(Expr expression, Slots slots, boolean[] filled, Binding example) {
    if (expression instanceof ExprFunctionOp || !RowFilter.isPure(expression)) {
      return false;
    }
    Set<Var> vars = expression.getVarsMentioned();
    return vars.stream().allMatch(each ->
        slots.find(each) >= 0 ? filled[slots.find(each)] : example.contains(each));
  }

  private static RowFilter filter(Expr expression, Slots slots, boolean[] own, Binding example, StoreReads reads,
      ExecutionContext execution) {
    return switch (expression) {
      case E_Exists exists -> Existence.of(exists, true, slots, own, reads, execution)
          .orElseGet(() -> RowFilter.of(expression, slots, own, reads.ids(), execution));
      case E_NotExists exists -> Existence.of(exists, false, slots, own, reads, execution)
          .orElseGet(() -> RowFilter.of(expression, slots, own, reads.ids(), execution));
      default -> RowFilter.of(expression, slots, own, reads.ids(), execution);
    };
  }

  /** Begins with what a row has; nothing matches when the store lacks a term of it. */
  void start(Binding continued) {
    parent = continued;
    depth = 0;
    for (int slot = 0; slot < own.length; slot++) {
      if (!own[slot]) {
        OptionalLong id = IdRow.id(continued, slots.vars().get(slot), reads.ids());
        if (id.isEmpty()) {
          depth = -1;
          return;
        }
        row[slot] = id.getAsLong();
      }
    }
    steps[0].open(row);
  }

  /** Goes to the next row, which is then in {@link #value}. */
  boolean next() {
    while (depth >= 0) {
      if ((++looked & 0xFF) == 0) {
        reads.check().run();
      }
      if (!steps[depth].next(row)) {
        depth--;
      } else if (passes(filters.get(depth))) {
        if (depth == steps.length - 1) {
          return true;
        }
        steps[++depth].open(row);
      }
    }
    return false;
  }

  private boolean passes(List<RowFilter> here) {
    for (int i = 0; i < here.size(); i++) {
      if (!here.get(i).passes(row, parent)) {
        return false;
      }
    }
    return true;
  }

  int slot(Var variable) {
    return slots.find(variable);
  }

  long value(int slot) {
    return row[slot];
  }

  /** The row as it is now, for others to keep. */
  Binding copy() {
    return new IdRow(parent, slots, own, Arrays.copyOf(row, own.length), reads.ids());
  }
}
