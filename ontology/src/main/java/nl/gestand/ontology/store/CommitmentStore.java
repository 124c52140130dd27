// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Link;
import nl.gestand.ontology.model.LinkKind;
import nl.gestand.ontology.model.RecordedAction;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.RecordedLink;
import nl.gestand.ontology.model.RecordedVerdict;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.shapes.Violation;
import nl.gestand.ontology.store.CommitmentHistory.LinkRead;
import nl.gestand.ontology.store.CommitmentHistory.Mention;
import nl.gestand.ontology.store.KnowledgeStore.Place;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Schemes;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /**
   * The commitment that was known by an address which nothing describes any more: a motie has the number of its zaak
   * until it is published under one of its own.
   */
  public Optional<CommitmentId> movedTo(CommitmentId former) {
    Query query = SparqlFile.query(CommitmentStore.class, "movedTo", Map.of(
        "former", store.uris().commitment(former), "number", NodeFactory.createLiteralString(former.value())));
    return store.read(connection -> {
      try (QueryExecution execution = connection.query(query)) {
        List<CommitmentId> found = new ArrayList<>();
        execution.execSelect().forEachRemaining(row ->
            store.uris().local("commitment", row.get("commitment").asNode()).map(CommitmentId::new).ifPresent(found::add));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
      }
    });
  }

  /** The history that an event stands in; empty when there is no such event. */
  public Optional<CommitmentHistory> withEvent(EventId event) {
    Query query = SparqlFile.query(CommitmentStore.class, "withEvent", Map.of("event", store.uris().event(event)));
    return store.read(connection -> {
      try (QueryExecution execution = connection.query(query)) {
        var rows = execution.execSelect();
        return rows.hasNext()
            ? store.uris().local("commitment", rows.next().get("commitment").asNode()).map(CommitmentId::new)
            : Optional.<CommitmentId>empty();
      }
    }).flatMap(this::find);
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

  /** Adds an event to a history, as {@link #record(Recording)} does. */
  public RecordResult record(StatusEvent event, long seenVersion) {
    return record(Recording.of(event, seenVersion));
  }

  /**
   * Adds to histories, in one change. What was recorded before is not recorded again: the second time nothing is
   * written.
   */
  public RecordResult record(Recording recording) {
    RecordingDecision decision = new RecordingDecision(store.uris(), recording);
    List<Violation> violations = decision.violations(new Place(1, clock.instant()));
    if (!violations.isEmpty()) {
      return new RecordResult.Invalid(violations);
    }
    return store.change(clock, (connection, place) -> decision.decide(
        id -> RecordedAbout.find(connection, store.uris().commitment(id)), this::list, place)).get();
  }

  /**
   * A word that a source used for a status and that no mapping knows.
   *
   * @param count how many events have it
   * @param one a commitment that it was said of
   */
  public record UnknownWord(String word, Claimant claimedBy, long count, CommitmentId one) {}

  /** The words that no mapping knows, the most frequent first. */
  public List<UnknownWord> unknownWords() {
    Query query = SparqlFile.query(CommitmentStore.class, "unknownWords",
        Map.of("unknown", Schemes.concept(Status.UNKNOWN)));
    return store.read(connection -> {
      List<UnknownWord> words = new ArrayList<>();
      try (QueryExecution execution = connection.query(query)) {
        // Without any, the one row of an empty group has no word.
        execution.execSelect().forEachRemaining(row -> Optional.ofNullable(row.get("word")).ifPresent(word ->
            words.add(new UnknownWord(word.asLiteral().getString(),
                Schemes.find(Claimant.class, row.get("claimant").asNode()).orElseThrow(),
                row.getLiteral("count").getLong(),
                new CommitmentId(store.uris().local("commitment", row.get("one").asNode()).orElseThrow())))));
      }
      return words;
    });
  }

  /** The actions that were recorded, the last first. */
  public List<RecordedAction> actions() {
    Query query = SparqlFile.query(CommitmentStore.class, "actions", Map.of());
    return store.read(connection -> GraphRows.select(connection, query)).values().stream()
        .flatMap(triples -> triples.instances(Gst.Action).map(node -> new RecordedAction(
            DecisionTriples.readAction(triples, store.uris(), node),
            RecordedTriples.read(triples, store.uris(), node))))
        .sorted(Comparator.comparingLong((RecordedAction action) -> action.recorded().change()).reversed())
        .toList();
  }

  /** The commitments that an action touched, each with its history; empty when there is no such action. */
  public List<CommitmentHistory> touchedBy(EventId action) {
    return list(touchedIds(action));
  }

  /** The commitments that an action touched; empty when there is no such action. */
  public Set<CommitmentId> touchedIds(EventId action) {
    Query query = SparqlFile.query(CommitmentStore.class, "action", Map.of("action", store.uris().action(action)));
    return store.read(connection -> {
      Set<CommitmentId> touched = new LinkedHashSet<>();
      try (QueryExecution execution = connection.query(query)) {
        execution.execSelect().forEachRemaining(row ->
            store.uris().local("commitment", row.get("commitment").asNode())
                .ifPresent(id -> touched.add(new CommitmentId(id))));
      }
      return touched;
    });
  }

  Optional<CommitmentHistory> find(RDFConnection connection, CommitmentId id) {
    Node node = store.uris().commitment(id);
    Query query = SparqlFile.query(CommitmentStore.class, "find", Map.of("commitment", node));
    return history(GraphRows.select(connection, query), node);
  }

  private Optional<CommitmentHistory> history(Map<Node, Triples> graphs, Node node) {
    List<RecordedVerdict> verdicts = StoredReading.verdicts(graphs.values(), store.uris());
    List<Commitment> descriptions = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    List<RecordedEvent> events = new ArrayList<>();
    List<LinkRead> linksRead = new ArrayList<>();
    List<RecordedLink> linkEvents = new ArrayList<>();
    long version = 0;
    Instant knownSince = Instant.MAX;
    for (Triples triples : graphs.values()) {
      Instant known = knownSince(triples);
      if (triples.one(node, DCTerms.title.asNode()).isPresent()) {
        descriptions.add(CommitmentTriples.read(triples, store.uris(), node));
        knownSince = known.isBefore(knownSince) ? known : knownSince;
      }
      links(triples, node).forEach(link -> linksRead.add(new LinkRead(link, known)));
      triples.instances(Gst.Document).findFirst()
          .ifPresent(document -> addMentions(mentions, triples, document, node, known));
      triples.subjects(Gst.statusOf, node)
          .forEach(event -> events.add(EventTriples.read(triples, store.uris(), event, verdicts)));
      triples.instances(Gst.LinkEvent)
          .forEach(link -> linkEvents.add(DecisionTriples.readLink(triples, store.uris(), link)));
      version = Math.max(version, lastChange(triples, node));
    }
    mentions.sort(Comparator.comparing((Mention mention) -> mention.date().orElse(LocalDate.MAX))
        .thenComparing(mention -> mention.document().value())
        .thenComparing(Mention::span));
    long last = version;
    Instant first = knownSince;
    return descriptions.stream().min(BEST_DESCRIPTION).map(commitment ->
        new CommitmentHistory(commitment, events, mentions, linksRead, linkEvents, last, first));
  }

  /** When the store first had the document, or the description by hand, of which a graph holds something. */
  static Instant knownSince(Triples triples) {
    return Stream.of(Gst.Document, Gst.Description)
        .flatMap(triples::instances)
        .flatMap(thing -> triples.instant(thing, Gst.recordedAt).stream())
        .min(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private List<Link> links(Triples triples, Node node) {
    return triples.graph().stream()
        .filter(triple -> LINKS.contains(triple.getPredicate()))
        .filter(triple -> triple.getSubject().equals(node) || triple.getObject().equals(node))
        .map(Triple::getSubject)
        .distinct()
        .flatMap(from -> CommitmentTriples.links(triples, store.uris(), from).stream())
        .toList();
  }

  /** The number of the last change that recorded something about a commitment; a retraction is one too. */
  private static long lastChange(Triples triples, Node node) {
    return Stream.of(Gst.statusOf, Gst.about, Gst.linksTo)
        .flatMap(property -> triples.subjects(property, node))
        .flatMap(recorded -> triples.all(recorded, Gst.changeNumber))
        .mapToLong(number -> Long.parseLong(number.getLiteralLexicalForm()))
        .max().orElse(0);
  }

  private static final Set<Node> LINKS =
      Arrays.stream(LinkKind.values()).map(Schemes::property).collect(Collectors.toSet());

  /** That of its own document first, then the fullest. */
  private static final Comparator<Commitment> BEST_DESCRIPTION = Comparator
      .comparing((Commitment commitment) -> !commitment.evidence()
          .map(evidence -> evidence.document().value().equals(commitment.id().value())).orElse(false))
      .thenComparing(commitment -> -commitment.request().length())
      .thenComparing(commitment -> commitment.evidence().map(Evidence.InDocument::document).toString());

  private void addMentions(List<Mention> mentions, Triples triples, Node document, Node commitment,
      Instant known) {
    String title = triples.text(document, DCTerms.title.asNode());
    Optional<LocalDate> date = triples.date(document, DCTerms.issued.asNode());
    triples.subjects(Gst.about, commitment)
        .flatMap(finding -> triples.one(finding, OA.hasTarget.asNode()).stream())
        .distinct()
        .map(passage -> PassageTriples.read(triples, store.uris(), passage))
        .forEach(passage -> mentions.add(
            new Mention(passage.document(), title, date, passage.span(), passage.quote(), known)));
  }
}
