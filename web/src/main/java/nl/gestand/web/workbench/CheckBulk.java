// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.ontology.vocabulary.Transitions;
import nl.gestand.web.commitments.CheckForm;
import nl.gestand.web.commitments.CheckForm.Checked;
import nl.gestand.web.commitments.CheckForm.Common;
import nl.gestand.web.commitments.RecordForm;

import java.time.LocalDate;
import java.util.Optional;

/** Says of each commitment whether it can get the status that is meant for all. */
final class CheckBulk {

  private final CheckForm check;
  private final Transitions transitions = new Transitions();
  private final Labels labels;

  /** Either an event or the reason why there is none. */
  record Outcome(Optional<StatusEvent> event, String refusal) {}

  CheckBulk(CheckForm check, Labels labels) {
    this.check = check;
    this.labels = labels;
  }

  Common common(RecordForm form, Worker worker, LocalDate today) {
    return check.common(form, worker.account(), today);
  }

  /** @param number of this commitment among all, for the id of its event */
  Outcome check(
      RecordForm form, Common common, CommitmentHistory history, int number, Worker worker, LocalDate today) {
    if (!worker.mayRecord(history.commitment())) {
      return refused("Deze hoort bij een ander ministerie.");
    }
    Checked checked = check.check(form, common, history.commitment(), worker.account());
    if (checked.event().isEmpty()) {
      String problem = checked.problems().getFirst().message();
      return refused(problem.equals("Kies een status.") ? "Deze status kan hier niet." : problem);
    }
    Status wanted = Coded.get(Status.class, form.status());
    Optional<String> refusal = history.decisive(today).flatMap(now -> refusal(now, wanted, worker));
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    StatusEvent event = checked.event().get().as(new EventId(form.event() + "-" + number));
    return new Outcome(Optional.of(worker.mayAnswer() ? answering(event, history, today) : event), "");
  }

  private Optional<String> refusal(RecordedEvent now, Status wanted, Worker worker) {
    Status current = now.event().status();
    if (current == wanted) {
      return now.event().claimedBy() == worker.voice()
          ? Optional.of("Dit is al " + labels.label(current) + ".") : Optional.empty();
    }
    return transitions.after(current).contains(wanted) ? Optional.empty()
        : Optional.of("Na ‘" + labels.label(current) + "’ volgt niet ‘" + labels.label(wanted)
            + "’. Klopt het toch, leg het dan op de eigen pagina vast.");
  }

  /** What the Chamber records about something that waits for its answer is that answer. */
  private static StatusEvent answering(StatusEvent event, CommitmentHistory history, LocalDate today) {
    return history.unanswered(today)
        .map(waiting -> new StatusEvent(event.id(), event.commitment(), event.status(), event.sourceWord(),
            event.claimedBy(), event.agent(), event.validFrom(), event.evidence(), event.confidence(), event.newTerm(),
            event.note(), Optional.of(waiting.event().id())))
        .orElse(event);
  }

  private static Outcome refused(String reason) {
    return new Outcome(Optional.empty(), reason);
  }
}
