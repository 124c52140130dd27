// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.Action;
import nl.gestand.ontology.model.ActionKind;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Link;
import nl.gestand.ontology.model.LinkEvent;
import nl.gestand.ontology.model.LinkKind;
import nl.gestand.ontology.model.RecordedLink;
import nl.gestand.ontology.model.RecordedVerdict;
import nl.gestand.ontology.model.Verdict;
import nl.gestand.ontology.model.VerdictKind;
import nl.gestand.ontology.store.KnowledgeStore.Place;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Schemes;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

import java.util.Optional;

/** What people decide: verdicts, links and the actions that several of them are part of; each in a graph of its own. */
final class DecisionTriples {

  private DecisionTriples() {}

  static Triples write(Uris uris, Verdict verdict, Place place, Optional<EventId> action) {
    Triples triples = new Triples();
    Node node = uris.event(verdict.id());
    triples.type(node, Gst.Verdict)
        .add(node, Gst.about, uris.commitment(verdict.commitment()))
        .add(node, Gst.verdictOn, uris.event(verdict.on()))
        .add(node, Gst.verdict, Schemes.concept(verdict.kind()))
        .text(node, Gst.agent, verdict.agent())
        .text(node, Gst.note, verdict.note());
    RecordedTriples.write(triples, uris, node, place, action);
    return triples;
  }

  static RecordedVerdict readVerdict(Triples triples, Uris uris, Node node) {
    return new RecordedVerdict(
        new Verdict(eventId(uris, node), eventId(uris, triples.get(node, Gst.verdictOn)),
            commitmentId(uris, triples.get(node, Gst.about)),
            triples.coded(VerdictKind.class, node, Gst.verdict), triples.text(node, Gst.agent),
            triples.text(node, Gst.note)),
        RecordedTriples.read(triples, uris, node));
  }

  static Triples write(Uris uris, LinkEvent event, Place place, Optional<EventId> action) {
    Triples triples = new Triples();
    Node node = uris.event(event.id());
    triples.type(node, Gst.LinkEvent)
        .add(node, Gst.about, uris.commitment(event.link().from()))
        .add(node, Gst.linkKind, Schemes.concept(event.link().kind()))
        .add(node, Gst.linksTo, uris.commitment(event.link().to()))
        .truth(node, Gst.holds, event.holds())
        .text(node, Gst.agent, event.agent())
        .text(node, Gst.note, event.note());
    RecordedTriples.write(triples, uris, node, place, action);
    return triples;
  }

  static RecordedLink readLink(Triples triples, Uris uris, Node node) {
    Link link = new Link(commitmentId(uris, triples.get(node, Gst.about)),
        triples.coded(LinkKind.class, node, Gst.linkKind), commitmentId(uris, triples.get(node, Gst.linksTo)));
    return new RecordedLink(
        new LinkEvent(eventId(uris, node), link, triples.truth(node, Gst.holds), triples.text(node, Gst.agent),
            triples.text(node, Gst.note)),
        RecordedTriples.read(triples, uris, node));
  }

  static Triples write(Uris uris, Action action, Place place) {
    Triples triples = new Triples();
    Node node = uris.action(action.id());
    triples.type(node, Gst.Action)
        .add(node, Gst.actionKind, Schemes.concept(action.kind()))
        .text(node, DCTerms.title, action.title())
        .text(node, Gst.agent, action.agent());
    action.undoes().ifPresent(undone -> triples.add(node, Gst.undoes, uris.action(undone)));
    RecordedTriples.write(triples, uris, node, place, Optional.empty());
    return triples;
  }

  static Action readAction(Triples triples, Uris uris, Node node) {
    return new Action(actionId(uris, node), triples.coded(ActionKind.class, node, Gst.actionKind),
        triples.text(node, Gst.agent), triples.text(node, DCTerms.title.asNode()),
        triples.one(node, Gst.undoes).map(undone -> actionId(uris, undone)));
  }

  private static EventId eventId(Uris uris, Node node) {
    return new EventId(uris.local("event", node).orElseThrow());
  }

  private static EventId actionId(Uris uris, Node node) {
    return new EventId(uris.local("action", node).orElseThrow());
  }

  private static CommitmentId commitmentId(Uris uris, Node node) {
    return new CommitmentId(uris.local("commitment", node).orElseThrow());
  }
}
