// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.registers;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.archive.RecordArchive;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.RegisterRecord;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.store.ChangeLog;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.ontology.store.RecordStore;
import nl.gestand.ontology.store.Uris;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPOutputStream;

class TakeInRecordsTest {

  private static final CommitmentId MOTIE = new CommitmentId("kst-36999-7");
  private static final CommitmentId TOEZEGGING = new CommitmentId("tz209901-001");

  private static final String ZAAK = """
      {"Id":"aaaa-1","Nummer":"2099Z00007","Soort":"Motie","Titel":"Voorbeelden","Onderwerp":"Motie van de leden Voorbeeld \
      en De Proef over een proef","GestartOp":"2099-02-18T00:00:00+01:00","Grondslagvoorhang":null,"Volgnummer":7,\
      "Kabinetsappreciatie":"Ontraden","GewijzigdOp":"2099-02-19T07:59:02.573+01:00"%s}""";
  private static final String IN_DOSSIER = ",\"Kamerstukdossier\":[{\"Nummer\":36999,\"Toevoeging\":null}]";
  private static final String DECIDED = ",\"Besluit\":[{\"Id\":\"bbbb-1\",\"BesluitSoort\":\"%s\",\"BesluitTekst\":"
      + "\"Tekst.\",\"Status\":\"Besluit\",\"GewijzigdOp\":\"2099-02-25T16:00:00+01:00\",\"Verwijderd\":false}]";
  private static final String LETTER = """
      {"Id":"aaaa-2","Nummer":"2099Z00100","Soort":"Brief regering","Onderwerp":"Uitvoering motie Voorbeeld (36999, nr. 7)",\
      "GestartOp":"2099-06-01T00:00:00+02:00","Grondslagvoorhang":null}""";
  private static final String PROMISE = """
      {"Id":"cccc-1","Nummer":"TZ209901-001","ActiviteitNummer":"2099A00001","Aanmaakdatum":"2099-01-20T10:00:00+01:00",\
      "DatumNakoming":"0001-01-01T00:00:00Z","Tekst":"De minister zegt een proef toe.","Status":%s,\
      "Ministerie":"Justitie en Veiligheid","GewijzigdOp":"%sT10:00:00+01:00"}""";

  @TempDir
  private Path folder;
  private KnowledgeStore store;
  private RecordArchive archive;
  private TakeInRecords takeIn;

  @BeforeEach
  void open() {
    Clock clock = Clock.fixed(Instant.parse("2099-12-01T00:00:00Z"), ZoneOffset.UTC);
    store = KnowledgeStore.open("mem:", new Uris("https://gestand.example"));
    archive = RecordArchive.open(folder.resolve("records.mv"));
    takeIn = new TakeInRecords(archive, new RecordStore(store, clock), clock);
  }

  @AfterEach
  void close() {
    archive.close();
    store.close();
  }

  @Test
  void motie_isJoinedByItsNumberInTheDossierAndDecidedByTheChamber() {
    take(ZAAK.formatted(IN_DOSSIER + DECIDED.formatted("Stemmen - aangenomen")));

    CommitmentHistory motie = motie();
    assertThat(motie.commitment().people()).extracting("name").containsExactly("Voorbeeld", "De Proef");
    assertThat(motie.events()).extracting(RecordedEvent::event).singleElement().satisfies(event -> {
      assertThat(event.status()).isEqualTo(Status.ADOPTED);
      assertThat(event.sourceWord()).isEqualTo("Stemmen - aangenomen");
      assertThat(event.claimedBy()).isEqualTo(Claimant.CHAMBER);
      assertThat(event.validFrom()).isEqualTo(LocalDate.of(2099, 2, 25));
    });
    assertThat(records()).extracting(RegisterRecord::opinion).containsExactly("Ontraden");
  }

  @Test
  void motie_withoutDossier_isKnownByTheNumberOfItsZaak() {
    take(ZAAK.formatted(""));

    assertThat(commitments().find(new CommitmentId("2099Z00007"))).isPresent();
  }

  @Test
  void decisionThatNobodyKnows_isKeptWithItsWordAndNotGuessed() {
    take(ZAAK.formatted(IN_DOSSIER + DECIDED.formatted("Stemmen - verschoven naar morgen")));

    assertThat(motie().events()).extracting(RecordedEvent::event).singleElement().satisfies(event -> {
      assertThat(event.status()).isEqualTo(Status.UNKNOWN);
      assertThat(event.sourceWord()).isEqualTo("Stemmen - verschoven naar morgen");
    });
  }

  @Test
  void letter_isTiedToTheMotieThatItsSubjectNames() {
    take(ZAAK.formatted(IN_DOSSIER) + "\n" + LETTER);

    assertThat(records()).extracting(RegisterRecord::typeWord).containsExactly("Motie", "Brief regering");
  }

  @Test
  void sameAgain_inWhicheverForm_changesNothing() throws IOException {
    take(ZAAK.formatted(IN_DOSSIER) + "\n" + LETTER);
    long last = new ChangeLog(store).last();
    long archived = archive.size();

    RecordTally page = take("{\"@odata.context\":\"https://example.org/OData/v4/2.0/$metadata#Zaak\",\"value\":["
        + ZAAK.formatted(IN_DOSSIER) + "," + LETTER + "],\"@odata.nextLink\":\"https://example.org/next\"}");
    RecordTally flat = takeIn.file("plat", zipped(ZAAK.formatted("")), read -> {});

    assertThat(page.unchanged()).isEqualTo(2);
    assertThat(flat.unchanged()).isEqualTo(1);
    assertThat(new ChangeLog(store).last()).isEqualTo(last);
    assertThat(archive.size()).isEqualTo(archived);
  }

  @Test
  void statusOfAToezegging_thatChangesAndComesBack_isThreeEvents() {
    take(PROMISE.formatted("\"Openstaand\"", "2099-01-21"));
    take(PROMISE.formatted("\"Afgedaan\"", "2099-03-01"));
    take(PROMISE.formatted("\"Openstaand\"", "2099-03-05"));

    assertThat(promise().events()).extracting(recorded -> recorded.event().status())
        .containsExactly(Status.PROMISED, Status.FULFILLED, Status.PROMISED);
    assertThat(archive.versions("tweedekamer/Toezegging/cccc-1")).hasSize(3);
  }

  @Test
  void toezegging_withoutStatusAndWithTheYearOne_hasNeitherEventNorTerm() {
    take(PROMISE.formatted("null", "2099-01-21"));

    assertThat(promise().events()).isEmpty();
    assertThat(promise().commitment().term()).isEmpty();
    assertThat(promise().commitment().ministries()).containsExactly("jenv");
  }

  @Test
  void badRecords_areKeptWithTheirReasonAndTheOthersTaken() {
    RecordTally tally = take("{\"Vreemd\":1}\n" + ZAAK.formatted(IN_DOSSIER) + "\n17\n");

    assertThat(tally.fresh()).isEqualTo(1);
    assertThat(tally.refused()).isEqualTo(2);
    assertThat(archive.refusals()).extracting(RecordArchive.Refusal::received).contains("{\"Vreemd\":1}");
    assertThat(takeIn.retry().refused()).isEqualTo(2);
    assertThat(archive.refusals()).hasSize(2);
  }

  @Test
  void fileThatBreaksOff_keepsWhatCameBefore() {
    RecordTally tally = take("[" + ZAAK.formatted(IN_DOSSIER) + ",{\"Id\":\"aaaa-");

    assertThat(tally.fresh()).isEqualTo(1);
    assertThat(tally.reason()).isNotEmpty();
    assertThat(motie().commitment().id()).isEqualTo(MOTIE);
  }

  private RecordTally take(String json) {
    return takeIn.file("proef.jsonl", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), read -> {});
  }

  private static ByteArrayInputStream zipped(String json) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(json.getBytes(StandardCharsets.UTF_8));
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private CommitmentStore commitments() {
    return new CommitmentStore(store);
  }

  private CommitmentHistory motie() {
    return commitments().find(MOTIE).orElseThrow();
  }

  private CommitmentHistory promise() {
    return commitments().find(TOEZEGGING).orElseThrow();
  }

  private List<RegisterRecord> records() {
    return new RecordStore(store, Clock.systemUTC()).about(MOTIE);
  }
}
