// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.http.Links;
import nl.gestand.web.words.Confidence;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.StatusBadge;
import nl.gestand.web.words.TermWords;
import nl.gestand.web.words.Words;

import java.util.Optional;

/**
 * An event in the history.
 *
 * @param day when it became true
 * @param learned when the store learned it
 * @param voice whose word it is: {@code register}
 * @param recorder who put it in, or that a machine read it and how sure it was
 * @param source where its quote stands
 * @param verdict what a person decided about it: {@code bevestigd door anna op 17 juni 2025, 10:12}, or empty
 * @param answers id of the event that it answers
 * @param decides whether it gives the commitment its status on the day shown
 */
public record EventView(
    String id,
    StatusBadge badge,
    Day day,
    Day learned,
    String voice,
    String recorder,
    String sourceWord,
    String quote,
    Optional<Link> source,
    Optional<TermWords> newTerm,
    String note,
    Optional<Day> retracted,
    String verdict,
    Optional<String> answers,
    boolean decides) {

  static EventView of(RecordedEvent recorded, boolean decides, Labels labels) {
    StatusEvent event = recorded.event();
    String recorder = event.confidence().isPresent()
        ? "door Gestand gelezen, " + Confidence.words(event.confidence().getAsDouble())
        : "vastgelegd door " + event.agent();
    return new EventView(event.id().value(), StatusBadge.of(event.status(), labels), Day.of(event.validFrom()),
        Day.of(recorded.recordedAt()), labels.label(event.claimedBy()), recorder, event.sourceWord(),
        event.evidence().map(Evidence::quote).orElse(""), event.evidence().map(EventView::source),
        event.newTerm().map(TermWords::of), event.note(), recorded.retractedAt().map(Day::of), verdict(recorded, labels),
        event.answers().map(EventId::value), decides);
  }

  private static String verdict(RecordedEvent recorded, Labels labels) {
    return recorded.verdict().map(verdict -> labels.label(verdict.kind()) + " door " + verdict.agent() + " op "
        + Day.of(recorded.verdicts().getLast().recorded().at()).words()
        + (verdict.note().isEmpty() ? "" : ": ‘" + verdict.note() + "’")).orElse("");
  }

  private static Link source(Evidence evidence) {
    return switch (evidence) {
      case Evidence.InDocument in -> new Link(Words.document(in.document()), Links.passage(in.document(), in.span()));
      case Evidence.OnTheWeb web -> new Link(Words.host(web.page()), web.page().toString());
    };
  }
}
