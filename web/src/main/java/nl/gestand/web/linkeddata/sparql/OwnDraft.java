// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

import java.util.function.Predicate;

/** A copy of the graphs of an account, to be changed: within its limits, and in no graph that is not its own. */
final class OwnDraft extends DatasetGraphWrapper {

  /** A triple without its terms, and a graph without triples, in bytes. */
  private static final int TRIPLE = 150;
  private static final int GRAPH = 2_000;

  private final OwnLimits limits;
  private final Predicate<Node> taken;
  private final Deadline deadline;
  private int triples;
  private long bytes;

  /** @param taken whether a graph is not theirs to write */
  OwnDraft(OwnData before, OwnLimits limits, Predicate<Node> taken, Deadline deadline) {
    super(DatasetGraphFactory.create());
    this.limits = limits;
    this.taken = taken;
    this.deadline = deadline;
    before.quads().find().forEachRemaining(this::put);
  }

  /** What it has become; nothing is added after that. */
  OwnData data() {
    return new OwnData(get(), triples);
  }

  /** @throws QueryRefusedException when it is not theirs */
  void check(Node graph) {
    if (graph != null && !Quad.isDefaultGraph(graph) && taken.test(graph)) {
      throw new QueryRefusedException(403, "De graaf " + graph + " is van Gestand. U kunt alleen eigen grafen schrijven,"
          + " onder een naam die Gestand niet gebruikt.");
    }
  }

  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    add(Quad.create(graph, subject, predicate, object));
  }

  @Override
  public void add(Quad quad) {
    deadline.check();
    check(quad.getGraph());
    if (!has(quad)) {
      put(quad);
      if (triples > limits.triples() || bytes > limits.bytes()) {
        throw new QueryRefusedException(413, "Uw eigen grafen tellen hooguit " + limits.triples() + " tripels, en zijn samen"
            + " hooguit " + limits.bytes() / 1_000_000 + " MB. Er is niets veranderd.");
      }
    }
  }

  private void put(Quad quad) {
    triples++;
    bytes += size(quad) + (get().containsGraph(graph(quad)) ? 0 : GRAPH + MemoryQuota.size(quad.getGraph()));
    get().add(quad);
  }

  /** Reading a graph that is not there would make it. */
  private boolean has(Quad quad) {
    return get().containsGraph(graph(quad)) && get().contains(quad);
  }

  private static Node graph(Quad quad) {
    return quad.getGraph() == null ? Quad.defaultGraphIRI : quad.getGraph();
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    delete(Quad.create(graph, subject, predicate, object));
  }

  @Override
  public void delete(Quad quad) {
    deadline.check();
    check(quad.getGraph());
    if (has(quad)) {
      triples--;
      bytes -= size(quad);
      get().delete(quad);
    }
  }

  @Override
  public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
    check(graph);
    Iter.toList(find(graph, subject, predicate, object)).forEach(this::delete);
  }

  @Override
  public void removeGraph(Node graph) {
    deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public void clear() {
    deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  /** Graphs are there while they hold anything. */
  @Override
  public void addGraph(Node graph, Graph content) {
    check(graph);
    content.find().forEachRemaining(triple -> add(Quad.create(graph, triple)));
  }

  @Override
  public Graph getGraph(Node graph) {
    return GraphView.createNamedGraph(this, graph);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  private static long size(Quad quad) {
    return TRIPLE + MemoryQuota.size(quad.getSubject()) + MemoryQuota.size(quad.getPredicate())
        + MemoryQuota.size(quad.getObject());
  }
}
