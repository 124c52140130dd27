// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * The store as it was on a day, or as it was known on a day, to be asked by SPARQL: a view for one thread and one
 * transaction, whose default graph is the union of the graphs that were there. Descriptions of documents and
 * commitments are those of now, as they are on the pages. The status on the day is that of the last valid event, by
 * {@code StatusRule}.
 */
public final class DatasetAsOf extends UnionView {

  private final DatasetGraph now;
  private final PointInBothTimes point;
  private final Map<Node, Boolean> there = new HashMap<>();

  /**
   * @param day leaves out what was published or became true after it
   * @param known leaves out what the store learned after the end of that day
   */
  public DatasetAsOf(DatasetGraph now, Optional<LocalDate> day, Optional<LocalDate> known) {
    super(now);
    this.now = now;
    this.point = PointInBothTimes.of(day, known);
  }

  private boolean isThere(Node graph) {
    return there.computeIfAbsent(graph, name -> {
      Triples stamps = new Triples();
      now.find(name, Node.ANY, Gst.recordedAt, Node.ANY).forEachRemaining(recorded ->
          PointInBothTimes.STAMPS.forEach(property ->
              now.find(name, recorded.getSubject(), property, Node.ANY).forEachRemaining(stamp ->
                  stamps.graph().add(stamp.asTriple()))));
      return point.covers(stamps);
    });
  }

  private boolean isThere(Quad quad) {
    if (!isThere(quad.getGraph())) {
      return false;
    }
    boolean mayBeLater = quad.getPredicate().equals(Gst.retractedAt) || quad.getPredicate().equals(Gst.changeNumber);
    if (point.before().isEmpty() || !mayBeLater) {
      return true;
    }
    Triples about = new Triples();
    now.find(quad.getGraph(), quad.getSubject(), Node.ANY, Node.ANY)
        .forEachRemaining(other -> about.graph().add(other.asTriple()));
    return !point.toldLater(about, quad.asTriple());
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return isUnion(graph)
        ? Iter.distinct(Iter.map(findNG(Node.ANY, subject, predicate, object), quad -> Quad.create(graph, quad.asTriple())))
        : findNG(graph, subject, predicate, object);
  }

  @Override
  public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
    return Quad.isUnionGraph(graph)
        ? find(graph, subject, predicate, object)
        : Iter.filter(now.findNG(graph, subject, predicate, object), this::isThere);
  }

  @Override
  public boolean containsGraph(Node graph) {
    return now.containsGraph(graph) && (isUnion(graph) || isThere(graph));
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return Iter.filter(now.listGraphNodes(), this::isThere);
  }
}
