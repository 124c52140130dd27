// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.KeptQuery;
import nl.gestand.ontology.model.Recorded;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Queries that were kept with their answer; each in a graph of its own, which is never changed. */
public final class KeptQueries {

  private final KnowledgeStore store;
  private final Clock clock;

  /** A kept query, and when it was kept. */
  public record Kept(KeptQuery query, Recorded recorded) {}

  public KeptQueries(KnowledgeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Keeps one in one change; one that is there already stays as it is. */
  public void keep(KeptQuery query) {
    store.change(clock, (connection, place) -> {
      Node graph = store.uris().queryGraph(query.id());
      boolean known = !GraphRows.select(connection,
          SparqlFile.query(KeptQueries.class, "find", Map.of("named", graph))).isEmpty();
      return new KnowledgeStore.Decision<Void>(List.of(), known ? List.of() : quads(graph, query, place), null);
    });
  }

  public Optional<Kept> find(String id) {
    Map<Node, Triples> found = store.read(connection -> GraphRows.select(connection,
        SparqlFile.query(KeptQueries.class, "find", Map.of("named", store.uris().queryGraph(id)))));
    return found.values().stream().map(triples -> read(triples, store.uris().query(id))).findFirst();
  }

  /** Those kept last, the last first. */
  public List<Kept> newest(int most) {
    Map<Node, Triples> found = store.read(connection ->
        GraphRows.select(connection, SparqlFile.query(KeptQueries.class, "list", Map.of())));
    return found.values().stream()
        .flatMap(triples -> triples.instances(Gst.Query).map(node -> read(triples, node)))
        .sorted(Comparator.comparingLong((Kept kept) -> kept.recorded().change()).reversed())
        .limit(most).toList();
  }

  private List<Quad> quads(Node graph, KeptQuery query, KnowledgeStore.Place place) {
    Triples triples = new Triples();
    Node node = store.uris().query(query.id());
    triples.type(node, Gst.Query)
        .text(node, DCTerms.title, query.title())
        .text(node, Gst.queryText, query.text())
        .date(node, DCTerms.issued.asNode(), query.day())
        .whole(node, Gst.sawChange, query.sawChange())
        .text(node, Gst.resultHash, query.result().hex())
        .text(node, DCTerms.format, query.mediaType());
    RecordedTriples.write(triples, store.uris(), node, place, Optional.empty());
    return triples.graph().find().mapWith((Triple triple) -> Quad.create(graph, triple)).toList();
  }

  private Kept read(Triples triples, Node node) {
    return new Kept(new KeptQuery(triples.text(node, DCTerms.title.asNode()), triples.text(node, Gst.queryText),
        triples.date(node, DCTerms.issued.asNode()).orElseThrow(),
        Long.parseLong(triples.get(node, Gst.sawChange).getLiteralLexicalForm()),
        new ContentHash(triples.text(node, Gst.resultHash)), triples.text(node, DCTerms.format.asNode())),
        RecordedTriples.read(triples, store.uris(), node));
  }
}
