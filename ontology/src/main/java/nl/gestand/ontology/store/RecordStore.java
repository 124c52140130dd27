// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.JoinVerdict;
import nl.gestand.ontology.model.RecordedJoin;
import nl.gestand.ontology.model.RegisterRecord;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.shapes.Violation;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.Quad;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
      Difference difference = new Difference(connection, place, JoinVerdicts.apart(connection, store.uris()));
      told.forEach(difference::add);
      return new KnowledgeStore.Decision<>(difference.remove, difference.insert, difference.refused);
    });
  }

  /**
   * Records what a person decided about a join. It holds from now on, also when the record is read again.
   *
   * @return whether the record names that commitment and the verdict was another than the one that held
   */
  public boolean judge(JoinVerdict verdict) {
    Node record = store.uris().record(verdict.record());
    Node commitment = store.uris().commitment(verdict.commitment());
    Node graph = store.uris().recordGraph(verdict.record());
    Quad joined = Quad.create(graph, record, Gst.concerns, commitment);
    Quad apart = Quad.create(graph, record, Gst.keptApart, commitment);
    return store.change(clock, (connection, place) -> {
      Graph held = GraphRows.select(connection,
          SparqlFile.query(RecordStore.class, "find", Map.of("named", graph))).getOrDefault(graph, new Triples()).graph();
      if (!held.contains((verdict.holds() ? apart : joined).asTriple())) {
        return new KnowledgeStore.Decision<>(List.of(), List.of(), false);
      }
      List<Quad> insert = new ArrayList<>(JoinVerdicts.write(store.uris(), verdict, place));
      insert.add(verdict.holds() ? joined : apart);
      return new KnowledgeStore.Decision<>(List.of(verdict.holds() ? apart : joined), insert, true);
    });
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

    Difference(RDFConnection connection, KnowledgeStore.Place place, Map<String, Set<CommitmentId>> apart) {
      this.connection = connection;
      this.place = place;
      this.apart = apart;
    }

    void add(Told told) {
      Set<CommitmentId> separated = apart.getOrDefault(told.record().id(), Set.of());
      RegisterRecord record = told.record().without(separated);
      Triples wanted = RecordTriples.write(store.uris(), record);
      List<Triples> written = told.events().stream()
          .filter(event -> !separated.contains(event.commitment()) && !isKnown(event))
          .map(event -> EventTriples.write(store.uris(), event, place, Optional.empty())).toList();
      List<Violation> violations = new ArrayList<>(OfferedShapes.errors(wanted.graph()));
      written.forEach(event -> violations.addAll(OfferedShapes.errors(event.graph())));
      if (!violations.isEmpty()) {
        refused.add(new Refused(record, violations.getFirst().message()));
        return;
      }
      bring(record, wanted.graph());
      written.forEach(event -> event.instances(Gst.StatusEvent).findFirst().ifPresent(node -> {
        Node graph = store.uris().eventGraph(new EventId(
            store.uris().local("event", node).orElseThrow()));
        event.graph().find().forEachRemaining((Triple triple) -> insert.add(Quad.create(graph, triple)));
      }));
    }

    private boolean isKnown(StatusEvent event) {
      return !events.add(event.id().value()) || connection.queryAsk(SparqlFile.query(RecordStore.class, "knowsEvent",
          Map.of("event", store.uris().event(event.id()))));
    }

    private void bring(RegisterRecord record, Graph wanted) {
      Node graph = store.uris().recordGraph(record.id());
      Node node = store.uris().record(record.id());
      Graph held = GraphRows.select(connection,
          SparqlFile.query(RecordStore.class, "find", Map.of("named", graph))).getOrDefault(graph, new Triples()).graph();
      List<Triple> come = wanted.find().filterDrop(held::contains).toList();
      List<Triple> gone = held.find()
          .filterDrop(triple -> triple.getPredicate().equals(Gst.changeNumber) || wanted.contains(triple)).toList();
      if (come.isEmpty() && gone.isEmpty()) {
        return;
      }
      gone.forEach(triple -> remove.add(Quad.create(graph, triple)));
      held.find(node, Gst.changeNumber, Node.ANY)
          .forEachRemaining((Triple triple) -> remove.add(Quad.create(graph, triple)));
      come.forEach(triple -> insert.add(Quad.create(graph, triple)));
      insert.add(Quad.create(graph, node, Gst.changeNumber, ChangeNumbers.node(place.number())));
    }
  }
}
