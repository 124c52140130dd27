// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.JoinRule;
import nl.gestand.ontology.model.JoinVerdict;
import nl.gestand.ontology.model.RecordedJoin;
import nl.gestand.ontology.model.RegisterRecord;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.shapes.Violation;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records of registers, as far as they tell something of a commitment. One graph a record. */
public final class RecordStore {

  private final KnowledgeStore store;
  private final Clock clock;

  /**
   * A record as it now is, with the statuses that it told since the store last heard of it.
   *
   * @param events those that the store has are not added again
   */
  public record Told(RegisterRecord record, List<StatusEvent> events) {
    public Told {
      events = List.copyOf(events);
    }
  }

  /** Why a record could not be stored; the others of its put are. @param reason one Dutch sentence */
  public record Refused(RegisterRecord record, String reason) {}

  public RecordStore(KnowledgeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Brings the graphs of records to what they now say and adds the statuses they told, all in one change, writing only
   * the difference.
   *
   * @param told each record once
   * @return those that break a rule of the store
   */
  public List<Refused> put(List<Told> told) {
    return store.change(clock, (connection, place) -> {
      Difference difference = new Difference(connection, place, JoinVerdicts.apart(connection, store.uris()),
          JoinVerdicts.accepted(connection, store.uris()));
      told.forEach(difference::add);
      return new KnowledgeStore.Decision<>(difference.remove, difference.insert, difference.refused);
    });
  }

  /**
   * Records what a person decided about a join. It holds from now on, also when the record is read again. A record of the
   * commitment itself becomes that of another one, known by the register's own number, with the statuses that it told.
   *
   * @return whether the record is joined to that commitment so, and can be parted from it: not when nothing else describes
   *     the commitment
   */
  public boolean judge(JoinVerdict verdict) {
    return judge(verdict, this::judged);
  }

  /**
   * Records what a person says to a suggestion: that a record which stands alone is the record of a commitment, or is not.
   * It can be taken back as any other join; one that is refused is not suggested again.
   *
   * @return whether the record stands alone and something else describes the commitment
   */
  public boolean answer(JoinVerdict verdict) {
    return judge(verdict, (held, said, connection) ->
        held.standsAlone() && isDescribedElsewhere(said.commitment(), held, connection)
            ? Optional.of(said.holds() ? held.of(said.commitment(), JoinRule.PERSON) : held) : Optional.empty());
  }

  /** The record as it is by a verdict; empty where there is nothing to decide. */
  private interface Judge {
    Optional<RegisterRecord> of(RegisterRecord held, JoinVerdict verdict, RDFConnection connection);
  }

  private boolean judge(JoinVerdict verdict, Judge judge) {
    Node node = store.uris().record(verdict.record());
    Node graph = store.uris().recordGraph(verdict.record());
    return store.change(clock, (connection, place) -> {
      Triples triples = GraphRows.select(connection,
          SparqlFile.query(RecordStore.class, "find", Map.of("named", graph))).getOrDefault(graph, new Triples());
      Optional<RegisterRecord> held = triples.instances(Gst.Record).findFirst()
          .map(found -> RecordTriples.read(triples, store.uris(), node));
      Optional<RegisterRecord> wanted = held.flatMap(record -> judge.of(record, verdict, connection));
      if (wanted.isEmpty()) {
        return new KnowledgeStore.Decision<>(List.of(), List.of(), false);
      }
      Difference difference = new Difference(connection, place, Map.of(), Map.of());
      Graph now = RecordTriples.write(store.uris(), wanted.get()).graph();
      Graph before = difference.bring(wanted.get(), now);
      difference.insert.addAll(JoinVerdicts.write(store.uris(), verdict, place));
      Optional<CommitmentId> from = held.get().describes().map(Commitment::id);
      Optional<CommitmentId> to = wanted.get().describes().map(Commitment::id);
      if (!from.equals(to)) {
        difference.keepWhatPeopleSaid(wanted.get(), before, now,
            difference.move(held.get(), from.orElseThrow(), to.orElseThrow(), verdict.id()));
      }
      return new KnowledgeStore.Decision<>(difference.remove, difference.insert, true);
    });
  }

  private Optional<RegisterRecord> judged(RegisterRecord held, JoinVerdict verdict, RDFConnection connection) {
    CommitmentId commitment = verdict.commitment();
    boolean apart = held.apart().contains(commitment);
    boolean own = held.describes().map(Commitment::id).filter(commitment::equals).isPresent();
    if (verdict.holds()) {
      return !apart ? Optional.empty() : Optional.of(held.standsAlone()
          ? held.of(commitment, held.joined().orElse(JoinRule.PERSON)) : held.joinedTo(commitment));
    }
    boolean possible = own
        ? held.ownNumber().filter(number -> !CommitmentId.of(number).equals(commitment)).isPresent()
            && isDescribedElsewhere(commitment, held, connection)
        : held.concerns().contains(commitment);
    return possible ? Optional.of(held.without(Stream.concat(held.apart().stream(), Stream.of(commitment)).toList()))
        : Optional.empty();
  }

  private boolean isDescribedElsewhere(CommitmentId commitment, RegisterRecord held, RDFConnection connection) {
    return connection.queryAsk(SparqlFile.query(RecordStore.class, "describedElsewhere", Map.of(
        "commitment", store.uris().commitment(commitment), "own", store.uris().recordGraph(held.id()))));
  }

  /** What people decided about the joins of a commitment, in the order of recording. */
  public List<RecordedJoin> verdicts(CommitmentId commitment) {
    return store.read(connection -> JoinVerdicts.about(connection, store.uris(), commitment));
  }

  /** The records that describe a commitment, name it by its number, or were parted from it; oldest first. */
  public List<RegisterRecord> about(CommitmentId commitment) {
    Map<Node, Triples> graphs = store.read(connection -> GraphRows.select(connection,
        SparqlFile.query(RecordStore.class, "about", Map.of("commitment", store.uris().commitment(commitment)))));
    return graphs.values().stream()
        .flatMap(triples -> triples.instances(Gst.Record).map(node -> RecordTriples.read(triples, store.uris(), node)))
        .sorted(Comparator.comparing((RegisterRecord record) -> record.date().orElse(LocalDate.MAX))
            .thenComparing(RegisterRecord::id))
        .toList();
  }

  private final class Difference {

    private final RDFConnection connection;
    private final KnowledgeStore.Place place;
    private final List<Quad> remove = new ArrayList<>();
    private final List<Quad> insert = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Set<String> events = new HashSet<>();
    private final Map<String, Set<CommitmentId>> apart;
    private final Map<String, CommitmentId> accepted;

    Difference(RDFConnection connection, KnowledgeStore.Place place, Map<String, Set<CommitmentId>> apart,
        Map<String, CommitmentId> accepted) {
      this.accepted = accepted;
      this.connection = connection;
      this.place = place;
      this.apart = apart;
    }

    void add(Told told) {
      Set<CommitmentId> separated = apart.getOrDefault(told.record().id(), Set.of());
      RegisterRecord record = asJudged(told.record(), separated);
      Triples wanted = RecordTriples.write(store.uris(), record);
      Optional<CommitmentId> read = told.record().describes().map(Commitment::id);
      Optional<CommitmentId> judged = record.describes().map(Commitment::id);
      List<Triples> written = told.events().stream()
          .flatMap(event -> read.filter(event.commitment()::equals).isPresent() ? as(judged, event).stream()
              : separated.contains(event.commitment()) ? Stream.empty() : Stream.of(event))
          .filter(event -> !isKnown(event))
          .map(event -> EventTriples.write(store.uris(), event, place, Optional.empty())).toList();
      List<Violation> violations = new ArrayList<>(OfferedShapes.errors(wanted.graph()));
      written.forEach(event -> violations.addAll(OfferedShapes.errors(event.graph())));
      if (!violations.isEmpty()) {
        refused.add(new Refused(record, violations.getFirst().message()));
        return;
      }
      Graph held = bring(record, wanted.graph());
      keepWhatPeopleSaid(record, held, wanted.graph(),
          told.events().stream().map(StatusEvent::agent).collect(Collectors.toSet()));
      written.forEach(event -> event.instances(Gst.StatusEvent).findFirst().ifPresent(node -> {
        Node graph = store.uris().eventGraph(new EventId(
            store.uris().local("event", node).orElseThrow()));
        event.graph().find().forEachRemaining((Triple triple) -> insert.add(Quad.create(graph, triple)));
      }));
    }

    /**
     * A motie that gets the number of its paper is the same motie: what people said of it under the number of its zaak
     * goes along as it was said. What the register told it tells again.
     */
    private void keepWhatPeopleSaid(RegisterRecord record, Graph held, Graph wanted, Set<String> registers) {
      Optional<Node> before = described(held);
      Optional<Node> now = described(wanted);
      if (before.isEmpty() || now.isEmpty() || before.equals(now) || isDescribedElsewhere(
          new CommitmentId(store.uris().local("commitment", before.get()).orElseThrow()), record, connection)) {
        return;
      }
      Query query = SparqlFile.query(RecordStore.class, "saidOf", Map.of("commitment", before.get()));
      try (QueryExecution execution = connection.query(query)) {
        execution.execSelect().forEachRemaining(row -> {
          if (!registers.contains(row.getLiteral("agent").getString())) {
            Node graph = row.get("graph").asNode();
            Node event = row.get("event").asNode();
            Node predicate = row.get("predicate").asNode();
            remove.add(Quad.create(graph, event, predicate, before.get()));
            insert.add(Quad.create(graph, event, predicate, now.get()));
          }
        });
      }
    }

    private static Optional<Node> described(Graph record) {
      return record.find(Node.ANY, RDF.type.asNode(), Gst.Commitment).nextOptional().map((Triple triple) -> triple.getSubject());
    }

    /**
     * What a record told of one commitment it told of another: the history of the first shows that it was taken back.
     *
     * @return who told it
     */
    Set<String> move(RegisterRecord record, CommitmentId from, CommitmentId to, EventId verdict) {
      Map<Node, Triples> graphs = record.page().map(page -> GraphRows.select(connection,
          SparqlFile.query(RecordStore.class, "eventsShownAt", Map.of("commitment", store.uris().commitment(from),
              "page", NodeFactory.createURI(page.toString()))))).orElse(Map.of());
      List<StatusEvent> told = graphs.values().stream().flatMap(triples -> triples.instances(Gst.StatusEvent)
          .map(node -> EventTriples.read(triples, store.uris(), node, List.of()).event())).toList();
      for (StatusEvent event : told) {
        Node graph = store.uris().eventGraph(event.id());
        new Triples().instant(store.uris().event(event.id()), Gst.retractedAt, place.at())
            .whole(store.uris().event(event.id()), Gst.changeNumber, place.number()).graph().find()
            .forEachRemaining((Triple triple) -> insert.add(Quad.create(graph, triple)));
        EventId first = moved(event.id(), to.value());
        StatusEvent moved = event.of(to, knows(first) ? moved(event.id(), to.value() + verdict.value()) : first);
        Node other = store.uris().eventGraph(moved.id());
        EventTriples.write(store.uris(), moved, place, Optional.empty()).graph().find()
            .forEachRemaining((Triple triple) -> insert.add(Quad.create(other, triple)));
      }
      return told.stream().map(StatusEvent::agent).collect(Collectors.toSet());
    }

    private RegisterRecord asJudged(RegisterRecord read, Set<CommitmentId> separated) {
      RegisterRecord record = read.without(separated);
      return Optional.ofNullable(accepted.get(read.id())).filter(said -> record.standsAlone())
          .map(said -> record.of(said, JoinRule.PERSON)).orElse(record);
    }

    /** What a record says of the commitment that it was read as, it says of the one that people say it is of. */
    private static Optional<StatusEvent> as(Optional<CommitmentId> judged, StatusEvent event) {
      return judged.map(id -> id.equals(event.commitment()) ? event : event.of(id, moved(event.id(), id.value())));
    }

    private static EventId moved(EventId event, String why) {
      return new EventId(ContentHash.of((event.value() + "|" + why).getBytes(StandardCharsets.UTF_8)).hex().substring(0, 24));
    }

    private boolean isKnown(StatusEvent event) {
      return !events.add(event.id().value()) || knows(event.id());
    }

    private boolean knows(EventId event) {
      return connection.queryAsk(SparqlFile.query(RecordStore.class, "knowsEvent",
          Map.of("event", store.uris().event(event))));
    }

    /** @return what its graph held before */
    private Graph bring(RegisterRecord record, Graph wanted) {
      Node graph = store.uris().recordGraph(record.id());
      Node node = store.uris().record(record.id());
      Graph held = GraphRows.select(connection,
          SparqlFile.query(RecordStore.class, "find", Map.of("named", graph))).getOrDefault(graph, new Triples()).graph();
      List<Triple> come = wanted.find().filterDrop(held::contains).toList();
      List<Triple> gone = held.find()
          .filterDrop(triple -> triple.getPredicate().equals(Gst.changeNumber) || wanted.contains(triple)).toList();
      if (come.isEmpty() && gone.isEmpty()) {
        return held;
      }
      gone.forEach(triple -> remove.add(Quad.create(graph, triple)));
      held.find(node, Gst.changeNumber, Node.ANY)
          .forEachRemaining((Triple triple) -> remove.add(Quad.create(graph, triple)));
      come.forEach(triple -> insert.add(Quad.create(graph, triple)));
      insert.add(Quad.create(graph, node, Gst.changeNumber, ChangeNumbers.node(place.number())));
      return held;
    }
  }
}
