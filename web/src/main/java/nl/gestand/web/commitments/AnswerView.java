// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusRule;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.commitments.FormView.Problem;
import nl.gestand.web.http.Links;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The form in which the Chamber answers the ministry.
 *
 * @param on the event that is answered
 * @param claim what the ministry said: {@code nagekomen}
 * @param refused what it is again when the Chamber refuses: {@code in uitvoering}
 */
public record AnswerView(
    String action, String csrf, String on, AnswerForm filled, String claim, String refused, List<Problem> problems) {

  /** Empty when nothing waits for an answer. */
  public static Optional<AnswerView> of(
      CommitmentHistory history, String csrf, AnswerForm filled, List<Problem> problems, LocalDate day, Labels labels) {
    return history.unanswered(day).map(waiting -> new AnswerView(
        Links.commitment(history.commitment().id()) + "/antwoord", csrf, waiting.event().id().value(), filled,
        labels.label(waiting.event().status()), labels.label(refused(history, waiting, day)), problems));
  }

  /** What stood before the ministry spoke, as far as something was then still expected. */
  public static Status refused(CommitmentHistory history, RecordedEvent waiting, LocalDate day) {
    List<RecordedEvent> before = history.events().stream()
        .filter(event -> event.change() < waiting.change() && event.event().status().open()
            && event.event().status() != Status.UNKNOWN)
        .toList();
    return StatusRule.decisive(before, day).map(recorded -> recorded.event().status())
        .filter(status -> status != Status.EXTENDED)
        .orElseGet(() -> history.commitment().kind() == CommitmentKind.MOTIE ? Status.ADOPTED : Status.PROMISED);
  }

  /** What is wrong, as a program is told it. */
  public List<String> whyNot() {
    return problems.stream().map(Problem::message).toList();
  }

  /** What is wrong with a field; for the template, which shows it above the field. */
  public Optional<String> choiceProblem() {
    return problem("besluit");
  }

  public Optional<String> reasonProblem() {
    return problem("reden");
  }

  public Optional<String> termProblem() {
    return problem("antwoordTot");
  }

  private Optional<String> problem(String field) {
    return problems.stream().filter(p -> p.field().equals(field)).map(Problem::message).findFirst();
  }
}
