// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.corpus.ingest.IngestOutcome.Outcome;
import nl.gestand.corpus.source.Intake;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.model.FindingKind;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.ontology.store.StatuteStore;
import nl.gestand.ontology.store.Uris;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class IngestOverviewTest {

  private static final Intake INTAKE = new Intake();
  private static final LocalDate PRESENTED = LocalDate.of(2025, 9, 16);
  private static final List<List<String>> ANNEX = List.of(
      List.of("Bijlage Moties en toezeggingen bij de begroting 2026"),
      List.of("Ministerie van Justitie en Veiligheid"),
      List.of("Omschrijving motie", "Vindplaats", "Stand van zaken"),
      List.of("Afgehandelde moties"),
      List.of("Motie over vaste aanspreekpunten bij de zedenpolitie", "27-02-2025 Debat politie (29 628, nr. 77)",
          "Afgerond. De Tweede Kamer is geïnformeerd bij brief van 3 juni 2025 (Kamerstukken II 2024/25, 29 628, nr. 99)."),
      List.of("In behandeling zijnde moties"),
      List.of("Motie over opvang buiten kantooruren", "12 maart 2025 (34 843, nr. 60)",
          "De Kamer wordt naar verwachting in het eerste kwartaal van 2026 geïnformeerd."),
      List.of("Motie over steunpunten", "20-03-2025 Tweeminutendebat (34 843, nr. 61)", ""),
      List.of("Motie over lespakketten", "20-03-2025 (34 843, nr. 62) en (34 843, nr. 63)", "Loopt."),
      List.of("Omschrijving toezegging", "Vindplaats", "Stand van zaken"),
      List.of("In behandeling zijnde toezeggingen"),
      List.of("De minister deelt de cijfers over wachttijden.", "03-04-2025 Commissiedebat Zeden",
          "De Kamer wordt voor het einde van 2025 geïnformeerd."),
      List.of("De staatssecretaris spreekt met de scholen (TZ202504-096).", "03-04-2025 Commissiedebat Zeden",
          "Het gesprek heeft vertraging opgelopen."),
      List.of("", "03-04-2025 Commissiedebat Zeden", "Afgerond."));

  @TempDir
  private Path folder;
  private KnowledgeStore store;
  private DocumentStore documents;

  @BeforeEach
  void open() {
    store = KnowledgeStore.open("mem:", new Uris("https://gestand.example"));
    documents = new DocumentStore(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @AfterAll
  static void end() {
    INTAKE.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "xlsx", "ods", "docx", "csv", "pdf"})
  void ingest_annexInAnyFormat_joinsMotiesByTheirNumber(String format) {
    IngestOutcome outcome = ingest(OverviewFiles.file(format, ANNEX));

    assertThat(outcome.outcome()).as(outcome.reason()).isEqualTo(Outcome.NEW);
    StatusEvent closed = only("kst-29628-77");
    assertThat(closed.status()).isEqualTo(Status.CLOSED_BY_GOVERNMENT);
    assertThat(closed.validFrom()).isEqualTo(LocalDate.of(2025, 6, 3));
    assertThat(closed.claimedBy()).isEqualTo(Claimant.LETTER);
    assertThat(((Evidence.InDocument) closed.evidence().orElseThrow()).quote()).contains("zedenpolitie", "nr. 77", "Afgerond");
    StatusEvent open = only("kst-34843-60");
    assertThat(open.status()).isEqualTo(Status.IN_PROGRESS);
    assertThat(open.validFrom()).isEqualTo(PRESENTED);
    assertThat(open.newTerm().orElseThrow().until()).contains(LocalDate.of(2026, 3, 31));
    assertThat(only("kst-34843-61").status()).as("by its heading").isEqualTo(Status.IN_PROGRESS);
    assertThat(only("tz202504-096").status()).isEqualTo(Status.EXTENDED);
    assertThat(history("kst-29628-77").commitment().ministries()).containsExactly("jenv");
    assertThat(history("kst-29628-77").commitment().date()).contains(LocalDate.of(2025, 2, 27));
    assertThat(outcome.remark()).contains("1 van 7 rijen niet gebruikt").contains("heeft geen omschrijving");
  }

  @Test
  void ingest_rowsThatJoinNothingSurely_areCommitmentsOfTheirOwn() {
    Reading reading = reading(ingest(OverviewFiles.file("html", ANNEX)));

    assertThat(reading.commitments()).filteredOn(known -> known.number().isEmpty())
        .extracting(known -> known.kind() + " " + known.title())
        .containsExactly("MOTIE Motie over lespakketten", "TOEZEGGING De minister deelt de cijfers over wachttijden.");
    assertThat(reading.commitments()).filteredOn(known -> known.kind() == CommitmentKind.TOEZEGGING)
        .extracting(known -> known.madeIn()).containsOnly("Commissiedebat Zeden");
    assertThat(reading.findings()).filteredOn(finding -> finding.kind() == FindingKind.COMMITMENT_MENTION)
        .extracting(Finding::remark).filteredOn(remark -> !remark.isEmpty()).hasSize(1);
    assertThat(reading.findings()).as("no promise is made twice").noneMatch(finding -> finding.kind() == FindingKind.NEW_PROMISE);
    assertThat(reading.findings()).filteredOn(finding -> finding.kind() == FindingKind.PARLIAMENTARY_CITATION)
        .flatExtracting(Finding::targets).extracting(Object::toString).hasSize(7);
  }

  @Test
  void ingest_twice_changesNothing() {
    OfferedFile annex = OverviewFiles.file("xlsx", ANNEX);
    ingest(annex);

    assertThat(ingest(annex).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(history("kst-29628-77").events()).hasSize(1);
  }

  @Test
  void ingest_listOfTheEersteKamer_hasTheChambersWordWithItsDeadline() {
    ingest(OverviewFiles.file("docx", List.of(
        List.of("Rappel toezeggingen, stand per 1 juli 2025"),
        List.of("Nummer", "Toezegging", "Status", "Deadline", "Besluit commissie"),
        List.of("T02853", "Evaluatie van de opvang", "openstaand", "1 juli 2025",
            "Blijft openstaand met nieuwe deadline 1 januari 2026, in afwachting van de monitor"),
        List.of("T03129", "Gesprek met de scholen", "openstaand", "1 juli 2025", "Voldaan"),
        List.of("T03130", "Cijfers over wachttijden", "deels voldaan", "1-1-2026", ""),
        List.of("T03131", "Brief over steunpunten", "geparkeerd", "", ""))));

    StatusEvent kept = only("t02853");
    assertThat(kept.status()).isEqualTo(Status.PROMISED);
    assertThat(kept.claimedBy()).isEqualTo(Claimant.CHAMBER);
    assertThat(kept.validFrom()).isEqualTo(LocalDate.of(2025, 7, 1));
    assertThat(kept.newTerm().orElseThrow().until()).contains(LocalDate.of(2026, 1, 1));
    assertThat(only("t03129").status()).isEqualTo(Status.FULFILLED);
    assertThat(only("t03130").status()).isEqualTo(Status.PARTLY_FULFILLED);
    assertThat(only("t03130").newTerm().orElseThrow().until()).contains(LocalDate.of(2026, 1, 1));
    StatusEvent unknown = only("t03131");
    assertThat(unknown.status()).isEqualTo(Status.UNKNOWN);
    assertThat(unknown.sourceWord()).isEqualTo("geparkeerd");
  }

  @Test
  void ingest_listWithHeadingsThatWeDontKnow_saysAlarmAndReadsNoRow() {
    IngestOutcome outcome = ingest(OverviewFiles.file("html", List.of(
        List.of("Rappel toezeggingen, stand per 1 juli 2025"),
        List.of("Kenmerk", "Inhoud", "Oordeel"),
        List.of("T02853", "Evaluatie van de opvang", "openstaand"),
        List.of("T03129", "Gesprek met de scholen", "voldaan"))));

    assertThat(outcome.reason()).isEmpty();
    assertThat(outcome.remark()).isEqualTo("ALARM: een tabel met nummers van toezeggingen heeft koppen die we niet kennen:"
        + " Kenmerk, Inhoud, Oordeel.");
    assertThat(reading(outcome).claims()).isEmpty();
  }

  private StatusEvent only(String id) {
    List<StatusEvent> events = history(id).events().stream().map(recorded -> recorded.event()).toList();
    assertThat(events).as(id).hasSize(1);
    return events.getFirst();
  }

  private CommitmentHistory history(String id) {
    return new CommitmentStore(store).find(new CommitmentId(id)).orElseThrow(() -> new AssertionError(id + " is not there"));
  }

  private Reading reading(IngestOutcome outcome) {
    return documents.find(outcome.id().orElseThrow(() -> new AssertionError(outcome.reason()))).orElseThrow();
  }

  private IngestOutcome ingest(OfferedFile file) {
    List<IngestOutcome> outcomes = new ArrayList<>();
    new Ingest(INTAKE, new Archive(folder), documents, new StatuteStore(store, Clock.systemUTC()))
        .run(List.of(file), outcomes::add);
    return outcomes.getFirst();
  }
}
