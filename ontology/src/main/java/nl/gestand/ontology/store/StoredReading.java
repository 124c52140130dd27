// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.RecordedVerdict;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfconnection.RDFConnection;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the store holds of one document: its graph, and the events that a machine read in it. */
final class StoredReading {

  private StoredReading() {}

  /** Empty for a document that the store does not have. */
  static Graph graph(RDFConnection connection, Uris uris, DocumentId id) {
    Node graph = uris.documentGraph(id);
    Map<Node, Triples> found =
        GraphRows.select(connection, SparqlFile.query(DocumentStore.class, "find", Map.of("named", graph)));
    return found.getOrDefault(graph, new Triples()).graph();
  }

  static List<RecordedEvent> claims(RDFConnection connection, Uris uris, DocumentId id) {
    Map<Node, Triples> graphs = GraphRows.select(connection,
        SparqlFile.query(DocumentStore.class, "claims", Map.of("document", uris.document(id))));
    List<RecordedVerdict> verdicts = verdicts(graphs.values(), uris);
    return graphs.values().stream()
        .flatMap(triples -> triples.instances(Gst.StatusEvent)
            .map(node -> EventTriples.read(triples, uris, node, verdicts)))
        .toList();
  }

  static List<RecordedVerdict> verdicts(Collection<Triples> graphs, Uris uris) {
    return graphs.stream()
        .flatMap(triples -> triples.instances(Gst.Verdict)
            .map(node -> DecisionTriples.readVerdict(triples, uris, node)))
        .toList();
  }
}
