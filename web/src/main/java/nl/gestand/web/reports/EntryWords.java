// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.reports;

import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.reports.Report.Entry;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.Place;
import nl.gestand.web.words.TermWords;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.util.Optional;

/** Says in the three columns of a report how a commitment stands on a day. */
final class EntryWords {

  private final LocalDate day;
  private final Labels labels;
  private final String base;

  /** @param base start of the addresses of things, which lead there from a document on any desk */
  EntryWords(LocalDate day, Labels labels, String base) {
    this.day = day;
    this.labels = labels;
    this.base = base;
  }

  Entry of(CommitmentHistory history) {
    Optional<RecordedEvent> decisive = history.decisive(day);
    Optional<Evidence> evidence = decisive.map(RecordedEvent::event).flatMap(StatusEvent::evidence)
        .or(() -> history.commitment().evidence());
    return new Entry(
        new Link(Words.capital(history.commitment().title()), base + "/id/commitment/" + history.commitment().id()),
        Place.of(history.commitment()), state(history, decisive), evidence.map(this::source));
  }

  private String state(CommitmentHistory history, Optional<RecordedEvent> decisive) {
    StringBuilder state = new StringBuilder(history.open(day) ? "In behandeling." : "Afgerond.");
    decisive.map(RecordedEvent::event).ifPresentOrElse(event -> {
      state.append(' ').append(Words.capital(labels.label(event.status()))).append(" (")
          .append(labels.label(event.claimedBy())).append(", ").append(Day.of(event.validFrom()).words()).append(").");
      if (!event.note().isBlank()) {
        state.append(' ').append(sentence(event.note()));
      }
    }, () -> state.append(" Over de voortgang is niets bekend."));
    if (history.open(day)) {
      history.term(day).map(TermWords::of).ifPresent(term -> state.append(" Termijn: ")
          .append(term.quoted().isEmpty() ? term.days() : term.quoted() + " (" + term.days() + ")")
          .append(history.overdue(day) ? "; verstreken." : "."));
    }
    return state.toString();
  }

  private static String sentence(String note) {
    String line = note.strip().replaceAll("\\s+", " ");
    return Words.capital(line) + (".!?)".indexOf(line.charAt(line.length() - 1)) >= 0 ? "" : ".");
  }

  private Link source(Evidence evidence) {
    return switch (evidence) {
      case Evidence.InDocument in -> new Link(Words.document(in.document()), base + "/id/document/" + in.document());
      case Evidence.OnTheWeb web -> new Link(Words.host(web.page()), web.page().toString());
    };
  }
}
