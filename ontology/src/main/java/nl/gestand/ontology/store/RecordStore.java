// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
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
      Difference difference = new Difference(connection, place);
      told.forEach(difference::add);
      return new KnowledgeStore.Decision<>(difference.remove, difference.insert, difference.refused);
    });
  }

  /** The records that describe a commitment or name it by its number, oldest first. */
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

    Difference(RDFConnection connection, KnowledgeStore.Place place) {
      this.connection = connection;
      this.place = place;
    }

    void add(Told told) {
      RegisterRecord record = told.record();
      Triples wanted = RecordTriples.write(store.uris(), record);
      List<Triples> written = told.events().stream().filter(event -> !isKnown(event))
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
