// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.StatusRule;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.StatusBadge;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a commitment stands on a day, in words.
 *
 * @param badge empty when nothing had been said by then
 * @param says sentences: whose word it is, whether the Chamber confirmed it, who says otherwise
 */
public record StatusNow(Optional<StatusBadge> badge, List<String> says, boolean overdue) {

  public static StatusNow of(CommitmentHistory history, LocalDate day, Labels labels) {
    Optional<RecordedEvent> decisive = history.decisive(day);
    List<String> says = new ArrayList<>();
    decisive.ifPresentOrElse(recorded -> {
      StatusEvent event = recorded.event();
      says.add("Dat zegt " + voice(event) + ".");
      boolean government = event.claimedBy() == Claimant.MINISTRY || event.claimedBy() == Claimant.LETTER;
      List<RecordedEvent> dissent = history.dissent(day);
      if (government && !event.status().open() && !chamberSpoke(history, day)) {
        says.add("De Kamer heeft dit niet bevestigd.");
      }
      dissent.stream().map(RecordedEvent::event).forEach(other -> says.add(
          Words.capital(voice(other)) + " zegt iets anders: " + labels.label(other.status()) + "."));
    }, () -> says.add("Er is nog niets bekend over de status."));
    return new StatusNow(decisive.map(recorded -> StatusBadge.of(recorded.event().status(), labels)), says,
        history.overdue(day));
  }

  private static boolean chamberSpoke(CommitmentHistory history, LocalDate day) {
    return StatusRule.valid(history.events(), day).stream().map(RecordedEvent::event)
        .anyMatch(event -> !event.status().opening() && event.claimedBy().compareTo(Claimant.MINISTRY) < 0);
  }

  private static String voice(StatusEvent event) {
    String day = Day.of(event.validFrom()).words();
    return switch (event.claimedBy()) {
      case CHAMBER -> "de Kamer op " + day;
      case REGISTER -> "het register op " + day;
      case MINISTRY -> "het ministerie op " + day;
      case LETTER -> "de brief van " + day;
    };
  }
}
