// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

import java.util.Iterator;

/** The numbers of changes as they stand in a dataset; to be asked within a transaction. */
final class ChangeNumbers {

  private ChangeNumbers() {}

  static Node node(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }

  static boolean isIn(DatasetGraph dataset) {
    return dataset.contains(Node.ANY, Node.ANY, Gst.lastChange, Node.ANY);
  }

  static long last(DatasetGraph dataset) {
    return ((Number) lastChange(dataset).getObject().getLiteralValue()).longValue();
  }

  /** The graph that holds the number of the last change. */
  static Node graph(DatasetGraph dataset) {
    return lastChange(dataset).getGraph();
  }

  private static Quad lastChange(DatasetGraph dataset) {
    Iterator<Quad> found = dataset.find(Node.ANY, Node.ANY, Gst.lastChange, Node.ANY);
    if (!found.hasNext()) {
      throw new IllegalStateException("a store without a change log");
    }
    return found.next();
  }
}
