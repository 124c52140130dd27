// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import nl.gestand.web.linkeddata.sparql.columns.ColumnReads;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterDistinct;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterTopN;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.iterator.QueryIterOptionalIndex;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.util.iterator.ExtendedIterator;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads of the store that end when the query's time has passed. Jena looks at its own time limit between rows, and not
 * before the first part of a query has its first one: not while it walks all that a property path reaches, and not
 * while a filter finds nothing.
 */
final class BoundedReads extends OpExecutorTDB2 {

  private final Deadline deadline;
  private final MemoryQuota quota;
  private final ColumnReads columns;

  private BoundedReads(ExecutionContext execution, Deadline deadline, MemoryQuota quota, ColumnReads columns) {
    super(execution);
    this.deadline = deadline;
    this.quota = quota;
    this.columns = columns;
  }

  static void setIn(Context context, Deadline deadline, MemoryQuota quota) {
    ColumnReads columns = new ColumnReads(deadline::check, quota::take);
    QC.setFactory(context, execution -> new BoundedReads(execution, deadline, quota, columns));
    context.set(SystemTDB.symTupleFilter, new Predicate<Tuple<NodeId>>() {
      private int seen;

      @Override
      public boolean test(Tuple<NodeId> tuple) {
        // Asking the time costs as much as reading a few of them.
        if ((++seen & 0xFF) == 0) {
          deadline.check();
        }
        return true;
      }
    });
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    ExecutionContext guarded =
        ExecutionContext.copyChangeActiveGraph(execCxt, new Guarded(execCxt.getActiveGraph(), deadline));
    return new Plain(guarded).execute(path, input);
  }

  @Override
  protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
    return columns.match(pattern, input, false, execCxt).orElseGet(() -> super.execute(pattern, input));
  }

  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    return columns.match(filter, input, false, execCxt).orElseGet(() -> super.execute(filter, input));
  }

  @Override
  protected QueryIterator execute(OpConditional optional, QueryIterator input) {
    QueryIterator left = exec(optional.getLeft(), input);
    return columns.match(optional.getRight(), left, true, execCxt)
        .orElseGet(() -> new QueryIterOptionalIndex(left, optional.getRight(), execCxt));
  }

  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    return columns.count(group, execCxt).orElseGet(() -> super.execute(CountedGroups.of(group, quota), input));
  }

  @Override
  protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
    // Beyond the threshold Jena keeps as many again before it writes them to a file.
    QueryIterator rows = quota.keptOnce(exec(distinct.getSubOp(), input), 2 * BoundedQuery.ROWS_IN_MEMORY, execCxt);
    return new QueryIterDistinct(rows, order(distinct.getSubOp()), execCxt);
  }

  /** Rows that were put in order stay so. */
  private static List<SortCondition> order(Op part) {
    return part instanceof OpOrder order ? order.getConditions() : null;
  }

  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    QueryIterator left = quota.kept(exec(join.getLeft(), input), Long.MAX_VALUE, execCxt);
    return Join.join(left, exec(join.getRight(), root()), execCxt);
  }

  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    QueryIterator right = quota.kept(exec(join.getRight(), root()), Long.MAX_VALUE, execCxt);
    return Join.leftJoin(exec(join.getLeft(), input), right, join.getExprs(), execCxt);
  }

  @Override
  protected QueryIterator execute(OpMinus minus, QueryIterator input) {
    Set<Var> shared = OpVars.visibleVars(minus.getLeft());
    shared.retainAll(OpVars.visibleVars(minus.getRight()));
    QueryIterator right = quota.kept(exec(minus.getRight(), root()), Long.MAX_VALUE, execCxt);
    return QueryIterMinus.create(exec(minus.getLeft(), input), right, shared, execCxt);
  }

  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    return new BoundedSort(exec(order.getSubOp(), input), ColumnReads.order(order.getConditions(), execCxt), execCxt,
        deadline, quota);
  }

  @Override
  protected QueryIterator execute(OpTopN top, QueryIterator input) {
    boolean distinct = top.getSubOp() instanceof OpDistinct;
    Op part = top.getSubOp() instanceof OpDistinct each ? each.getSubOp() : top.getSubOp();
    return new QueryIterTopN(exec(part, input), ColumnReads.order(top.getConditions(), execCxt), top.getLimit(),
        distinct, execCxt);
  }

  private static final class Plain extends OpExecutor {
    Plain(ExecutionContext execution) {
      super(execution);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
      return super.execute(path, input);
    }
  }

  private static final class Guarded extends WrappedGraph {
    private final Deadline deadline;

    Guarded(Graph graph, Deadline deadline) {
      super(graph);
      this.deadline = deadline;
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
      deadline.check();
      return super.find(subject, predicate, object).mapWith(this::seen);
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
      return find(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }

    private Triple seen(Triple triple) {
      deadline.check();
      return triple;
    }
  }
}
