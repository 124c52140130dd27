// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.commitments.FormView.Problem;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.words.Day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes an event of a filled-in form, or says field by field what is wrong with it. */
final class CheckForm {

  private final FindEvidence find;

  /** Either an event or problems. */
  record Checked(Optional<StatusEvent> event, List<Problem> problems) {}

  CheckForm(FindEvidence find) {
    this.find = find;
  }

  Checked check(RecordForm form, Commitment commitment, Account account, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    Optional<Status> status = status(form, commitment, account, problems);
    Optional<LocalDate> day = day(form, commitment, today, problems);
    if (form.sourceWord().isEmpty()) {
      problems.add(new Problem("sourceWord", "Vul in hoe de bron het zelf zegt."));
    }
    Optional<Term> term = term(form, status, problems);
    Optional<Evidence> evidence = evidence(form, problems);
    if (!problems.isEmpty()) {
      return new Checked(Optional.empty(), problems);
    }
    return new Checked(Optional.of(new StatusEvent(form.event(), commitment.id(), status.orElseThrow(),
        form.sourceWord(), Permissions.voice(account), account.name(), day.orElseThrow(), evidence,
        OptionalDouble.empty(), term, form.note(), Optional.empty())), List.of());
  }

  private static Optional<Status> status(
      RecordForm form, Commitment commitment, Account account, List<Problem> problems) {
    Optional<Status> status = Coded.find(Status.class, form.status())
        .filter(FormView.statuses(commitment.kind(), Permissions.voice(account))::contains);
    if (status.isEmpty()) {
      problems.add(new Problem("status", "Kies een status."));
    }
    return status;
  }

  private static Optional<LocalDate> day(
      RecordForm form, Commitment commitment, LocalDate today, List<Problem> problems) {
    Optional<LocalDate> day = Parameters.day(form.day());
    if (day.isEmpty()) {
      problems.add(new Problem("day", "Vul de dag in waarop dit waar werd, als 2025-06-17."));
    } else if (day.get().isAfter(today)) {
      problems.add(
          new Problem("day", "Deze dag moet nog komen. Leg een status vast op of na de dag waarop hij geldt."));
    } else if (commitment.date().filter(day.get()::isBefore).isPresent()) {
      problems.add(new Problem("day", "Deze dag ligt voor " + Day.of(commitment.date().get()).words()
          + ", de dag waarop dit is toegezegd of ingediend."));
    }
    return day;
  }

  private static Optional<Term> term(RecordForm form, Optional<Status> status, List<Problem> problems) {
    Optional<LocalDate> until = Parameters.day(form.termUntil());
    if (!form.termUntil().isEmpty() && until.isEmpty()) {
      problems.add(new Problem("termUntil", "Vul de laatste dag van de termijn in als 2025-06-17."));
    } else if (status.filter(Status.EXTENDED::equals).isPresent() && until.isEmpty() && form.termWords().isEmpty()) {
      problems.add(new Problem("termUntil", "Bij uitstel hoort een nieuwe termijn: vul de woorden of de dag in."));
    }
    return until.isEmpty() && form.termWords().isEmpty()
        ? Optional.empty()
        : Optional.of(new Term(form.termWords(), Optional.empty(), until, "opgegeven"));
  }

  private Optional<Evidence> evidence(RecordForm form, List<Problem> problems) {
    if (form.document().isEmpty() && form.page().isEmpty()) {
      problems.add(new Problem("document", "Geef bewijs: een stuk met een passage, of een webadres."));
      return Optional.empty();
    }
    return switch (form.document().isEmpty() ? FindEvidence.onTheWeb(form.page(), form.quote())
        : find.inDocument(form.document(), form.quote())) {
      case FindEvidence.Found found -> Optional.of(found.evidence());
      case FindEvidence.Missing missing -> {
        problems.add(new Problem(missing.field(), missing.reason()));
        yield Optional.empty();
      }
    };
  }
}
