// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.actions;

import nl.gestand.ontology.model.Action;
import nl.gestand.ontology.model.ActionKind;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.LinkEvent;
import nl.gestand.ontology.model.Recorded;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.RecordedLink;
import nl.gestand.ontology.model.RecordedVerdict;
import nl.gestand.ontology.model.Verdict;
import nl.gestand.ontology.model.VerdictKind;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.Recording;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the events that take an action back: nothing is erased. Each has an id that follows from what it takes back, so
 * that undoing twice is undoing once. What someone decided later about the same thing is left as it is.
 */
final class UndoAction {

  private final EventId undone;
  private final String agent;
  private final Set<EventId> made = new HashSet<>();
  private final List<Recording.Part> parts = new ArrayList<>();

  private UndoAction(EventId undone, String agent) {
    this.undone = undone;
    this.agent = agent;
  }

  /**
   * What takes an action back.
   *
   * @param touched the commitments that it touched
   * @return empty when nothing of it holds any more
   */
  static Optional<Recording> of(Action action, List<CommitmentHistory> touched, String agent) {
    UndoAction undo = new UndoAction(action.id(), agent);
    touched.forEach(undo::add);
    return undo.parts.isEmpty() ? Optional.empty() : Optional.of(new Recording(undo.parts,
        Optional.of(new Action(undo.id("actie"), ActionKind.UNDO, agent, action.title(), Optional.of(action.id())))));
  }

  private void add(CommitmentHistory history) {
    for (RecordedEvent event : history.events()) {
      if (isOfIt(event.recorded())) {
        withdraw(event, history);
      } else if (!event.verdicts().isEmpty() && isOfIt(event.verdicts().getLast().recorded())) {
        RecordedVerdict last = event.verdicts().getLast();
        judge(event, VerdictKind.UNDONE, last.verdict().id(), history);
      }
    }
    List<RecordedLink> links = history.linkEvents();
    for (int i = 0; i < links.size(); i++) {
      RecordedLink link = links.get(i);
      boolean last = links.subList(i + 1, links.size()).stream()
          .noneMatch(later -> later.event().link().equals(link.event().link()));
      if (isOfIt(link.recorded()) && last && link.event().link().from().equals(history.commitment().id())) {
        LinkEvent inverse = new LinkEvent(id(link.event().id().value()), link.event().link(), !link.event().holds(),
            agent, "");
        add(new Recording.Chain(inverse, history.version()));
      }
    }
  }

  private void withdraw(RecordedEvent event, CommitmentHistory history) {
    if (event.stands()) {
      judge(event, VerdictKind.WITHDRAWN, event.event().id(), history);
    }
  }

  private void judge(RecordedEvent event, VerdictKind kind, EventId takenBack, CommitmentHistory history) {
    add(new Recording.Judge(new Verdict(id(takenBack.value()), event.event().id(), history.commitment().id(), kind,
        agent, ""), history.version()));
  }

  private void add(Recording.Part part) {
    if (made.add(part.id())) {
      parts.add(part);
    }
  }

  private boolean isOfIt(Recorded recorded) {
    return recorded.action().equals(Optional.of(undone));
  }

  private EventId id(String of) {
    String key = "terug|" + undone + "|" + of;
    return new EventId(ContentHash.of(key.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32));
  }
}
