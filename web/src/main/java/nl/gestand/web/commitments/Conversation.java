// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.StatusBadge;
import nl.gestand.web.words.TermWords;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What ministry and Chamber said to each other about a commitment, in the order in which they did.
 *
 * @param waiting whether the Chamber has yet to answer
 */
public record Conversation(List<Turn> turns, boolean waiting) {

  /**
   * One of them speaking.
   *
   * @param who {@code het ministerie} or {@code de Kamer}
   * @param does {@code meldt}, {@code bevestigt}, {@code weigert}, {@code stelt een andere termijn}
   * @param agent who put it in
   * @param note the reason given, or empty
   * @param quote the words that prove it, or empty
   */
  public record Turn(boolean chamber, String who, String does, StatusBadge badge, Day day, String agent, String note,
      String quote, Optional<Link> source, Optional<TermWords> term) {}

  /** Empty when the ministry never said anything that asks for an answer. */
  public static Optional<Conversation> of(CommitmentHistory history, LocalDate day, Labels labels) {
    Map<String, StatusEvent> byId = new HashMap<>();
    List<Turn> turns = new ArrayList<>();
    for (RecordedEvent recorded : history.events()) {
      StatusEvent event = recorded.event();
      byId.put(event.id().value(), event);
      boolean asks = event.claimedBy() == Claimant.MINISTRY && event.status().asksAnswer();
      if (recorded.stands() && !event.validFrom().isAfter(day) && (asks || event.answers().isPresent())) {
        turns.add(turn(event, event.answers().map(id -> byId.get(id.value())), recorded, labels));
      }
    }
    return turns.isEmpty()
        ? Optional.empty()
        : Optional.of(new Conversation(turns, history.unanswered(day).isPresent()));
  }

  private static Turn turn(
      StatusEvent event, Optional<StatusEvent> answered, RecordedEvent recorded, Labels labels) {
    boolean chamber = event.claimedBy() == Claimant.CHAMBER;
    EventView view = EventView.of(recorded, false, labels);
    return new Turn(chamber, chamber ? "De Kamer" : "Het ministerie", does(event, answered), view.badge(), view.day(),
        event.agent(), event.note(), view.quote(), view.source(), view.newTerm());
  }

  private static String does(StatusEvent event, Optional<StatusEvent> answered) {
    if (answered.isEmpty()) {
      return "meldt";
    }
    boolean same = answered.get().status() == event.status();
    return same && event.newTerm().equals(answered.get().newTerm()) ? "bevestigt"
        : event.status() == Status.EXTENDED ? "stelt een andere termijn" : same ? "bevestigt" : "weigert";
  }
}
