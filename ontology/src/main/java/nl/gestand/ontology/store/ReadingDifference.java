// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.shapes.Violation;
import nl.gestand.ontology.store.DocumentStore.PutResult;
import nl.gestand.ontology.store.KnowledgeStore.Place;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must go and what must come to bring the store from what it holds to what was read now. */
final class ReadingDifference {

  /** What the store itself adds to the graph of a document. */
  private static final Set<Node> KEPT =
      Set.of(Gst.changeNumber, Gst.recordedAt, Gst.alternateHash, DCTerms.modified.asNode());

  private final Uris uris;
  private final RDFConnection connection;
  private final Place place;
  private final List<Quad> remove = new ArrayList<>();
  private final List<Quad> insert = new ArrayList<>();

  ReadingDifference(Uris uris, RDFConnection connection, Place place) {
    this.uris = uris;
    this.connection = connection;
    this.place = place;
  }

  List<Quad> remove() {
    return remove;
  }

  List<Quad> insert() {
    return insert;
  }

  PutResult add(Reading reading) {
    Triples wanted = DocumentTriples.write(uris, reading);
    List<Violation> violations = new ArrayList<>(OfferedShapes.errors(wanted.graph()));
    reading.claims().forEach(claim ->
        violations.addAll(OfferedShapes.errors(EventTriples.write(uris, claim, place, Optional.empty()).graph())));
    if (!violations.isEmpty()) {
      return new PutResult.Invalid(violations);
    }
    DocumentId id = reading.document().id();
    Graph held = StoredReading.graph(connection, uris, id);
    boolean known = !held.isEmpty();
    boolean graphChanged = bringGraph(id, held, wanted);
    boolean claimsChanged = bringClaims(known ? StoredReading.claims(connection, uris, id) : List.of(),
        reading.claims());
    return !known ? new PutResult.New()
        : graphChanged || claimsChanged ? new PutResult.Changed() : new PutResult.Unchanged();
  }

  private boolean bringGraph(DocumentId id, Graph held, Triples wanted) {
    Node graph = uris.documentGraph(id);
    Node document = uris.document(id);
    List<Triple> gone = held.stream()
        .filter(triple -> !KEPT.contains(triple.getPredicate()) && !wanted.graph().contains(triple))
        .filter(triple -> !triple.getPredicate().equals(Gst.retractedAt)
            || wanted.graph().contains(triple.getSubject(), Node.ANY, Node.ANY))
        .toList();
    List<Triple> come = wanted.graph().stream().filter(triple -> !held.contains(triple)).toList();
    if (gone.isEmpty() && come.isEmpty()) {
      return false;
    }
    held.stream(document, Gst.originalHash, Node.ANY)
        .filter(triple -> gone.contains(triple))
        .forEach(triple -> insert.add(Quad.create(graph, document, Gst.alternateHash, triple.getObject())));
    gone.forEach(triple -> remove.add(Quad.create(graph, triple)));
    // The address of a finding that is no longer made goes on telling that there was one.
    gone.stream().filter(triple -> triple.getObject().equals(OA.Annotation.asNode()))
        .forEach(triple -> insert.add(
            Quad.create(graph, triple.getSubject(), Gst.retractedAt, Triples.moment(place.at()))));
    held.stream(document, Gst.changeNumber, Node.ANY).forEach(triple -> remove.add(Quad.create(graph, triple)));
    come.forEach(triple -> insert.add(Quad.create(graph, triple)));
    insert.add(Quad.create(graph, document, Gst.changeNumber, ChangeNumbers.node(place.number())));
    held.stream(document, DCTerms.modified.asNode(), Node.ANY)
        .forEach(triple -> remove.add(Quad.create(graph, triple)));
    insert.add(Quad.create(graph, document, held.isEmpty() ? Gst.recordedAt : DCTerms.modified.asNode(),
        Triples.moment(place.at())));
    return true;
  }

  /** What a person decided about a claim stays, whatever is read now. */
  private boolean bringClaims(List<RecordedEvent> held, List<StatusEvent> wanted) {
    Map<String, RecordedEvent> standing = new HashMap<>();
    Set<EventId> taken = new HashSet<>();
    Set<String> judged = new HashSet<>();
    for (RecordedEvent recorded : held) {
      String first = firstId(recorded.event().id());
      taken.add(recorded.event().id());
      if (recorded.verdict().isPresent()) {
        judged.add(first);
      } else if (recorded.retractedAt().isEmpty()) {
        standing.put(first, recorded);
      }
    }
    List<StatusEvent> come = new ArrayList<>();
    for (StatusEvent claim : wanted) {
      String first = firstId(claim.id());
      RecordedEvent same = standing.get(first);
      if (same != null && same.event().newTerm().equals(claim.newTerm())) {
        standing.remove(first);
      } else if (!judged.contains(first)) {
        come.add(claim);
      }
    }
    List<RecordedEvent> gone = standing.values().stream()
        .filter(recorded -> !judged.contains(firstId(recorded.event().id())))
        .toList();
    come.forEach(claim -> insertClaim(claim, taken));
    gone.forEach(noLongerRead -> retract(noLongerRead.event().id()));
    return !come.isEmpty() || !gone.isEmpty();
  }

  /** A claim that was retracted and is now read again is another event: the history shows both. */
  private void insertClaim(StatusEvent claim, Set<EventId> taken) {
    EventId id = claim.id();
    for (int again = 2; taken.contains(id); again++) {
      id = new EventId(firstId(claim.id()) + "-" + again);
    }
    taken.add(id);
    Node graph = uris.eventGraph(id);
    EventTriples.write(uris, claim.as(id), place, Optional.empty()).graph().stream()
        .forEach(triple -> insert.add(Quad.create(graph, triple)));
  }

  private void retract(EventId id) {
    Node graph = uris.eventGraph(id);
    Triples retraction = new Triples()
        .instant(uris.event(id), Gst.retractedAt, place.at())
        .whole(uris.event(id), Gst.changeNumber, place.number());
    retraction.graph().stream().forEach(triple -> insert.add(Quad.create(graph, triple)));
  }

  private static String firstId(EventId id) {
    int dash = id.value().indexOf('-');
    return dash < 0 ? id.value() : id.value().substring(0, dash);
  }
}
