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
import java.util.stream.Stream;

/** Queries that were kept with their answer; each in a graph of its own, to which no more is added than its withdrawal. */
public final class KeptQueries {

  private final KnowledgeStore store;
  private final Clock clock;

  /**
   * A kept query, and when it was kept.
   *
   * @param withdrawn why it no longer counts; empty while it does
   */
  public record Kept(KeptQuery query, Recorded recorded, Optional<String> withdrawn) {}

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

  /**
   * Tells that one no longer counts; what it said stays in the store.
   *
   * @return whether it counted until now
   */
  public boolean withdraw(String id, String reason) {
    return store.change(clock, (connection, place) -> {
      Node graph = store.uris().queryGraph(id);
      Node node = store.uris().query(id);
      Optional<Triples> held = GraphRows.select(connection,
          SparqlFile.query(KeptQueries.class, "find", Map.of("named", graph))).values().stream().findFirst();
      if (held.isEmpty() || held.get().one(node, Gst.retractedAt).isPresent()) {
        return new KnowledgeStore.Decision<>(List.of(), List.of(), false);
      }
      Triples withdrawal = new Triples().instant(node, Gst.retractedAt, place.at()).text(node, Gst.note, reason)
          .whole(node, Gst.changeNumber, place.number());
      return new KnowledgeStore.Decision<>(List.of(), quads(graph, withdrawal), true);
    });
  }

  /** All that were kept under one name, the first first, whether they count or not: so their numbers stay. */
  public List<Kept> versions(String name) {
    return all().filter(kept -> kept.query().name().equals(name)).toList().reversed();
  }

  /** The one that a name stands for: its newest version that counts, or else its last. @param versions not empty */
  public static Kept current(List<Kept> versions) {
    return versions.reversed().stream().filter(kept -> kept.withdrawn().isEmpty()).findFirst()
        .orElse(versions.getLast());
  }

  /** Those that count and were kept last, the last first. */
  public List<Kept> newest(int most) {
    return all().filter(kept -> kept.withdrawn().isEmpty()).limit(most).toList();
  }

  /** Everything that was kept, the last first. */
  public Stream<Kept> all() {
    Map<Node, Triples> found = store.read(connection ->
        GraphRows.select(connection, SparqlFile.query(KeptQueries.class, "list", Map.of())));
    return found.values().stream()
        .flatMap(triples -> triples.instances(Gst.Query).map(node -> read(triples, node)))
        .sorted(Comparator.comparingLong((Kept kept) -> kept.recorded().change()).reversed());
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
    return quads(graph, triples);
  }

  private static List<Quad> quads(Node graph, Triples triples) {
    return triples.graph().find().mapWith((Triple triple) -> Quad.create(graph, triple)).toList();
  }

  private Kept read(Triples triples, Node node) {
    return new Kept(new KeptQuery(triples.text(node, DCTerms.title.asNode()), triples.text(node, Gst.queryText),
        triples.date(node, DCTerms.issued.asNode()).orElseThrow(),
        Long.parseLong(triples.get(node, Gst.sawChange).getLiteralLexicalForm()),
        new ContentHash(triples.text(node, Gst.resultHash)), triples.text(node, DCTerms.format.asNode())),
        RecordedTriples.read(triples, store.uris(), node),
        triples.one(node, Gst.retractedAt).map(moment -> triples.text(node, Gst.note)));
  }
}
