// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.RecordedVerdict;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.KnowledgeStore.Place;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Schemes;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/** A status event, in a graph of its own. */
final class EventTriples {

  private EventTriples() {}

  static Triples write(Uris uris, StatusEvent event, Place place, Optional<EventId> action) {
    Triples triples = new Triples();
    Node node = uris.event(event.id());
    triples.type(node, Gst.StatusEvent)
        .add(node, Gst.statusOf, uris.commitment(event.commitment()))
        .add(node, Gst.status, Schemes.concept(event.status()))
        .text(node, Gst.sourceWord, event.sourceWord())
        .add(node, Gst.claimedBy, Schemes.concept(event.claimedBy()))
        .text(node, Gst.agent, event.agent())
        .date(node, Gst.validFrom, event.validFrom())
        .text(node, Gst.note, event.note());
    RecordedTriples.write(triples, uris, node, place, action);
    event.answers().ifPresent(answered -> triples.add(node, Gst.answers, uris.event(answered)));
    event.confidence().ifPresent(confidence -> triples.fraction(node, Gst.confidence, confidence));
    event.newTerm().ifPresent(term ->
        triples.add(node, Gst.newTerm, TermTriples.write(triples, Uris.part(node, "term"), term)));
    event.evidence().ifPresent(evidence -> write(triples, uris, node, evidence));
    return triples;
  }

  private static void write(Triples triples, Uris uris, Node event, Evidence evidence) {
    switch (evidence) {
      case Evidence.InDocument passage -> triples.add(event, Gst.evidence,
          PassageTriples.write(triples, uris, passage.document(), passage.span(), passage.quote()));
      case Evidence.OnTheWeb web -> triples
          .add(event, Gst.evidencePage, NodeFactory.createURI(web.page().toString()))
          .text(event, Gst.quote, web.quote());
    }
  }

  /** @param verdicts those about any event; its own are taken */
  static RecordedEvent read(Triples triples, Uris uris, Node node, Collection<RecordedVerdict> verdicts) {
    Optional<Double> confidence = triples.fraction(node, Gst.confidence);
    StatusEvent event = new StatusEvent(
        new EventId(uris.local("event", node).orElseThrow()),
        new CommitmentId(uris.local("commitment", triples.get(node, Gst.statusOf)).orElseThrow()),
        triples.coded(Status.class, node, Gst.status),
        triples.text(node, Gst.sourceWord),
        triples.coded(Claimant.class, node, Gst.claimedBy),
        triples.text(node, Gst.agent),
        triples.date(node, Gst.validFrom).orElseThrow(),
        evidence(triples, uris, node),
        confidence.isPresent() ? OptionalDouble.of(confidence.get()) : OptionalDouble.empty(),
        triples.one(node, Gst.newTerm).map(term -> TermTriples.read(triples, term)),
        triples.text(node, Gst.note),
        triples.one(node, Gst.answers).flatMap(answered -> uris.local("event", answered)).map(EventId::new));
    return new RecordedEvent(event, RecordedTriples.read(triples, uris, node), triples.instant(node, Gst.retractedAt),
        verdicts.stream().filter(verdict -> verdict.verdict().on().equals(event.id())).toList());
  }

  private static Optional<Evidence> evidence(Triples triples, Uris uris, Node node) {
    Optional<Evidence> passage = triples.one(node, Gst.evidence)
        .map(found -> PassageTriples.read(triples, uris, found));
    return passage.or(() -> triples.one(node, Gst.evidencePage)
        .map(page -> new Evidence.OnTheWeb(URI.create(page.getURI()), triples.text(node, Gst.quote))));
  }
}
