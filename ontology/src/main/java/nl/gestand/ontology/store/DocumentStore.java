// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.shapes.Violation;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Schemes;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.Quad;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents with what was read in them. */
public final class DocumentStore {

  private final KnowledgeStore store;
  private final Clock clock;

  /** What became of a reading that was offered. */
  public sealed interface PutResult {
    record New() implements PutResult {}

    record Changed() implements PutResult {}

    record Unchanged() implements PutResult {}

    record Invalid(List<Violation> violations) implements PutResult {}
  }

  /** A document in the store that was made of certain bytes by a certain reader. */
  public record Known(DocumentId id, String reader) {}

  public DocumentStore(KnowledgeStore store) {
    this(store, Clock.systemUTC());
  }

  /** @param clock tells when a claim is recorded */
  public DocumentStore(KnowledgeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The document with its findings in order of place, the commitments it describes and the claims that still stand. */
  public Optional<Reading> find(DocumentId id) {
    return store.read(connection -> {
      Triples triples = new Triples(StoredReading.graph(connection, store.uris(), id));
      Node node = store.uris().document(id);
      if (triples.one(node, Gst.originalHash).isEmpty()) {
        return Optional.empty();
      }
      List<StatusEvent> claims = StoredReading.claims(connection, store.uris(), id).stream()
          .filter(RecordedEvent::stands)
          .map(RecordedEvent::event)
          .toList();
      return Optional.of(new Reading(DocumentTriples.read(triples, store.uris(), node),
          triples.text(node, Gst.readBy), DocumentTriples.findings(triples, store.uris()),
          DocumentTriples.commitments(triples, store.uris()), claims));
    });
  }

  /** When the store first had a document; empty when it does not have it. */
  public Optional<Instant> knownSince(DocumentId id) {
    return moment(SparqlFile.query(DocumentStore.class, "knownSince", Map.of("document", store.uris().document(id))));
  }

  /** When a document was last read otherwise than before; empty when the store does not have it. */
  public Optional<Instant> modified(DocumentId id) {
    return moment(SparqlFile.query(DocumentStore.class, "modified", Map.of("document", store.uris().document(id))));
  }

  private Optional<Instant> moment(Query query) {
    return store.read(connection -> {
      try (QueryExecution execution = connection.query(query)) {
        ResultSet rows = execution.execSelect();
        return rows.hasNext()
            ? Optional.of(Instant.parse(rows.next().getLiteral("at").getLexicalForm())) : Optional.empty();
      }
    });
  }

  /** The documents made of these bytes, or of which these bytes are another form. */
  public Map<ContentHash, Known> known(Collection<ContentHash> originals) {
    return store.read(connection -> {
      Map<ContentHash, Known> known = new HashMap<>();
      originals.forEach(original -> known(connection, original).ifPresent(found -> known.put(original, found)));
      return known;
    });
  }

  /** One at a time: TDB2 looks a single hash up in its index, and for a list of them reads all there are. */
  private Optional<Known> known(RDFConnection connection, ContentHash original) {
    Query query = SparqlFile.query(DocumentStore.class, "known",
        Map.of("hash", NodeFactory.createLiteralString(original.hex())));
    try (QueryExecution execution = connection.query(query)) {
      ResultSet rows = execution.execSelect();
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      QuerySolution row = rows.next();
      return store.uris().local("document", row.get("document").asNode())
          .map(id -> new Known(new DocumentId(id), row.getLiteral("reader").getString()));
    }
  }

  /** Notes that these bytes are another form of a document that the store has: they need not be read again. */
  public void addAlternate(DocumentId id, ContentHash original) {
    Node graph = store.uris().documentGraph(id);
    Node document = store.uris().document(id);
    store.change(clock, (connection, place) -> {
      Triples held = new Triples(StoredReading.graph(connection, store.uris(), id));
      Node hash = NodeFactory.createLiteralString(original.hex());
      if (held.one(document, Gst.originalHash).isEmpty() || held.has(document, Gst.alternateHash, hash)) {
        return new KnowledgeStore.Decision<>(List.of(), List.of(), null);
      }
      return new KnowledgeStore.Decision<>(
          List.of(Quad.create(graph, document, Gst.changeNumber, held.get(document, Gst.changeNumber))),
          List.of(Quad.create(graph, document, Gst.changeNumber, ChangeNumbers.node(place.number())),
              Quad.create(graph, document, Gst.alternateHash, hash)), null);
    });
  }

  /** All in a dossier, oldest first. */
  public List<Document> inDossier(Dossier dossier) {
    return documents(
        SparqlFile.query(DocumentStore.class, "inDossier", Map.of("dossier", store.uris().dossier(dossier))));
  }

  /** When the store first had a document; empty when it does not have it. */
  public Optional<Instant> recordedAt(DocumentId id) {
    Query query = SparqlFile.query(DocumentStore.class, "recordedAt", Map.of("document", store.uris().document(id)));
    return store.read(connection -> {
      try (QueryExecution execution = connection.query(query)) {
        ResultSet rows = execution.execSelect();
        return rows.hasNext() ? Optional.of(Instant.parse(rows.next().getLiteral("at").getLexicalForm()))
            : Optional.<Instant>empty();
      }
    });
  }

  /** All of a kind and a day, in order of their ids. */
  public List<Document> ofDay(LocalDate day, DocumentKind kind) {
    return documents(SparqlFile.query(DocumentStore.class, "ofDay",
        Map.of("day", Triples.day(day), "kind", Schemes.concept(kind))));
  }

  /** Some of the documents that cite a letter by its day, at most so many. */
  public List<DocumentId> citingLetterOf(LocalDate day, int most) {
    Query query = SparqlFile.query(DocumentStore.class, "citingLetterOf", Map.of("day", Triples.day(day)));
    query.setLimit(most);
    return store.read(connection -> {
      List<DocumentId> found = new ArrayList<>();
      try (QueryExecution execution = connection.query(query)) {
        execution.execSelect().forEachRemaining(row ->
            store.uris().local("document", row.get("document").asNode()).map(DocumentId::new).ifPresent(found::add));
      }
      return found;
    });
  }

  private List<Document> documents(Query query) {
    Map<Node, Triples> graphs = store.read(connection -> GraphRows.select(connection, query));
    return graphs.values().stream()
        .flatMap(triples -> triples.instances(Gst.Document)
            .map(node -> DocumentTriples.read(triples, store.uris(), node)))
        .sorted(Comparator.comparing((Document document) -> document.date().orElse(LocalDate.MIN))
            .thenComparing(document -> document.id().value()))
        .toList();
  }

  /**
   * Brings the graphs of documents to what was read, writing only the difference, all in one change. Claims that are no
   * longer read are marked as retracted; what people recorded is never touched.
   *
   * @return a result for each reading, in the same order
   */
  public List<PutResult> put(List<Reading> readings) {
    return store.change(clock, (connection, place) -> {
      ReadingDifference difference = new ReadingDifference(store.uris(), connection, place);
      List<PutResult> results = readings.stream().map(difference::add).toList();
      return new KnowledgeStore.Decision<>(difference.remove(), difference.insert(), results);
    });
  }
}
