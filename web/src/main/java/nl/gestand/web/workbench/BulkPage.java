// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Action;
import nl.gestand.ontology.model.ActionKind;
import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.RecordResult;
import nl.gestand.ontology.store.Recording;
import nl.gestand.web.commitments.CheckForm;
import nl.gestand.web.commitments.CheckForm.Common;
import nl.gestand.web.commitments.EventView;
import nl.gestand.web.commitments.FormView;
import nl.gestand.web.commitments.FormView.Problem;
import nl.gestand.web.commitments.RecordForm;
import nl.gestand.web.commitments.RecordStatus;
import nl.gestand.web.commitments.StatusNow;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.StatusBadge;
import nl.gestand.web.words.TermWords;
import nl.gestand.web.words.Words;
import nl.gestand.web.workbench.BulkReviewView.Changed;
import nl.gestand.web.workbench.BulkReviewView.Line;
import nl.gestand.web.workbench.BulkView.Chosen;
import nl.gestand.web.workbench.CheckBulk.Outcome;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One status for several commitments: filled in, looked through, then recorded as one. */
public final class BulkPage {

  private final CommitmentStore commitments;
  private final RecordStatus record;
  private final CheckBulk check;
  private final Site site;

  /** What is to be recorded: for each commitment its outcome, in the order they were chosen. */
  private record Plan(BulkForm form, Common common, Map<CommitmentHistory, Outcome> outcomes) {

    List<CommitmentHistory> allowed() {
      return outcomes.keySet().stream().filter(history -> outcomes.get(history).event().isPresent()).toList();
    }
  }

  public BulkPage(CommitmentStore commitments, RecordStatus record, CheckForm check, Site site) {
    this.commitments = commitments;
    this.record = record;
    this.check = new CheckBulk(check, site.labels());
    this.site = site;
  }

  /** The form; filled in like an event that was recorded before, when the address names one. */
  public void showForm(Context ctx, Worker worker) {
    List<CommitmentHistory> histories = known(BulkForm.ids(ctx.queryParams("id")));
    showForm(ctx, worker, histories, like(ctx).orElse(RecordForm.empty(0, site.today())), List.of());
  }

  /** Shows what would be recorded; nothing is yet. */
  public void review(Context ctx, Worker worker) {
    Plan plan = plan(BulkForm.read(ctx), worker);
    if (plan.common().problems().isEmpty()) {
      showReview(ctx, worker, plan, List.of());
    } else {
      showForm(ctx.status(422), worker, List.copyOf(plan.outcomes().keySet()), plan.form().filled(),
          plan.common().problems());
    }
  }

  public void record(Context ctx, Worker worker) {
    BulkForm form = BulkForm.read(ctx);
    Plan plan = plan(form, worker);
    List<CommitmentHistory> allowed = plan.allowed();
    if (!plan.common().problems().isEmpty() || allowed.isEmpty()) {
      review(ctx, worker);
      return;
    }
    List<Recording.Part> parts = allowed.stream()
        .map(history -> (Recording.Part) new Recording.State(plan.outcomes().get(history).event().orElseThrow(),
            form.seen().getOrDefault(history.commitment().id(), -1L)))
        .toList();
    Status status = Coded.get(Status.class, form.filled().status());
    Action action = new Action(form.filled().event(), ActionKind.BULK, worker.name(),
        parts.size() + " × " + site.labels().label(status), Optional.empty());
    switch (record.record(new Recording(parts, Optional.of(action)))) {
      case RecordResult.Recorded recorded ->
          ctx.redirect("/werkbank/vastgelegd/" + action.id(), HttpStatus.SEE_OTHER);
      case RecordResult.Stale stale -> showReview(ctx.status(409), worker, plan, stale.now());
      case RecordResult.Invalid invalid -> showForm(ctx.status(422), worker, allowed, form.filled(),
          invalid.violations().stream().map(violation -> new Problem("status", violation.message())).toList());
      case RecordResult.UnknownCommitment unknown -> throw gone();
    }
  }

  private Plan plan(BulkForm form, Worker worker) {
    LocalDate today = site.today();
    Common common = check.common(form.filled(), worker, today);
    Map<CommitmentHistory, Outcome> outcomes = new LinkedHashMap<>();
    for (CommitmentHistory history : known(form.ids())) {
      outcomes.put(history, already(form, history).orElseGet(() ->
          check.check(form.filled(), common, history, form.ids().indexOf(history.commitment().id()) + 1, worker,
              today)));
    }
    return new Plan(form, common, outcomes);
  }

  /** Sending the same form twice is sending it once: what it recorded is not refused for being there. */
  private static Optional<Outcome> already(BulkForm form, CommitmentHistory history) {
    return history.events().stream()
        .filter(event -> event.recorded().action().filter(form.filled().event()::equals).isPresent())
        .map(event -> new Outcome(Optional.of(event.event()), ""))
        .findFirst();
  }

  private List<CommitmentHistory> known(List<CommitmentId> ids) {
    List<CommitmentHistory> histories = commitments.list(ids);
    if (histories.size() < ids.size()) {
      throw gone();
    }
    return histories;
  }

  private static Refusal gone() {
    return Refusal.notFound("Een van de gekozen moties of toezeggingen kennen we niet.");
  }

  private Optional<RecordForm> like(Context ctx) {
    String of = Parameters.text(ctx, "zoals", 120);
    String event = Parameters.text(ctx, "gebeurtenis", 64);
    if (of.isEmpty() || event.isEmpty()) {
      return Optional.empty();
    }
    return known(BulkForm.ids(List.of(of))).getFirst().events().stream()
        .map(RecordedEvent::event)
        .filter(recorded -> recorded.id().value().equals(event))
        .map(this::like)
        .findFirst();
  }

  private RecordForm like(StatusEvent event) {
    RecordForm empty = RecordForm.empty(0, site.today());
    Optional<Evidence.InDocument> passage = event.evidence()
        .filter(Evidence.InDocument.class::isInstance).map(Evidence.InDocument.class::cast);
    Optional<Evidence.OnTheWeb> page = event.evidence()
        .filter(Evidence.OnTheWeb.class::isInstance).map(Evidence.OnTheWeb.class::cast);
    return new RecordForm(empty.event(), 0, event.status().code(), event.validFrom().toString(), event.sourceWord(),
        "", "", passage.map(in -> in.document().value()).orElse(""),
        event.evidence().map(Evidence::quote).orElse(""), page.map(web -> web.page().toString()).orElse(""), "");
  }

  private void showForm(Context ctx, Worker worker, List<CommitmentHistory> histories, RecordForm filled,
      List<Problem> problems) {
    FormView form = FormView.forSeveral("/werkbank/reeks", worker.csrf(), worker.voice(),
        histories.stream().map(history -> history.commitment().kind()).toList(), filled, problems, site.today(),
        site.labels());
    String title = (problems.isEmpty() ? "" : "Fout: ") + "Eén status voor " + histories.size();
    site.pages().show(ctx, new BulkView(title,
        histories.stream().map(history -> new Chosen(history.commitment().id().value(), thing(history),
            number(history))).toList(), form));
  }

  private void showReview(Context ctx, Worker worker, Plan plan, List<CommitmentHistory> stale) {
    List<Line> allowed = new ArrayList<>();
    List<Line> refused = new ArrayList<>();
    plan.outcomes().forEach((history, outcome) ->
        (outcome.event().isPresent() ? allowed : refused).add(line(history, outcome)));
    RecordForm filled = plan.form().filled();
    Evidence evidence = plan.common().evidence().orElseThrow();
    site.pages().show(ctx, new BulkReviewView(
        stale.isEmpty() ? "Kijk na wat u vastlegt" : "Intussen gewijzigd", worker.csrf(), filled,
        StatusBadge.of(Coded.get(Status.class, filled.status()), site.labels()),
        Day.of(plan.common().day().orElseThrow()).words(), plan.common().term().map(TermWords::of), evidence.quote(),
        source(evidence), allowed, refused, stale.stream().map(now -> changed(plan.form(), now)).toList()));
  }

  private Line line(CommitmentHistory history, Outcome outcome) {
    return new Line(history.commitment().id().value(), String.valueOf(history.version()), thing(history),
        number(history), StatusNow.of(history, site.today(), site.labels()), outcome.refusal());
  }

  private Changed changed(BulkForm form, CommitmentHistory now) {
    long seen = form.seen().getOrDefault(now.commitment().id(), 0L);
    return new Changed(thing(now), number(now), StatusNow.of(now, site.today(), site.labels()),
        now.events().stream().filter(event -> event.change() > seen)
            .map(event -> EventView.of(event, false, site.labels())).toList());
  }

  private static String source(Evidence evidence) {
    return switch (evidence) {
      case Evidence.InDocument in -> Words.document(in.document());
      case Evidence.OnTheWeb web -> Words.host(web.page());
    };
  }

  private static Link thing(CommitmentHistory history) {
    return new Link(Words.capital(history.commitment().title()), Links.commitment(history.commitment().id()));
  }

  private static String number(CommitmentHistory history) {
    Commitment commitment = history.commitment();
    return commitment.number().map(Identifier::printed).orElse("");
  }
}
