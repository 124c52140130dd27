// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.StatusRule;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.model.TextSpan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A commitment with all that is known of it.
 *
 * @param commitment its description: that of its own document, otherwise of the earliest that describes it
 * @param events all events, retracted ones too, in the order of recording
 * @param mentions where documents speak of it, in the order of the documents' dates
 * @param version number of the last change to its events, 0 without events; what a form that was shown must still match
 */
public record CommitmentHistory(
    Commitment commitment, List<RecordedEvent> events, List<Mention> mentions, long version) {

  /** A passage that speaks of the commitment. */
  public record Mention(DocumentId document, String title, Optional<LocalDate> date, TextSpan span, String quote) {}

  public CommitmentHistory {
    events = events.stream().sorted(Comparator.comparingLong(RecordedEvent::change)).toList();
    mentions = List.copyOf(mentions);
  }

  /** The event that decides the status on a day. */
  public Optional<RecordedEvent> decisive(LocalDate day) {
    return StatusRule.decisive(events, day);
  }

  /** The term that holds on a day: the latest that an event brought, otherwise the one it was made with. */
  public Optional<Term> term(LocalDate day) {
    return StatusRule.valid(events, day).stream()
        .flatMap(recorded -> recorded.event().newTerm().stream())
        .reduce((earlier, later) -> later)
        .or(commitment::term);
  }

  /** Whether it is still open on a day after its term has passed. */
  public boolean overdue(LocalDate day) {
    return decisive(day).map(recorded -> recorded.event().status().open()).orElse(true)
        && term(day).map(term -> term.passedOn(day)).orElse(false);
  }
}
