// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.Recorded;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.vocabulary.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

class RappelTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private static final List<CommitmentHistory> ALL = List.of(
      history("T00001", Status.PROMISED, "2025-12-31", "Minister van Financiën"),
      history("T00002", Status.PROMISED, "2026-01-01", "Minister van Financiën"),
      history("T00003", Status.FULFILLED, "2025-01-01", "Minister van Financiën"),
      history("T00004", Status.PARTLY_FULFILLED, "2027-01-01", "Minister van Financiën"),
      history("T00005", Status.PARTLY_FULFILLED, "2025-07-01", "Staatssecretaris van Financiën"),
      history("TZ202504-096", Status.PROMISED, "2025-07-01", "Minister van Financiën"));

  @Test
  void rappel_holdsWhatIsOverdueOrPartlyDone_ofTheEersteKamer_perMinister() {
    List<CommitmentHistory> chosen = Rappel.chosen(ALL, DAY);

    Report report = Rappel.of("fin", DAY, chosen, new EntryWords(DAY, new Labels(), "https://gestand.example"));

    assertThat(chosen).extracting(history -> history.commitment().id().value())
        .containsExactly("t00001", "t00004", "t00005");
    assertThat(report.title()).isEqualTo("Rappel toezeggingen Eerste Kamer, Financiën, 1 januari 2026");
    assertThat(report.parts()).extracting(Report.Part::heading)
        .containsExactly("Minister van Financiën", "Staatssecretaris van Financiën");
    assertThat(report.parts().getFirst().tables()).extracting(table -> table.entries().size()).containsExactly(1, 1);
    assertThat(report.parts().getLast().tables()).extracting(table -> table.entries().size()).containsExactly(1, 0);
    assertThat(report.parts().getFirst().tables().getFirst().entries().getFirst().state())
        .isEqualTo("In behandeling. Toezegging gedaan (register, 3 maart 2024). Ligt bij de Kamer. Termijn: eind 2025"
            + " (uiterlijk 31 december 2025); verstreken.");
  }

  @ParameterizedTest
  @CsvSource({"2026-01-01, 2026-01-01", "2026-01-02, 2026-07-01", "2026-06-30, 2026-07-01", "2026-12-31, 2027-01-01"})
  void nextRappel_isOnTheFirstOfJanuaryOrJuly(LocalDate today, LocalDate next) {
    assertThat(Rappel.next(today)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({"2024, 2024-09-17, 2025-09-15, 2026", "2023, 2023-09-19, 2024-09-16, 2025"})
  void parliamentaryYear_runsFromPrinsjesdag(int begins, LocalDate first, LocalDate last, int budget) {
    ParliamentaryYear year = new ParliamentaryYear(begins);

    assertThat(year.first()).isEqualTo(first);
    assertThat(year.last()).isEqualTo(last);
    assertThat(year.budget()).isEqualTo(budget);
    assertThat(ParliamentaryYear.of(first)).isEqualTo(year);
    assertThat(ParliamentaryYear.of(last)).isEqualTo(year);
    assertThat(ParliamentaryYear.find(year.key())).contains(year);
  }

  private static CommitmentHistory history(String number, Status status, String until, String office) {
    ToezeggingNumber official = new ToezeggingNumber(
        number.startsWith("TZ") ? ToezeggingNumber.Scheme.TK : ToezeggingNumber.Scheme.EK, number);
    Commitment commitment = new Commitment(CommitmentId.of(official), CommitmentKind.TOEZEGGING, Optional.of(official),
        "een brief te sturen", "", Optional.of(LocalDate.of(2024, 3, 3)), List.of(new Person("Jansen", office, "")),
        List.of(), List.of("fin"), Optional.empty(),
        Optional.of(new Term("eind 2025", Optional.empty(), Optional.of(LocalDate.parse(until)), "eind")), "",
        Optional.empty(), List.of());
    StatusEvent event = new StatusEvent(new EventId("event-" + number), commitment.id(), status, "openstaand",
        Claimant.REGISTER, "griffie", LocalDate.of(2024, 3, 3), Optional.empty(), OptionalDouble.empty(),
        Optional.empty(), "ligt bij de Kamer", Optional.empty());
    return new CommitmentHistory(commitment, List.of(new RecordedEvent(event,
        new Recorded(Instant.parse("2024-03-04T12:00:00Z"), 1, Optional.empty()), Optional.empty(), List.of())),
        List.of(), List.of(), List.of(), 1, Instant.EPOCH);
  }
}
