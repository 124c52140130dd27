// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.shapes.Violation;
import nl.gestand.ontology.store.KnowledgeStore.Decision;
import nl.gestand.ontology.store.KnowledgeStore.Place;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Decides what of a recording is to be written, given what the store holds: all that is new, or nothing. */
final class RecordingDecision {

  private final Uris uris;
  private final Recording recording;

  RecordingDecision(Uris uris, Recording recording) {
    this.uris = uris;
    this.recording = recording;
  }

  /** What breaks a shape, wherever in the order of changes it would come. */
  List<Violation> violations(Place anyPlace) {
    List<Violation> violations = new ArrayList<>();
    recording.parts().forEach(part -> violations.addAll(OfferedShapes.errors(triples(part, anyPlace).graph())));
    return violations;
  }

  /** @param find looks up the history of a commitment as it is now */
  Decision<RecordResult> decide(Function<CommitmentId, Optional<CommitmentHistory>> find, Place place) {
    Map<CommitmentId, CommitmentHistory> known = new HashMap<>();
    for (Recording.Part part : recording.parts()) {
      find.apply(part.commitment()).ifPresent(history -> known.put(part.commitment(), history));
      if (!known.containsKey(part.commitment()) || !isThere(part, known.get(part.commitment()))) {
        return nothing(new RecordResult.UnknownCommitment());
      }
    }
    OptionalLong before = recording.parts().stream()
        .flatMap(part -> changeOf(part, known.get(part.commitment())).stream().boxed())
        .mapToLong(Long::longValue).min();
    if (before.isPresent()) {
      return nothing(new RecordResult.Recorded(before.getAsLong()));
    }
    List<CommitmentHistory> stale = recording.parts().stream()
        .filter(part -> known.get(part.commitment()).version() != part.seenVersion())
        .map(part -> known.get(part.commitment()))
        .distinct()
        .toList();
    if (!stale.isEmpty()) {
      return nothing(new RecordResult.Stale(stale));
    }
    return new Decision<>(List.of(), quads(place), new RecordResult.Recorded(place.number()));
  }

  /** Whether what a verdict is about is in the history. */
  private static boolean isThere(Recording.Part part, CommitmentHistory history) {
    return !(part instanceof Recording.Judge judge)
        || history.events().stream().anyMatch(event -> event.event().id().equals(judge.verdict().on()));
  }

  private static OptionalLong changeOf(Recording.Part part, CommitmentHistory history) {
    return switch (part) {
      case Recording.State state -> history.events().stream()
          .filter(event -> event.event().id().equals(state.id()))
          .mapToLong(event -> event.change()).findFirst();
      case Recording.Judge judge -> history.events().stream()
          .flatMap(event -> event.verdicts().stream())
          .filter(verdict -> verdict.verdict().id().equals(judge.id()))
          .mapToLong(verdict -> verdict.recorded().change()).findFirst();
      case Recording.Chain chain -> history.linkEvents().stream()
          .filter(link -> link.event().id().equals(chain.id()))
          .mapToLong(link -> link.recorded().change()).findFirst();
    };
  }

  private List<Quad> quads(Place place) {
    List<Quad> quads = new ArrayList<>();
    for (Recording.Part part : recording.parts()) {
      Node graph = uris.eventGraph(part.id());
      triples(part, place).graph().stream().forEach(triple -> quads.add(Quad.create(graph, triple)));
    }
    recording.action().ifPresent(action -> {
      Node graph = uris.eventGraph(action.id());
      DecisionTriples.write(uris, action, place).graph().stream()
          .forEach(triple -> quads.add(Quad.create(graph, triple)));
    });
    return quads;
  }

  private Triples triples(Recording.Part part, Place place) {
    var action = recording.action().map(known -> known.id());
    return switch (part) {
      case Recording.State state -> EventTriples.write(uris, state.event(), place, action);
      case Recording.Judge judge -> DecisionTriples.write(uris, judge.verdict(), place, action);
      case Recording.Chain chain -> DecisionTriples.write(uris, chain.event(), place, action);
    };
  }

  private static Decision<RecordResult> nothing(RecordResult result) {
    return new Decision<>(List.of(), List.of(), result);
  }
}
