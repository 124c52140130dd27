// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Recorded;
import nl.gestand.ontology.store.KnowledgeStore.Place;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;

import java.util.Optional;

/** When, in which change and as part of which action something was recorded. */
final class RecordedTriples {

  private RecordedTriples() {}

  static void write(Triples triples, Uris uris, Node node, Place place, Optional<EventId> action) {
    triples.instant(node, Gst.recordedAt, place.at()).whole(node, Gst.changeNumber, place.number());
    action.ifPresent(id -> triples.add(node, Gst.partOfAction, uris.action(id)));
  }

  static Recorded read(Triples triples, Uris uris, Node node) {
    return new Recorded(triples.instant(node, Gst.recordedAt).orElseThrow(), change(triples, node),
        triples.one(node, Gst.partOfAction).flatMap(action -> uris.local("action", action)).map(EventId::new));
  }

  /** An event that was retracted has two numbers; the lower is that of the change that brought it. */
  private static long change(Triples triples, Node node) {
    return triples.all(node, Gst.changeNumber)
        .mapToLong(number -> Long.parseLong(number.getLiteralLexicalForm()))
        .min().orElseThrow();
  }
}
