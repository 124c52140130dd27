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
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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

  /**
   * The outcome is worked out when it is asked for: histories that are shown to a stale writer are long, and nobody need
   * wait for them.
   *
   * @param recorded looks up what was recorded about a commitment so far
   * @param list looks up histories
   */
  Decision<Supplier<RecordResult>> decide(Function<CommitmentId, Optional<RecordedAbout>> recorded,
      Function<List<CommitmentId>, List<CommitmentHistory>> list, Place place) {
    Map<CommitmentId, RecordedAbout> known = new HashMap<>();
    Set<CommitmentId> described = recording.parts().stream()
        .filter(Recording.Describe.class::isInstance)
        .map(Recording.Part::commitment)
        .collect(Collectors.toSet());
    for (Recording.Part part : recording.parts()) {
      recorded.apply(part.commitment()).ifPresent(about -> known.put(part.commitment(), about));
      boolean isNew = !known.containsKey(part.commitment());
      if (isNew ? !described.contains(part.commitment()) : !isThere(part, known.get(part.commitment()))) {
        return nothing(RecordResult.UnknownCommitment::new);
      }
    }
    List<Recording.Part> onKnown =
        recording.parts().stream().filter(part -> known.containsKey(part.commitment())).toList();
    OptionalLong before = onKnown.stream()
        .flatMapToLong(part -> known.get(part.commitment()).changeOf(uris.event(part.id())).stream())
        .min();
    if (before.isPresent()) {
      return nothing(() -> new RecordResult.Recorded(before.getAsLong()));
    }
    List<CommitmentId> stale = onKnown.stream()
        .filter(part -> described.contains(part.commitment())
            || known.get(part.commitment()).version() != part.seenVersion())
        .map(Recording.Part::commitment)
        .distinct()
        .toList();
    if (!stale.isEmpty()) {
      return nothing(() -> new RecordResult.Stale(list.apply(stale)));
    }
    return new Decision<>(List.of(), quads(place), () -> new RecordResult.Recorded(place.number()));
  }

  /** Whether what a verdict is about is in the history. */
  private boolean isThere(Recording.Part part, RecordedAbout about) {
    return !(part instanceof Recording.Judge judge) || about.hasEvent(uris.event(judge.verdict().on()));
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
      case Recording.Describe describe -> DecisionTriples.write(uris, describe.description(), place, action);
    };
  }

  private static Decision<Supplier<RecordResult>> nothing(Supplier<RecordResult> result) {
    return new Decision<>(List.of(), List.of(), result);
  }
}
