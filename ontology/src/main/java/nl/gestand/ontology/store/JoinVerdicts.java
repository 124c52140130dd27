// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.JoinVerdict;
import nl.gestand.ontology.model.RecordedJoin;
import nl.gestand.ontology.store.KnowledgeStore.Place;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.Quad;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people decided about joins: each in a graph of its own, the last one holds. */
final class JoinVerdicts {

  private JoinVerdicts() {}

  static List<Quad> write(Uris uris, JoinVerdict verdict, Place place) {
    Node node = uris.event(verdict.id());
    Triples triples = new Triples();
    triples.type(node, Gst.JoinVerdict)
        .add(node, Gst.ofRecord, uris.record(verdict.record()))
        .add(node, Gst.about, uris.commitment(verdict.commitment()))
        .truth(node, Gst.holds, verdict.holds())
        .text(node, Gst.agent, verdict.agent())
        .text(node, Gst.note, verdict.note());
    RecordedTriples.write(triples, uris, node, place, Optional.empty());
    return triples.graph().find().mapWith((Triple triple) ->
        Quad.create(uris.eventGraph(verdict.id()), triple)).toList();
  }

  /** The commitments that a record is now kept apart from, by the id of the record. */
  static Map<String, Set<CommitmentId>> apart(RDFConnection connection, Uris uris) {
    Map<String, Set<CommitmentId>> apart = new HashMap<>();
    for (RecordedJoin held : read(connection, uris, SparqlFile.query(JoinVerdicts.class, "all", Map.of()))) {
      Set<CommitmentId> of = apart.computeIfAbsent(held.verdict().record(), record -> new HashSet<>());
      if (held.verdict().holds()) {
        of.remove(held.verdict().commitment());
      } else {
        of.add(held.verdict().commitment());
      }
    }
    return apart;
  }

  /** What people said that a record is the record of, by the id of the record. */
  static Map<String, CommitmentId> accepted(RDFConnection connection, Uris uris) {
    Map<String, CommitmentId> accepted = new HashMap<>();
    for (RecordedJoin held : read(connection, uris, SparqlFile.query(JoinVerdicts.class, "all", Map.of()))) {
      if (held.verdict().holds()) {
        accepted.put(held.verdict().record(), held.verdict().commitment());
      } else {
        accepted.remove(held.verdict().record(), held.verdict().commitment());
      }
    }
    return accepted;
  }

  static List<RecordedJoin> about(RDFConnection connection, Uris uris, CommitmentId commitment) {
    return read(connection, uris,
        SparqlFile.query(JoinVerdicts.class, "about", Map.of("commitment", uris.commitment(commitment))));
  }

  private static List<RecordedJoin> read(RDFConnection connection, Uris uris, Query query) {
    return GraphRows.select(connection, query).values().stream()
        .flatMap(triples -> triples.instances(Gst.JoinVerdict).map(node -> read(triples, uris, node)))
        .sorted(Comparator.comparingLong(held -> held.recorded().change()))
        .toList();
  }

  private static RecordedJoin read(Triples triples, Uris uris, Node node) {
    return new RecordedJoin(new JoinVerdict(new EventId(uris.local("event", node).orElseThrow()),
        uris.local("record", triples.get(node, Gst.ofRecord)).orElseThrow(),
        new CommitmentId(uris.local("commitment", triples.get(node, Gst.about)).orElseThrow()),
        triples.truth(node, Gst.holds), triples.text(node, Gst.agent), triples.text(node, Gst.note)),
        RecordedTriples.read(triples, uris, node));
  }
}
