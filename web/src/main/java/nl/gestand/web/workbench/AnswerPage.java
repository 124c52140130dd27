// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import nl.gestand.corpus.recognise.TermFromWords;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.RecordResult;
import nl.gestand.web.commitments.AnswerForm;
import nl.gestand.web.commitments.AnswerView;
import nl.gestand.web.commitments.Conversation;
import nl.gestand.web.commitments.FormView.Problem;
import nl.gestand.web.commitments.RecordStatus;
import nl.gestand.web.commitments.StatusNow;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.Words;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The Chamber answers what a ministry said: it confirms, refuses with a reason, or sets another term. */
public final class AnswerPage {

  private static final String ONLY_THE_CHAMBER =
      "Alleen medewerkers van de Kamer kunnen antwoorden op wat een ministerie meldt.";

  private final CommitmentStore commitments;
  private final RecordStatus record;
  private final Site site;

  public AnswerPage(CommitmentStore commitments, RecordStatus record, Site site) {
    this.commitments = commitments;
    this.record = record;
    this.site = site;
  }

  /** Whoever opens or reloads the address of the form gets the page it stands on. */
  public void showForm(Context ctx, Worker worker) {
    ctx.redirect(path(get(ctx)) + "#antwoord", HttpStatus.SEE_OTHER);
  }

  public void receive(Context ctx, Worker worker) {
    if (!worker.mayAnswer()) {
      throw Refusal.forbidden(ONLY_THE_CHAMBER);
    }
    CommitmentHistory history = get(ctx);
    AnswerForm form = AnswerForm.read(ctx);
    RecordedEvent said = history.events().stream()
        .filter(event -> event.event().id().value().equals(form.on())).findFirst()
        .orElseThrow(() -> Refusal.badRequest("Het formulier is niet compleet. Open de pagina opnieuw."));
    boolean sent = history.events().stream().anyMatch(event -> event.event().id().equals(form.event()));
    if (!sent && history.unanswered(site.today()).filter(said::equals).isEmpty()) {
      show(ctx.status(409), history, worker, form, List.of(), true);
      return;
    }
    List<Problem> problems = new ArrayList<>();
    Optional<StatusEvent> answer = answer(form, history, said, worker, problems);
    if (answer.isEmpty()) {
      show(ctx.status(422), history, worker, form, problems, false);
      return;
    }
    switch (record.record(answer.get(), form.seenVersion())) {
      case RecordResult.Recorded recorded -> ctx.redirect(path(history) + "#gesprek", HttpStatus.SEE_OTHER);
      case RecordResult.Stale stale -> show(ctx.status(409), stale.now().getFirst(), worker, form, List.of(), true);
      case RecordResult.Invalid invalid -> show(ctx.status(422), history, worker, form,
          invalid.violations().stream().map(violation -> new Problem("besluit", violation.message())).toList(),
          false);
      case RecordResult.UnknownCommitment unknown -> throw unknown();
    }
  }

  private Optional<StatusEvent> answer(
      AnswerForm form, CommitmentHistory history, RecordedEvent said, Worker worker, List<Problem> problems) {
    LocalDate today = site.today();
    StatusEvent claim = said.event();
    switch (form.choice()) {
      case "bevestigen" -> {
        return Optional.of(event(form, claim, claim.status(), "bevestigd", claim.newTerm(), worker));
      }
      case "weigeren" -> {
        if (form.reason().isEmpty()) {
          problems.add(new Problem("reden", "Zeg het ministerie waarom u dit weigert."));
          return Optional.empty();
        }
        return Optional.of(event(
            form, claim, AnswerView.refused(history, said, today), "niet akkoord", Optional.empty(), worker));
      }
      case "termijn" -> {
        return term(form, today, problems)
            .map(term -> event(form, claim, Status.EXTENDED, "andere termijn", Optional.of(term), worker));
      }
      default -> {
        problems.add(new Problem("besluit", "Kies wat u antwoordt."));
        return Optional.empty();
      }
    }
  }

  private static Optional<Term> term(AnswerForm form, LocalDate today, List<Problem> problems) {
    Optional<LocalDate> until = Parameters.day(form.termUntil());
    Optional<Term> term = until.isPresent()
        ? Optional.of(new Term(form.termWords(), Optional.empty(), until, "opgegeven"))
        : form.termUntil().isEmpty() ? TermFromWords.of(form.termWords(), today) : Optional.empty();
    if (term.flatMap(Term::until).isEmpty()) {
      problems.add(new Problem("antwoordTot", "Vul de laatste dag van de termijn in als 2025-06-17, of woorden"
          + " waaruit een dag volgt, zoals: voor het einde van het jaar."));
      return Optional.empty();
    }
    if (term.get().passedOn(today)) {
      problems.add(new Problem("antwoordTot", "De laatste dag van de nieuwe termijn is al voorbij."));
      return Optional.empty();
    }
    return term;
  }

  /** The proof that the ministry gave is what the Chamber answers on. */
  private StatusEvent event(AnswerForm form, StatusEvent claim, Status status, String word, Optional<Term> term,
      Worker worker) {
    return new StatusEvent(form.event(), claim.commitment(), status, word, worker.voice(), worker.name(),
        site.today(), claim.evidence(), OptionalDouble.empty(), term, form.reason(), Optional.of(claim.id()));
  }

  private void show(Context ctx, CommitmentHistory history, Worker worker, AnswerForm form, List<Problem> problems,
      boolean changed) {
    LocalDate today = site.today();
    String title = changed ? "Intussen gewijzigd" : "Fout: antwoord aan het ministerie";
    site.pages().show(ctx, new AnswerPageView(title,
        new Link(Words.capital(history.commitment().title()), path(history)), changed,
        StatusNow.of(history, today, site.labels()), Conversation.of(history, today, site.labels()),
        AnswerView.of(history, worker.csrf(), form.on(history.version()), problems, today, site.labels())));
  }

  private CommitmentHistory get(Context ctx) {
    try {
      return commitments.find(new CommitmentId(ctx.pathParam("id"))).orElseThrow(AnswerPage::unknown);
    } catch (IllegalArgumentException notAnId) {
      throw unknown();
    }
  }

  private static String path(CommitmentHistory history) {
    return Links.commitment(history.commitment().id());
  }

  private static Refusal unknown() {
    return Refusal.notFound("Deze motie of toezegging kennen we niet.");
  }
}
