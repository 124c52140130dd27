// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.shapes.Violation;
import nl.gestand.ontology.store.CommitmentHistory.Mention;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Commitments and their history. */
public final class CommitmentStore {

  private final KnowledgeStore store;
  private final Clock clock;

  public CommitmentStore(KnowledgeStore store) {
    this(store, Clock.systemUTC());
  }

  /** @param clock tells when an event is recorded */
  public CommitmentStore(KnowledgeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public Optional<CommitmentHistory> find(CommitmentId id) {
    return store.read(connection -> find(connection, id));
  }

  /** Those of the given that the store knows, in the order given. */
  public List<CommitmentHistory> list(Collection<CommitmentId> ids) {
    return store.read(connection -> ids.stream().flatMap(id -> find(connection, id).stream()).toList());
  }

  /** All in a dossier, oldest first; without their mentions. */
  public List<CommitmentHistory> inDossier(Dossier dossier) {
    Query query = SparqlFile.query(CommitmentStore.class, "inDossier", Map.of("dossier", store.uris().dossier(dossier)));
    Map<Node, Triples> graphs = store.read(connection -> GraphRows.select(connection, query));
    Set<Node> nodes = graphs.values().stream()
        .flatMap(graph -> graph.instances(Gst.Commitment))
        .collect(Collectors.toCollection(LinkedHashSet::new));
    return nodes.stream()
        .flatMap(node -> history(graphs, node).stream())
        .sorted(Comparator.comparing((CommitmentHistory history) -> history.commitment().date().orElse(LocalDate.MIN))
            .thenComparing(history -> history.commitment().id().value()))
        .toList();
  }

  /**
   * Adds an event to a history. The same event twice is one: the second time nothing is written.
   *
   * @param seenVersion {@link CommitmentHistory#version} of what the person saw when deciding
   */
  public RecordResult record(StatusEvent event, long seenVersion) {
    List<Violation> violations = OfferedShapes.errors(
        EventTriples.write(store.uris(), event, clock.instant(), 1).graph());
    if (!violations.isEmpty()) {
      return new RecordResult.Invalid(violations);
    }
    return store.change((connection, number) -> decide(connection, event, seenVersion, number));
  }

  private KnowledgeStore.Decision<RecordResult> decide(
      RDFConnection connection, StatusEvent event, long seenVersion, long number) {
    Optional<CommitmentHistory> now = find(connection, event.commitment());
    if (now.isEmpty()) {
      return nothing(new RecordResult.UnknownCommitment());
    }
    Optional<RecordedEvent> same = now.get().events().stream()
        .filter(recorded -> recorded.event().id().equals(event.id()))
        .findFirst();
    if (same.isPresent()) {
      return nothing(new RecordResult.Recorded(same.get().change()));
    }
    if (now.get().version() != seenVersion) {
      return nothing(new RecordResult.Stale(now.get()));
    }
    Node graph = store.uris().eventGraph(event.id());
    List<Quad> quads = EventTriples.write(store.uris(), event, clock.instant(), number).graph().stream()
        .map(triple -> Quad.create(graph, triple))
        .toList();
    return new KnowledgeStore.Decision<>(List.of(), quads, new RecordResult.Recorded(number));
  }

  private static KnowledgeStore.Decision<RecordResult> nothing(RecordResult result) {
    return new KnowledgeStore.Decision<>(List.of(), List.of(), result);
  }

  private Optional<CommitmentHistory> find(RDFConnection connection, CommitmentId id) {
    Node node = store.uris().commitment(id);
    Query query = SparqlFile.query(CommitmentStore.class, "find", Map.of("commitment", node));
    return history(GraphRows.select(connection, query), node);
  }

  private Optional<CommitmentHistory> history(Map<Node, Triples> graphs, Node node) {
    List<Commitment> descriptions = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    List<RecordedEvent> events = new ArrayList<>();
    long version = 0;
    for (Triples triples : graphs.values()) {
      if (triples.one(node, DCTerms.title.asNode()).isPresent()) {
        descriptions.add(CommitmentTriples.read(triples, store.uris(), node));
      }
      triples.instances(Gst.Document).findFirst()
          .ifPresent(document -> addMentions(mentions, triples, document, node));
      List<Node> own = triples.subjects(Gst.statusOf, node).toList();
      for (Node event : own) {
        events.add(EventTriples.read(triples, store.uris(), event));
        version = Math.max(version, triples.all(event, Gst.changeNumber)
            .mapToLong(number -> Long.parseLong(number.getLiteralLexicalForm())).max().orElse(0));
      }
    }
    mentions.sort(Comparator.comparing((Mention mention) -> mention.date().orElse(LocalDate.MAX))
        .thenComparing(mention -> mention.document().value())
        .thenComparing(Mention::span));
    long last = version;
    return descriptions.stream().min(BEST_DESCRIPTION)
        .map(commitment -> new CommitmentHistory(commitment, events, mentions, last));
  }

  /** That of its own document first, then the fullest. */
  private static final Comparator<Commitment> BEST_DESCRIPTION = Comparator
      .comparing((Commitment commitment) -> !commitment.evidence()
          .map(evidence -> evidence.document().value().equals(commitment.id().value())).orElse(false))
      .thenComparing(commitment -> -commitment.request().length())
      .thenComparing(commitment -> commitment.evidence().map(Evidence.InDocument::document).toString());

  private void addMentions(List<Mention> mentions, Triples triples, Node document, Node commitment) {
    String title = triples.text(document, DCTerms.title.asNode());
    Optional<LocalDate> date = triples.date(document, DCTerms.issued.asNode());
    triples.subjects(Gst.about, commitment)
        .flatMap(finding -> triples.one(finding, OA.hasTarget.asNode()).stream())
        .distinct()
        .map(passage -> PassageTriples.read(triples, store.uris(), passage))
        .forEach(passage -> mentions.add(
            new Mention(passage.document(), title, date, passage.span(), passage.quote())));
  }
}
