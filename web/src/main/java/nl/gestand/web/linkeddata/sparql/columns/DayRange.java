// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.tdb2.store.NodeId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Days and moments within the numbers of the store. Those with the same type and the same time zone stand together, in
 * order of time; between others the order is not that of time, and nothing is said of them here.
 *
 * @see org.apache.jena.tdb2.store.value.DateTimeNode
 */
final class DayRange {

  /** The bits of time; above them are those of the zone and of the type. */
  private static final int TIME_BITS = 49;
  /** Of a day or moment, in the highest byte: a value, and which type. */
  private static final int DATE_TIME = 0x85;
  private static final int DATE = 0x87;

  private DayRange() {}

  /** Whether numbers tell which of two terms is later. */
  static boolean comparable(long one, long other) {
    int type = (int) (one >>> 56);
    return one >>> TIME_BITS == other >>> TIME_BITS && type >= DATE_TIME && type <= DATE;
  }

  /**
   * The places in a column, each from and until, whose objects can't pass a filter that compares the variable with a
   * day. What is left must still be asked.
   */
  static List<int[]> outside(Column column, Var variable, ExprList filters) {
    List<int[]> outside = new ArrayList<>();
    for (Expr filter : filters) {
      if (filter instanceof ExprFunction2 compare) {
        boolean above = compare instanceof E_GreaterThan || compare instanceof E_GreaterThanOrEqual;
        boolean below = compare instanceof E_LessThan || compare instanceof E_LessThanOrEqual;
        if (is(compare.getArg1(), variable) && compare.getArg2().isConstant() && (above || below)) {
          skip(column, compare.getArg2(), above).ifPresent(outside::add);
        } else if (is(compare.getArg2(), variable) && compare.getArg1().isConstant() && (above || below)) {
          skip(column, compare.getArg1(), below).ifPresent(outside::add);
        }
      }
    }
    return outside;
  }

  private static boolean is(Expr expression, Var variable) {
    return expression.isVariable() && expression.asVar().equals(variable);
  }

  private static Optional<int[]> skip(Column column, Expr bound, boolean before) {
    NodeId id = NodeId.inline(bound.getConstant().asNode());
    long at = id == null ? 0 : Ids.bits(id);
    if (!comparable(at, at)) {
      return Optional.empty();
    }
    long first = at >>> TIME_BITS << TIME_BITS;
    return Optional.of(before ? new int[] {column.from(first), column.from(at)}
        : new int[] {column.from(at + 1), column.from(first + (1L << TIME_BITS))});
  }
}
