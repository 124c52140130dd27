// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.review;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.RecordedVerdict;
import nl.gestand.ontology.model.Verdict;
import nl.gestand.ontology.model.VerdictKind;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.ontology.store.RecordResult;
import nl.gestand.ontology.store.Recording;
import nl.gestand.ontology.store.ReviewQueue;
import nl.gestand.ontology.store.ReviewQueue.Item;
import nl.gestand.web.commitments.EventView;
import nl.gestand.web.commitments.FormView.Problem;
import nl.gestand.web.commitments.RecordStatus;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.review.Leases.Lease;
import nl.gestand.web.review.ReviewView.Before;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.Words;
import nl.gestand.web.workbench.Worker;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The queue of what machines read in letters: one finding a page, each judged by one person. */
public final class ReviewPage {

  static final String PATH = "/werkbank/beoordelen";

  private final ReviewQueue queue;
  private final CommitmentStore commitments;
  private final RecordStatus record;
  private final ShowClaim show;
  private final Decide decide;
  private final Leases leases;
  private final Site site;

  /** A claim with the history it stands in. */
  private record Claim(CommitmentHistory history, RecordedEvent recorded) {

    EventId id() {
      return recorded.event().id();
    }
  }

  public ReviewPage(ReviewQueue queue, CommitmentStore commitments, DocumentStore documents, Archive archive,
      RecordStatus record, Site site) {
    this.queue = queue;
    this.commitments = commitments;
    this.record = record;
    this.show = new ShowClaim(commitments, documents, archive, site);
    this.decide = new Decide(commitments);
    this.leases = new Leases(site.clock());
    this.site = site;
  }

  /** Leads to the first finding that waits and that no one else is looking at; after another one when asked. */
  public void next(Context ctx, Worker worker) {
    String after = Parameters.text(ctx, "na", 64);
    String last = Parameters.text(ctx, "laatste", 64);
    String other = Parameters.text(ctx, "bij", 120);
    List<Item> items = items(worker);
    int from = IntStream.range(0, items.size()).filter(i -> items.get(i).event().value().equals(after)).findFirst()
        .orElse(-1) + 1;
    Optional<Item> free = Stream.concat(items.stream().skip(from), items.stream().limit(from))
        .filter(item -> leases.heldByOther(item.event(), worker.name()).isEmpty())
        .filter(item -> !item.event().value().equals(after))
        .filter(item -> commitments.find(item.commitment())
            .filter(history -> worker.mayRecord(history.commitment())).isPresent())
        .findFirst();
    if (free.isPresent()) {
      ctx.redirect(path(free.get().event()) + query(last, other), HttpStatus.SEE_OTHER);
    } else {
      site.pages().show(ctx, new EmptyView("Alles is beoordeeld", items.size(), before(last, other, worker),
          worker.csrf()));
    }
  }

  /** One finding; who opens it holds it for a while. */
  public void show(Context ctx, Worker worker) {
    Claim claim = get(ctx, worker);
    if (claim.recorded().verdict().isPresent()) {
      showJudged(ctx, claim);
      return;
    }
    if (!claim.recorded().stands()) {
      throw Refusal.notFound("Deze vondst stond in een eerdere lezing van de brief en telt niet meer.");
    }
    if (ctx.method() == HandlerType.GET) {
      if (Parameters.text(ctx, "toch", 2).equals("ja")) {
        leases.takeOver(claim.id(), worker.name());
      }
      Optional<Lease> held = leases.take(claim.id(), worker.name());
      if (held.isPresent()) {
        site.pages().show(ctx, new HeldView("Al in behandeling", held.get().who(), Day.of(held.get().since()),
            path(claim.id()) + "?toch=ja"));
        return;
      }
    }
    Optional<Before> again =
        before(Parameters.text(ctx, "laatste", 64), Parameters.text(ctx, "bij", 120), worker);
    show(ctx, claim, worker, ShowClaim.form(claim.history(), claim.recorded().event()), List.of(), again, false);
  }

  public void decide(Context ctx, Worker worker) {
    Claim claim = get(ctx, worker);
    ReviewForm form = ReviewForm.read(ctx);
    if (form.choice().equals("overslaan")) {
      leases.release(claim.id(), worker.name());
      ctx.redirect(PATH + "?na=" + claim.id(), HttpStatus.SEE_OTHER);
      return;
    }
    Optional<Verdict> verdict = claim.recorded().verdict();
    if (verdict.isPresent() && !verdict.get().id().equals(form.verdict())) {
      showJudged(ctx.status(409), claim);
      return;
    }
    List<Problem> problems = new ArrayList<>();
    Optional<Recording> recording = decide.recording(form, claim.recorded(), worker, site.today(), problems);
    if (recording.isEmpty()) {
      show(ctx.status(422), claim, worker, form, problems, Optional.empty(), false);
      return;
    }
    switch (record.record(recording.get())) {
      case RecordResult.Recorded recorded -> {
        leases.release(claim.id(), worker.name());
        ctx.redirect(PATH + query(claim.id().value(), other(recording.get(), claim)), HttpStatus.SEE_OTHER);
      }
      case RecordResult.Stale stale -> showStale(ctx.status(409), worker, form);
      case RecordResult.Invalid invalid -> show(ctx.status(422), claim, worker, form,
          invalid.violations().stream().map(violation -> new Problem("status", violation.message())).toList(),
          Optional.empty(), false);
      case RecordResult.UnknownCommitment unknown -> throw unknown();
    }
  }

  /** Takes back what someone decided themselves, and what they recorded instead. */
  public void undo(Context ctx, Worker worker) {
    Claim claim = get(ctx, worker);
    Verdict verdict = claim.recorded().verdict()
        .orElseThrow(() -> Refusal.badRequest("Over deze vondst is niets besloten."));
    if (!verdict.agent().equals(worker.name())) {
      showJudged(ctx.status(409), claim);
      return;
    }
    EventId undo = id(Parameters.field(ctx, "oordeel", 40));
    List<Recording.Part> parts = new ArrayList<>();
    parts.add(new Recording.Judge(new Verdict(undo, claim.id(), claim.recorded().event().commitment(),
        VerdictKind.UNDONE, worker.name(), ""), claim.history().version()));
    replacement(claim, verdict, Parameters.field(ctx, "bij", 120)).ifPresent(instead -> parts.add(
        new Recording.Judge(new Verdict(new EventId(undo + "-zo"), instead.id(),
            instead.recorded().event().commitment(), VerdictKind.WITHDRAWN, worker.name(), ""),
            instead.history().version())));
    switch (record.record(new Recording(parts, Optional.empty()))) {
      case RecordResult.Recorded recorded -> ctx.redirect(path(claim.id()), HttpStatus.SEE_OTHER);
      case RecordResult.Stale stale -> showJudged(ctx.status(409), get(ctx, worker));
      case RecordResult.Invalid invalid -> throw Refusal.badRequest(invalid.violations().getFirst().message());
      case RecordResult.UnknownCommitment unknown -> throw unknown();
    }
  }

  private void showStale(Context ctx, Worker worker, ReviewForm form) {
    Claim now = get(ctx, worker);
    if (now.recorded().verdict().isPresent()) {
      showJudged(ctx, now);
    } else {
      show(ctx, now, worker, form.on(now.history().version()), List.of(), Optional.empty(), true);
    }
  }

  private void show(Context ctx, Claim claim, Worker worker, ReviewForm form, List<Problem> problems,
      Optional<Before> again, boolean changed) {
    site.pages().show(ctx, show.view(claim.history(), claim.recorded(), worker, items(worker).size(), form, problems,
        again, changed));
  }

  private void showJudged(Context ctx, Claim claim) {
    RecordedVerdict last = claim.recorded().verdicts().getLast();
    Optional<EventView> instead = replacement(claim, last.verdict(), "")
        .map(event -> EventView.of(event.recorded(), false, site.labels()));
    site.pages().show(ctx, new JudgedView("Al beoordeeld", thing(claim.history()),
        site.labels().label(last.verdict().kind()), last.verdict().agent(), Day.of(last.recorded().at()),
        last.verdict().note(), EventView.of(claim.recorded(), false, site.labels()), instead));
  }

  /** What someone decided last, when they can still take it back. */
  private Optional<Before> before(String event, String other, Worker worker) {
    return find(event).filter(claim -> claim.recorded().verdict()
            .filter(verdict -> verdict.agent().equals(worker.name())).isPresent())
        .map(claim -> new Before(
            Words.capital(site.labels().label(claim.recorded().verdict().orElseThrow().kind())),
            ShowClaim.number(claim.history().commitment()), path(claim.id()) + "/terug",
            UUID.randomUUID().toString(), other));
  }

  private static String other(Recording recording, Claim claim) {
    return recording.parts().getLast().commitment().equals(claim.history().commitment().id())
        ? "" : recording.parts().getLast().commitment().value();
  }

  /** The event that took the place of a claim; with another commitment only when that is named. */
  private Optional<Claim> replacement(Claim claim, Verdict verdict, String other) {
    Optional<CommitmentHistory> history = other.isEmpty() ? Optional.of(claim.history())
        : commitment(other).flatMap(commitments::find);
    return history.flatMap(found -> found.events().stream()
        .filter(event -> event.event().id().value().equals(verdict.id() + "-zo"))
        .findFirst().map(event -> new Claim(found, event)));
  }

  private List<Item> items(Worker worker) {
    return queue.open().stream()
        .filter(item -> worker.ministry().map(item.ministries()::contains).orElse(true))
        .toList();
  }

  private Claim get(Context ctx, Worker worker) {
    Claim claim = find(ctx.pathParam("gebeurtenis")).orElseThrow(ReviewPage::unknown);
    if (!worker.mayRecord(claim.history().commitment())) {
      throw Refusal.forbidden("Deze vondst gaat over een motie of toezegging van een ander ministerie.");
    }
    return claim;
  }

  private Optional<Claim> find(String event) {
    if (event.isEmpty()) {
      return Optional.empty();
    }
    EventId id = id(event);
    return commitments.withEvent(id).flatMap(history -> history.events().stream()
        .filter(recorded -> recorded.event().id().equals(id) && recorded.event().byMachine())
        .findFirst().map(recorded -> new Claim(history, recorded)));
  }

  private static EventId id(String typed) {
    try {
      return new EventId(typed);
    } catch (IllegalArgumentException notAnId) {
      throw unknown();
    }
  }

  private static Optional<CommitmentId> commitment(String typed) {
    try {
      return Optional.of(new CommitmentId(typed));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static Link thing(CommitmentHistory history) {
    return new Link(Words.capital(history.commitment().title()), Links.commitment(history.commitment().id()));
  }

  private static String path(EventId event) {
    return PATH + "/" + event;
  }

  private static String query(String last, String other) {
    return last.isEmpty() ? ""
        : "?laatste=" + Links.encoded(last) + (other.isEmpty() ? "" : "&bij=" + Links.encoded(other));
  }

  private static Refusal unknown() {
    return Refusal.notFound("Deze vondst kennen we niet.");
  }
}
