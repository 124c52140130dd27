// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import nl.gestand.ontology.store.UnionView;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

import java.util.Iterator;

/**
 * The store, and beside it the graphs of one account: a view for one thread and one transaction of the store. Its default
 * graph is the union of all of them. Those of the account have names that the store does not use.
 */
final class WithOwnGraphs extends UnionView {

  private final DatasetGraph store;
  private final DatasetGraph own;
  private final Deadline deadline;

  /** @param deadline by which reading ends */
  WithOwnGraphs(DatasetGraph store, DatasetGraph own, Deadline deadline) {
    super(store);
    this.store = store;
    this.own = own;
    this.deadline = deadline;
  }

  DatasetGraph store() {
    return store;
  }

  /** The same, to be read until another moment. */
  WithOwnGraphs until(Deadline other) {
    return new WithOwnGraphs(store, own, other);
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return isUnion(graph) ? union(graph, subject, predicate, object) : findNG(graph, subject, predicate, object);
  }

  @Override
  public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
    deadline.check();
    if (isUnion(graph)) {
      return union(graph, subject, predicate, object);
    }
    boolean any = graph == null || Node.ANY.equals(graph);
    if (!any) {
      return seen((isOwn(graph) ? own : store).findNG(graph, subject, predicate, object));
    }
    return seen(Iter.concat(own.findNG(Node.ANY, subject, predicate, object),
        store.findNG(Node.ANY, subject, predicate, object)));
  }

  /** What stands in both is found in the store. */
  private Iterator<Quad> union(Node name, Node subject, Node predicate, Node object) {
    deadline.check();
    Graph all = store.getUnionGraph();
    Iterator<Triple> mine = Iter.filter(
        Iter.distinct(Iter.map(own.find(Node.ANY, subject, predicate, object), Quad::asTriple)),
        triple -> !all.contains(triple));
    return seen(Iter.map(Iter.concat(mine, all.find(subject, predicate, object)), triple -> Quad.create(name, triple)));
  }

  private Iterator<Quad> seen(Iterator<Quad> quads) {
    return Iter.map(quads, quad -> {
      deadline.check();
      return quad;
    });
  }

  /** Asked first, as reading a graph that is not there would make it. */
  private boolean isOwn(Node graph) {
    return own.containsGraph(graph);
  }

  @Override
  public boolean containsGraph(Node graph) {
    return isUnion(graph) || isOwn(graph) || store.containsGraph(graph);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return Iter.concat(own.listGraphNodes(), store.listGraphNodes());
  }

  @Override
  public Graph getUnionGraph() {
    return new Union(this);
  }

  /** Jena's would keep all that was read to tell twins apart; here there are none. */
  private static final class Union extends GraphView {
    Union(WithOwnGraphs all) {
      super(all, Quad.unionGraph);
    }

    @Override
    protected ExtendedIterator<Triple> graphUnionFind(Node subject, Node predicate, Node object) {
      return WrappedIterator.createNoRemove(
          Iter.map(getDataset().find(Quad.unionGraph, subject, predicate, object), Quad::asTriple));
    }
  }
}
