// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;

import java.util.Comparator;
import java.util.List;

/** The order of Jena; of rows whose first condition is a day of the same kind, the numbers tell it. */
final class DayOrder implements Comparator<Binding> {

  private final SortCondition first;
  private final Comparator<Binding> full;

  DayOrder(List<SortCondition> conditions, ExecutionContext execution) {
    first = conditions.getFirst();
    full = new BindingComparator(conditions, execution);
  }

  @Override
  public int compare(Binding one, Binding other) {
    if (first.getExpression().isVariable() && one instanceof IdRow row && other instanceof IdRow next) {
      long id = row.bits(first.getExpression().asVar());
      long otherId = next.bits(first.getExpression().asVar());
      if (id != otherId && DayRange.comparable(id, otherId)) {
        int order = Long.compareUnsigned(id, otherId);
        return first.getDirection() == Query.ORDER_DESCENDING ? -order : order;
      }
    }
    return full.compare(one, other);
  }
}
