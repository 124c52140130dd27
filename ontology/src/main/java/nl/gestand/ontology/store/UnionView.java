// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

import java.util.Iterator;

/**
 * Another look at a dataset, to read only, whose default graph is the union of its graphs. All that is asked of it is
 * answered by what finds quads, so that no way round shows what the view leaves out.
 */
public abstract class UnionView extends DatasetGraphReadOnly implements DatasetGraphWrapperView {

  protected UnionView(DatasetGraph seen) {
    super(seen);
  }

  protected static boolean isUnion(Node graph) {
    return Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph);
  }

  @Override
  public abstract Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object);

  @Override
  public abstract Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object);

  @Override
  public abstract boolean containsGraph(Node graph);

  @Override
  public abstract Iterator<Node> listGraphNodes();

  @Override
  public final Iterator<Quad> find() {
    return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public final Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public final boolean contains(Node graph, Node subject, Node predicate, Node object) {
    return find(graph, subject, predicate, object).hasNext();
  }

  @Override
  public final boolean contains(Quad quad) {
    return find(quad).hasNext();
  }

  @Override
  public final Graph getGraph(Node graph) {
    return isUnion(graph) ? getUnionGraph() : GraphView.createNamedGraph(this, graph);
  }

  @Override
  public final Graph getDefaultGraph() {
    return getUnionGraph();
  }

  @Override
  public Graph getUnionGraph() {
    return GraphView.createUnionGraph(this);
  }

  @Override
  public final boolean isEmpty() {
    return !find().hasNext();
  }

  @Override
  public final long size() {
    return Iter.count(listGraphNodes());
  }
}
