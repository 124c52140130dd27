// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.tables.Column;
import nl.gestand.web.words.Day;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** What the maker of a table had before them. */
final class SeenHistory {

  private SeenHistory() {}

  /** The history at the version in a row, or at the end of the day of a table without versions; empty for nonsense. */
  static Optional<CommitmentHistory> of(ImportRow row, CommitmentHistory now, LocalDate day) {
    if (!row.has(Column.VERSION)) {
      return Optional.of(now.asKnownOn(day));
    }
    String version = row.cell(Column.VERSION);
    if (version.length() > 18 || !version.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(version))
        .filter(seen -> seen <= now.version())
        .map(seen -> at(now, seen));
  }

  private static CommitmentHistory at(CommitmentHistory now, long version) {
    return new CommitmentHistory(now.commitment(),
        now.events().stream()
            .filter(recorded -> recorded.change() <= version)
            .map(recorded -> new RecordedEvent(recorded.event(), recorded.recorded(), recorded.retractedAt(),
                recorded.verdicts().stream().filter(verdict -> verdict.recorded().change() <= version).toList()))
            .toList(),
        now.mentions(), now.linksRead(),
        now.linkEvents().stream().filter(link -> link.recorded().change() <= version).toList(), version,
        now.knownSince());
  }

  /** Whether something was recorded since. */
  static boolean isOld(CommitmentHistory seen, CommitmentHistory now) {
    return seen.version() != now.version() || !seen.events().equals(now.events());
  }

  /** What was recorded since, in a sentence. */
  static String since(CommitmentHistory seen, CommitmentHistory now, Labels labels) {
    return now.events().stream()
        .filter(recorded -> !seen.events().contains(recorded))
        .max(Comparator.comparingLong(RecordedEvent::change))
        .map(recorded -> "Intussen is hier vastgelegd: " + labels.label(recorded.event().status()) + ", op "
            + Day.of(recorded.recordedAt()).words() + " door "
            + (recorded.event().byMachine() ? "Gestand, uit een stuk" : recorded.event().agent()) + ".")
        .orElse("Intussen is hier iets vastgelegd.");
  }
}
