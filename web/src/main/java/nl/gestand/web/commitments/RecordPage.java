// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.RecordResult;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.access.SignedIn;
import nl.gestand.web.commitments.CheckForm.Checked;
import nl.gestand.web.commitments.FormView.Problem;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.registers.RegisterView;
import nl.gestand.web.words.Words;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Receives the form for a status. */
public final class RecordPage {

  private final CommitmentStore commitments;
  private final RecordStatus record;
  private final CheckForm check;
  private final Site site;

  public RecordPage(CommitmentStore commitments, RecordStatus record, FindEvidence evidence, Site site) {
    this.commitments = commitments;
    this.record = record;
    this.check = new CheckForm(evidence);
    this.site = site;
  }

  public void receive(Context ctx) {
    SignedIn who = site.caller(ctx);
    CommitmentHistory history = CommitmentPage.get(commitments, ctx.pathParam("id"));
    Permissions.refusal(who, history.commitment()).ifPresent(why -> {
      throw Refusal.forbidden(why);
    });
    RecordForm form = RecordForm.read(ctx);
    LocalDate today = site.today();
    Checked checked = check.check(form, history.commitment(), who.account(), today);
    if (checked.event().isEmpty()) {
      showMistakes(ctx, history, who, form, checked.problems());
      return;
    }
    switch (record.record(checked.event().get(), form.seenVersion())) {
      case RecordResult.Recorded recorded ->
          ctx.redirect(next(history, checked.event().get()), HttpStatus.SEE_OTHER);
      case RecordResult.Stale stale -> showStale(ctx, stale.now().getFirst(), who, form);
      case RecordResult.Invalid invalid -> showMistakes(ctx, history, who, form,
          invalid.violations().stream().map(violation -> new Problem("status", violation.message())).toList());
      case RecordResult.UnknownCommitment unknown -> throw CommitmentPage.unknown();
    }
  }

  /** Who closes one that hangs together with others is asked about those. */
  private String next(CommitmentHistory history, StatusEvent event) {
    boolean asks = !event.status().open()
        && !LinkedOpen.of(List.of(history), commitments, site.today(), site.labels()).isEmpty();
    return CommitmentPage.path(history) + (asks ? "/verbonden/" + event.id() : "#geschiedenis");
  }

  /** Whoever opens or reloads the address of the form gets the page it stands on. */
  public void showForm(Context ctx) {
    CommitmentHistory history = CommitmentPage.get(commitments, ctx.pathParam("id"));
    ctx.redirect(CommitmentPage.path(history) + "#vastleggen", HttpStatus.SEE_OTHER);
  }

  private void showMistakes(
      Context ctx, CommitmentHistory history, SignedIn who, RecordForm form, List<Problem> problems) {
    FormView view = FormView.of(history, who, form, problems, site.today(), site.labels());
    site.pages().show(ctx.status(422), new ShowCommitment(site.labels())
        .on(history, PointInTime.NOW, site.today(), Map.of(), RegisterView.NOTHING,
            Optional.of(view), "", Optional.empty()));
  }

  private void showStale(Context ctx, CommitmentHistory now, SignedIn who, RecordForm form) {
    List<RecordedEvent> seenEvents =
        now.events().stream().filter(recorded -> recorded.change() <= form.seenVersion()).toList();
    CommitmentHistory seen =
        new CommitmentHistory(now.commitment(), seenEvents, now.mentions(), now.linksRead(), List.of(),
            form.seenVersion(), now.knownSince());
    List<EventView> since = now.events().stream()
        .filter(recorded -> recorded.change() > form.seenVersion())
        .map(recorded -> EventView.of(recorded, false, site.labels()))
        .toList();
    FormView view = FormView.of(now, who, form.on(now.version()), List.of(), site.today(), site.labels());
    String name = Words.capital(now.commitment().title());
    site.pages().show(ctx.status(409), new StaleView("Intussen gewijzigd: " + name, name, CommitmentPage.path(now),
        StatusNow.of(seen, site.today(), site.labels()), StatusNow.of(now, site.today(), site.labels()), since, view));
  }
}
