// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.ontology.model.Claimant;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Makes an event of a filled-in form, or says field by field what is wrong with it. */
public final class CheckForm {

  /** What a ministry explains to the Chamber when it says so. */
  private static final Set<Status> NEED_A_REASON = EnumSet.of(Status.EXTENDED, Status.LAPSED, Status.NOT_EXECUTED);

  private final FindEvidence evidence;

  /** Either an event or problems. */
  public record Checked(Optional<StatusEvent> event, List<Problem> problems) {}

  /** What of a form doesn't depend on the commitment. */
  public record Common(Optional<LocalDate> day, Optional<Term> term, Optional<Evidence> evidence,
      List<Problem> problems) {}

  public CheckForm(FindEvidence evidence) {
    this.evidence = evidence;
  }

  Checked check(RecordForm form, Commitment commitment, Account account, LocalDate today) {
    return check(form, common(form, account, today), commitment, account);
  }

  /** Looks at what is the same for every commitment; done once for several of them. */
  public Common common(RecordForm form, Account account, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    Optional<Status> status = Coded.find(Status.class, form.status());
    if (status.isEmpty()) {
      problems.add(noStatus());
    }
    Optional<LocalDate> day = day(form, today, problems);
    if (form.sourceWord().isEmpty()) {
      problems.add(new Problem("sourceWord", "Vul in hoe de bron het zelf zegt."));
    }
    Optional<Term> term = term(form, status, problems);
    Optional<Evidence> found = evidence.find(form.evidence(), problems);
    if (status.filter(NEED_A_REASON::contains).isPresent() && form.note().isEmpty()
        && Permissions.voice(account) == Claimant.MINISTRY) {
      problems.add(new Problem("note", "Geef de Kamer de reden."));
    }
    return new Common(day, term, found, problems);
  }

  /** The event for one commitment, with the id of the form. */
  public Checked check(RecordForm form, Common common, Commitment commitment, Account account) {
    List<Problem> problems = new ArrayList<>(common.problems());
    Claimant voice = Permissions.voice(account);
    Optional<Status> status = Coded.find(Status.class, form.status());
    if (status.filter(known -> !FormView.statuses(commitment.kind(), voice).contains(known)).isPresent()) {
      problems.addFirst(noStatus());
    }
    if (common.day().isPresent() && commitment.date().filter(common.day().get()::isBefore).isPresent()) {
      problems.add(new Problem("day", "Deze dag ligt voor " + Day.of(commitment.date().get()).words()
          + ", de dag waarop dit is toegezegd of ingediend."));
    }
    if (!problems.isEmpty()) {
      return new Checked(Optional.empty(), problems);
    }
    return new Checked(Optional.of(new StatusEvent(form.event(), commitment.id(), status.orElseThrow(),
        form.sourceWord(), voice, account.name(), common.day().orElseThrow(), common.evidence(),
        OptionalDouble.empty(), common.term(), form.note(), Optional.empty())), List.of());
  }

  private static Problem noStatus() {
    return new Problem("status", "Kies een status.");
  }

  private static Optional<LocalDate> day(RecordForm form, LocalDate today, List<Problem> problems) {
    Optional<LocalDate> day = Parameters.day(form.day());
    if (day.isEmpty()) {
      problems.add(new Problem("day", "Vul de dag in waarop dit waar werd, als 2025-06-17."));
    } else if (day.get().isAfter(today)) {
      problems.add(
          new Problem("day", "Deze dag moet nog komen. Leg een status vast op of na de dag waarop hij geldt."));
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
}
