// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.review;

import nl.gestand.corpus.recognise.TermFromWords;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.model.Verdict;
import nl.gestand.ontology.model.VerdictKind;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.Recording;
import nl.gestand.ontology.store.Recording.Judge;
import nl.gestand.ontology.store.Recording.State;
import nl.gestand.web.commitments.FormView.Problem;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.workbench.Worker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes what is recorded of what someone decided about a claim. */
final class Decide {

  private final CommitmentStore commitments;

  Decide(CommitmentStore commitments) {
    this.commitments = commitments;
  }

  /** Empty when it can't be recorded; then there are problems. */
  Optional<Recording> recording(
      ReviewForm form, RecordedEvent recorded, Worker worker, LocalDate today, List<Problem> problems) {
    StatusEvent claim = recorded.event();
    return switch (form.choice()) {
      case "bevestigen" -> Optional.of(alone(verdict(form, claim, VerdictKind.CONFIRMED, worker), form));
      case "afwijzen" -> Optional.of(alone(verdict(form, claim, VerdictKind.REJECTED, worker), form));
      case "wijzigen" -> changed(form, claim, worker, today, problems);
      default -> {
        problems.add(new Problem("besluit", "Kies wat u met deze vondst doet."));
        yield Optional.empty();
      }
    };
  }

  private static Recording alone(Verdict verdict, ReviewForm form) {
    return new Recording(List.of(new Judge(verdict, form.seenVersion())), Optional.empty());
  }

  private static Verdict verdict(ReviewForm form, StatusEvent claim, VerdictKind kind, Worker worker) {
    return new Verdict(form.verdict(), claim.id(), claim.commitment(), kind, worker.name(), form.reason());
  }

  /** Another event takes the place of the claim: still the letter's word, now as a person reads it. */
  private Optional<Recording> changed(
      ReviewForm form, StatusEvent claim, Worker worker, LocalDate today, List<Problem> problems) {
    Optional<CommitmentHistory> about = about(form, worker, problems);
    Optional<Status> status = Coded.find(Status.class, form.status()).filter(known -> known != Status.UNKNOWN);
    if (status.isEmpty()) {
      problems.add(new Problem("status", "Kies een status."));
    }
    Optional<LocalDate> day = day(form, today, problems);
    Optional<Term> term = form.termWords().isEmpty() ? Optional.empty() : term(form, claim, day.orElse(today));
    if (status.filter(Status.EXTENDED::equals).isPresent() && term.isEmpty()) {
      problems.add(new Problem("termijn", "Bij uitstel hoort een nieuwe termijn, in de woorden van de brief."));
    }
    if (!problems.isEmpty() || about.isEmpty()) {
      return Optional.empty();
    }
    CommitmentId id = about.get().commitment().id();
    StatusEvent instead = new StatusEvent(form.replacement(), id, status.orElseThrow(), claim.sourceWord(),
        Claimant.LETTER, worker.name(), day.orElseThrow(), claim.evidence(), OptionalDouble.empty(), term,
        form.reason(), Optional.empty());
    List<Recording.Part> parts = new ArrayList<>();
    parts.add(new Judge(verdict(form, claim, VerdictKind.CHANGED, worker), form.seenVersion()));
    parts.add(new State(instead, id.equals(claim.commitment()) ? form.seenVersion() : about.get().version()));
    return Optional.of(new Recording(parts, Optional.empty()));
  }

  private Optional<CommitmentHistory> about(ReviewForm form, Worker worker, List<Problem> problems) {
    String typed = form.number().isEmpty() ? form.commitment() : form.number();
    Optional<CommitmentHistory> about = id(typed).flatMap(commitments::find);
    if (about.isEmpty()) {
      problems.add(new Problem("nummer", "We kennen geen motie of toezegging ‘" + typed + "’."));
    } else if (!worker.mayRecord(about.get().commitment())) {
      problems.add(new Problem("nummer", "‘" + typed + "’ hoort bij een ander ministerie."));
      return Optional.empty();
    }
    return about;
  }

  private static Optional<CommitmentId> id(String typed) {
    try {
      return Optional.of(Identifiers.parse(typed).map(CommitmentId::of).orElseGet(() -> new CommitmentId(typed)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(ReviewForm form, LocalDate today, List<Problem> problems) {
    Optional<LocalDate> day = Parameters.day(form.day());
    if (day.isEmpty()) {
      problems.add(new Problem("dag", "Vul de dag in waarop dit waar werd, als 2025-06-17."));
    } else if (day.get().isAfter(today)) {
      problems.add(new Problem("dag", "Deze dag moet nog komen."));
    }
    return day;
  }

  /** Words that the machine read stand for the days it found; others are worked out from the day of the claim. */
  private static Optional<Term> term(ReviewForm form, StatusEvent claim, LocalDate day) {
    return claim.newTerm().filter(read -> read.words().equals(form.termWords()))
        .or(() -> TermFromWords.of(form.termWords(), day))
        .or(() -> Optional.of(new Term(form.termWords(), Optional.empty(), Optional.empty(), "opgegeven")));
  }
}
