// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.actions;

import nl.gestand.ontology.model.Action;
import nl.gestand.ontology.model.ActionKind;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.RecordedAction;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.RecordResult;
import nl.gestand.ontology.store.Recording;
import nl.gestand.web.access.Accounts;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.access.Registered;
import nl.gestand.web.access.SignedIn;
import nl.gestand.web.actions.ActionsView.Done;
import nl.gestand.web.actions.ActionsView.Undone;
import nl.gestand.web.commitments.RecordStatus;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.Words;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows what was done as one, by someone and their colleagues, and takes it back when they wish so. */
public final class ActionsPage {

  private static final int SHOWN = 50;
  private static final int SHOWN_OF_ONE = 5;

  /** Another may record in between; who is third in a row tries again by hand. */
  private static final int TRIES = 3;

  private final CommitmentStore commitments;
  private final RecordStatus record;
  private final Accounts accounts;
  private final Site site;

  public ActionsPage(CommitmentStore commitments, RecordStatus record, Accounts accounts, Site site) {
    this.commitments = commitments;
    this.record = record;
    this.accounts = accounts;
    this.site = site;
  }

  public void show(Context ctx) {
    SignedIn who = site.caller(ctx);
    List<RecordedAction> all = commitments.actions();
    List<RecordedAction> visible = all.stream()
        .filter(recorded -> mayUndo(who, recorded.action()))
        .toList();
    site.pages().show(ctx, new ActionsView("Mijn handelingen", who.csrf(),
        visible.stream().limit(SHOWN).map(recorded -> done(recorded, all)).toList(), visible.size() > SHOWN));
  }

  /** Takes an action back; the second time nothing is recorded. */
  public void undo(Context ctx) {
    SignedIn who = site.caller(ctx);
    List<RecordedAction> all = commitments.actions();
    Action action = all.stream().map(RecordedAction::action)
        .filter(known -> known.id().value().equals(ctx.pathParam("id")) && known.kind() != ActionKind.UNDO)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("Deze handeling kennen we niet."));
    if (!mayUndo(who, action)) {
      throw Refusal.forbidden("Alleen wie dit deed, een collega of een beheerder kan het terugdraaien.");
    }
    if (undoneBy(action.id(), all).isEmpty()) {
      undo(action, who.account().name());
    }
    ctx.redirect("/handelingen#" + action.id(), HttpStatus.SEE_OTHER);
  }

  private void undo(Action action, String agent) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<Recording> compensating = UndoAction.of(action, commitments.touchedBy(action.id()), agent);
      if (compensating.isEmpty()) {
        throw new Refusal(409, "Er is niets meer terug te draaien",
            "Van deze handeling geldt niets meer: wat zij vastlegde is later ingetrokken of gewijzigd.");
      }
      if (record.record(compensating.get()) instanceof RecordResult.Recorded) {
        return;
      }
    }
    throw new Refusal(409, "Intussen gewijzigd",
        "Er wordt op dit moment bij dezelfde moties en toezeggingen vastgelegd. Probeer het opnieuw.");
  }

  private boolean mayUndo(SignedIn who, Action action) {
    return Permissions.mayUndo(who, action, accounts.find(action.agent()).map(Registered::account));
  }

  private Done done(RecordedAction recorded, List<RecordedAction> all) {
    Action action = recorded.action();
    Set<CommitmentId> touched = commitments.touchedIds(action.id());
    Optional<Undone> undone = undoneBy(action.id(), all)
        .map(by -> new Undone(by.action().agent(), Day.of(by.recorded().at())));
    boolean canBe = action.kind() != ActionKind.UNDO && undone.isEmpty();
    return new Done(action.id().value(), what(action.kind()), action.title(), action.agent(),
        Day.of(recorded.recorded().at()),
        commitments.list(touched.stream().limit(SHOWN_OF_ONE).toList()).stream()
            .map(history -> new Link(Words.capital(history.commitment().title()),
                Links.commitment(history.commitment().id()))).toList(),
        Math.max(0, touched.size() - SHOWN_OF_ONE), undone,
        canBe ? Optional.of("/handelingen/" + action.id() + "/terug") : Optional.empty());
  }

  private static Optional<RecordedAction> undoneBy(EventId action, List<RecordedAction> all) {
    return all.stream().filter(other -> other.action().undoes().equals(Optional.of(action))).findFirst();
  }

  private static String what(ActionKind kind) {
    return switch (kind) {
      case BULK -> "Status voor meer tegelijk vastgelegd";
      case IMPORT -> "Tabel ingelezen";
      case UNDO -> "Handeling teruggedraaid";
    };
  }
}
