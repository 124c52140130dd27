// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.web.commitments.LinkedOpen;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.StatusBadge;
import nl.gestand.web.words.Words;
import nl.gestand.web.workbench.RecordedView.Other;

import io.javalin.http.Context;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Follows on recording: tells what was done, and asks about what hangs together with what was closed. */
public final class RecordedPage {

  private final CommitmentStore commitments;
  private final Site site;

  public RecordedPage(CommitmentStore commitments, Site site) {
    this.commitments = commitments;
    this.site = site;
  }

  /** After several were recorded as one. */
  public void ofAction(Context ctx, Worker worker) {
    EventId action = id(ctx.pathParam("handeling"));
    show(ctx, commitments.touchedBy(action),
        event -> event.recorded().action().filter(action::equals).isPresent());
  }

  /** After one was closed that hangs together with others. */
  public void ofEvent(Context ctx, Worker worker) {
    EventId event = id(ctx.pathParam("gebeurtenis"));
    CommitmentId commitment;
    try {
      commitment = new CommitmentId(ctx.pathParam("id"));
    } catch (IllegalArgumentException notAnId) {
      throw unknown();
    }
    show(ctx, commitments.find(commitment).stream().toList(), recorded -> recorded.event().id().equals(event));
  }

  private void show(Context ctx, List<CommitmentHistory> histories, Predicate<RecordedEvent> which) {
    RecordedEvent example = histories.stream().flatMap(history -> history.events().stream()).filter(which)
        .findFirst().orElseThrow(RecordedPage::unknown);
    List<LinkedOpen> linked = example.event().status().open() ? List.of()
        : LinkedOpen.of(histories, commitments, site.today(), site.labels());
    List<Other> others = linked.stream().map(open -> new Other(open, form(List.of(open), example))).toList();
    site.pages().show(ctx, new RecordedView("Vastgelegd", StatusBadge.of(example.event().status(), site.labels()),
        histories.stream().map(RecordedPage::thing).toList(), others,
        others.size() > 1 ? Optional.of(form(linked, example)) : Optional.empty()));
  }

  /** The form for these, filled in like the event. */
  private static String form(List<LinkedOpen> others, RecordedEvent example) {
    return others.stream().map(other -> "id=" + Links.encoded(other.id()))
        .collect(Collectors.joining("&", "/werkbank/reeks?", "&zoals=" + example.event().commitment()
            + "&gebeurtenis=" + example.event().id()));
  }

  private static Link thing(CommitmentHistory history) {
    return new Link(Words.capital(history.commitment().title()), Links.commitment(history.commitment().id()));
  }

  private static EventId id(String typed) {
    try {
      return new EventId(typed);
    } catch (IllegalArgumentException notAnId) {
      throw unknown();
    }
  }

  private static Refusal unknown() {
    return Refusal.notFound("Hier is niets over vastgelegd.");
  }
}
