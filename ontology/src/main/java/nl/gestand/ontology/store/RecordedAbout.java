// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which changes recorded something about a commitment: enough to decide whether more may be recorded, and many times
 * less to read than its history.
 *
 * @param changes of each event, verdict and link the number of the change that wrote it
 * @param events those of them that are status events
 * @param version as in {@link CommitmentHistory}
 */
record RecordedAbout(Map<Node, Long> changes, Set<Node> events, long version) {

  /** @return empty when the store does not know the commitment */
  static Optional<RecordedAbout> find(RDFConnection connection, Node commitment) {
    Query query = SparqlFile.query(RecordedAbout.class, "find", Map.of("commitment", commitment));
    boolean known = false;
    Map<Node, Long> changes = new HashMap<>();
    Set<Node> events = new HashSet<>();
    long version = 0;
    try (QueryExecution execution = connection.query(query)) {
      var rows = execution.execSelect();
      while (rows.hasNext()) {
        var row = rows.nextBinding();
        Node thing = row.get("thing");
        if (thing.equals(commitment)) {
          known = true;
        } else {
          long number = Long.parseLong(row.get("number").getLiteralLexicalForm());
          // A retraction is a later change of the same event.
          changes.merge(thing, number, Math::min);
          version = Math.max(version, number);
          if (row.get("property").equals(Gst.statusOf)) {
            events.add(thing);
          }
        }
      }
    }
    return known ? Optional.of(new RecordedAbout(changes, events, version)) : Optional.empty();
  }

  boolean hasEvent(Node event) {
    return events.contains(event);
  }

  OptionalLong changeOf(Node thing) {
    return changes.containsKey(thing) ? OptionalLong.of(changes.get(thing)) : OptionalLong.empty();
  }
}
