// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.describe;

import nl.gestand.corpus.recognise.FoundPromise;
import nl.gestand.corpus.recognise.FoundStatus;
import nl.gestand.corpus.recognise.FoundTerm;
import nl.gestand.corpus.recognise.Recogniser;
import nl.gestand.corpus.recognise.Recognition;
import nl.gestand.corpus.source.Head;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The statuses that a document claims, as events. Where neither text nor head names a day, there is no event. */
final class Claims {

  private Claims() {}

  /**
   * A motie that the Chamber printed was submitted: its own paper is the Chamber's word for that, and for the end of the
   * motie that it replaces.
   */
  static List<StatusEvent> submitted(Commitment motie, Head head, Quoted source) {
    if (head.date().isEmpty()) {
      return List.of();
    }
    LocalDate day = head.date().get();
    Stream<StatusEvent> own = Stream.of(event(motie.id(), Status.SUBMITTED, "Voorgesteld", Claimant.CHAMBER, day,
        motie.evidence().orElseThrow(), 1.0));
    Stream<StatusEvent> replaced = motie.links().stream().map(link -> event(link.to(), Status.AMENDED,
        "ter vervanging", Claimant.CHAMBER, day, source.evidence(source.find(head.title())), 1.0));
    return Stream.concat(own, replaced).toList();
  }

  static List<StatusEvent> promised(Commitment promise, FoundPromise found, Document document, Quoted source) {
    return document.date().map(day -> withTerm(event(promise.id(), Status.PROMISED, source.flat(found.span()),
        Claimant.LETTER, day, source.evidence(found.span()), found.confidence()), promise.term())).stream().toList();
  }

  static List<StatusEvent> stated(
      Recognition recognition, List<CommitmentId> ids, Document document, Quoted source) {
    List<StatusEvent> events = new ArrayList<>();
    for (FoundStatus found : recognition.statuses()) {
      Optional<LocalDate> day = found.on().or(document::date);
      day.ifPresent(on -> events.add(withTerm(event(ids.get(found.commitment()), found.status(),
          source.flat(found.span()), Claimant.LETTER, on, source.evidence(found.span()), found.confidence()),
          newTerm(found, recognition.terms()))));
    }
    return events;
  }

  /** Only an extension brings a new term; a date in any other claim tells when it became true. */
  private static Optional<Term> newTerm(FoundStatus found, List<FoundTerm> terms) {
    return terms.stream()
        .filter(term -> found.status() == Status.EXTENDED && found.span().contains(term.span()))
        .map(FoundTerm::term)
        .findFirst();
  }

  /** What a row of an overview says. @param word of the source */
  static StatusEvent listed(CommitmentId commitment, Status status, String word, Claimant claimant, LocalDate day,
      Evidence.InDocument evidence, double confidence, Optional<Term> term) {
    return withTerm(event(commitment, status, word, claimant, day, evidence, confidence), term);
  }

  private static StatusEvent withTerm(StatusEvent event, Optional<Term> term) {
    return term.map(event::with).orElse(event);
  }

  /** One event for the same commitment, status and day: a letter that says it three times claims it once. */
  static List<StatusEvent> withoutRepeats(List<StatusEvent> events) {
    Map<EventId, StatusEvent> first = new LinkedHashMap<>();
    events.forEach(event -> first.putIfAbsent(event.id(), event));
    return List.copyOf(first.values());
  }

  private static StatusEvent event(CommitmentId commitment, Status status, String word, Claimant claimant,
      LocalDate day, Evidence.InDocument evidence, double confidence) {
    String key = String.join("|", evidence.document().value(), commitment.value(), status.code(), day.toString());
    EventId id = new EventId(ContentHash.of(key.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 24));
    return new StatusEvent(id, commitment, status, word, claimant, Recogniser.VERSION, day, Optional.of(evidence),
        OptionalDouble.of(confidence), Optional.empty(), "", Optional.empty());
  }
}
