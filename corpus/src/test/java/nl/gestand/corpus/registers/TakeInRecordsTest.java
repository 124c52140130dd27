// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import nl.gestand.corpus.archive.RecordArchive.AlarmKind;
import nl.gestand.corpus.archive.RecordArchive;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.FieldChange;
import nl.gestand.ontology.model.JoinRule;
import nl.gestand.ontology.model.JoinRule;
import nl.gestand.ontology.model.JoinVerdict;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.RegisterRecord;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.Vote;
import nl.gestand.ontology.store.ChangeLog;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.ontology.store.RecordStore;
import nl.gestand.ontology.store.SuggestedJoins;
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
import java.util.Optional;
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

  private static final String OUTCOME = """
      [{"id":"tk01","titel":"Motie van het lid Voorbeeld over een proef","indiener":"VBD","datum":"2099-02-18",\
      "status":"%s","tk_url":"https://www.tweedekamer.nl/kamerstukken/moties/detail?id=2099Z00007&did=2099D00007",\
      "stemmen":{"VBD":"voor","DBV":"tegen"}}]""";
  private static final String BALLOT = """
      {"Id":"%s","Besluit_Id":"bbbb-1","Soort":"%s","FractieGrootte":%d,"ActorNaam":"%s","ActorFractie":"VBD",\
      "Vergissing":%s,"SidActorLid":%s,"Persoon_Id":null,"Verwijderd":false}""";

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
  void motieOnABudget_isForTheMinistryThatTheTitleNames() {
    take(ZAAK.formatted(IN_DOSSIER).replace("\"Voorbeelden\"",
        "\"Vaststelling van de begrotingsstaten van het Ministerie van Justitie en Veiligheid (VI) voor het jaar 2099\""));

    assertThat(motie().commitment().ministries()).containsExactly("jenv");
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

  @Test
  void outcomeInAList_isTheWordOfTheChamberDatedByUsAndSaysSo() {
    take(OUTCOME.formatted("verworpen"));

    CommitmentHistory motie = commitments().find(new CommitmentId("2099Z00007")).orElseThrow();
    assertThat(motie.events()).extracting(RecordedEvent::event).singleElement().satisfies(event -> {
      assertThat(event.status()).isEqualTo(Status.REJECTED);
      assertThat(event.claimedBy()).isEqualTo(Claimant.CHAMBER);
      assertThat(event.validFrom()).isEqualTo(LocalDate.of(2099, 12, 1));
      assertThat(event.note()).contains("noemt de dag van het besluit niet");
    });
    assertThat(about(new CommitmentId("2099Z00007")).getFirst().votes()).extracting(Vote::party, Vote::word)
        .containsExactly(tuple("VBD", "voor"), tuple("DBV", "tegen"));
  }

  @Test
  void outcome_titleWithTheLayoutOfAPage_andAFractionThatIsNotKnown_areLeftOff() {
    take(OUTCOME.formatted("aangenomen").replace("\"titel\":\"", "\"titel\":\"Motie\\n    :\\n    ")
        .replace("\"VBD\",\"datum", "\"Onbekend\",\"datum"));

    assertThat(commitments().find(new CommitmentId("2099Z00007")).orElseThrow().commitment()).satisfies(motie -> {
      assertThat(motie.title()).isEqualTo("Motie van het lid Voorbeeld over een proef");
      assertThat(motie.people()).extracting(Person::party).containsExactly("");
    });
  }

  @Test
  void outcomeAndZaak_inWhateverOrder_areOneMotie() {
    take(OUTCOME.formatted("aangenomen"));
    take(ZAAK.formatted(IN_DOSSIER));

    assertThat(motie().events()).extracting(recorded -> recorded.event().status()).containsExactly(Status.ADOPTED);
    assertThat(records()).extracting(RegisterRecord::entity, record -> record.joined().orElseThrow())
        .containsExactlyInAnyOrder(tuple("Zaak", JoinRule.DOSSIER_NUMBER), tuple("Uitslag", JoinRule.CASE_NUMBER));
  }

  @Test
  void outcomeWithAWordNobodyKnows_isKeptAndNotGuessed() {
    take(OUTCOME.formatted("zo goed als aangenomen"));

    assertThat(commitments().find(new CommitmentId("2099Z00007")).orElseThrow().events())
        .extracting(recorded -> recorded.event().status()).containsExactly(Status.UNKNOWN);
  }

  @Test
  void votesAsRecordsOfTheirOwn_comeToTheMotieOnceByRollCallAndWithTheirMistakes() {
    take(ZAAK.formatted(IN_DOSSIER + DECIDED.formatted("Stemmen - aangenomen")));
    take(BALLOT.formatted("dddd-1", "Voor", 5, "Voorbeeld", "false", "\"S-1\"") + "\n"
        + BALLOT.formatted("dddd-2", "Tegen", 5, "De Proef", "true", "\"S-2\"") + "\n"
        + BALLOT.formatted("dddd-3", "Tegen", 5, "De Proef", "true", "\"S-2\""));

    assertThat(records().getFirst().votes()).extracting(Vote::voter, Vote::word, Vote::mistaken)
        .containsExactly(tuple("De Proef", "Tegen", true), tuple("Voorbeeld", "Voor", false));
  }

  @Test
  void besluitThatListsItsZaken_decidesThem() {
    take(ZAAK.formatted(IN_DOSSIER));
    take("{\"Id\":\"bbbb-1\",\"StemmingsSoort\":\"Hoofdelijk\",\"BesluitSoort\":\"Stemmen - ingetrokken\","
        + "\"Status\":\"Besluit\",\"GewijzigdOp\":\"2099-02-26T10:00:00+01:00\",\"Zaak\":[{\"Id\":\"aaaa-1\"}]}");

    assertThat(motie().events()).extracting(recorded -> recorded.event().status()).containsExactly(Status.WITHDRAWN);
  }

  @Test
  void fieldThatChanges_isKeptWithBothWordsAndTheDayOfTheSourceWhereItGivesOne() {
    take(ZAAK.formatted(""));
    take(ZAAK.formatted("").replace("Ontraden", "Oordeel Kamer").replace("2099-02-19T07", "2099-03-05T07"));
    take(ZAAK.formatted("").replace("Ontraden", "Overgenomen").replace("2099-02-19T07", "2099-03-05T07"));

    assertThat(about(new CommitmentId("2099Z00007")).getFirst().changes())
        .extracting(FieldChange::field, FieldChange::before, FieldChange::after, FieldChange::day, FieldChange::datedBySource)
        .containsExactly(
            tuple("Kabinetsappreciatie", "Ontraden", "Oordeel Kamer", LocalDate.of(2099, 3, 5), true),
            tuple("Kabinetsappreciatie", "Oordeel Kamer", "Overgenomen", LocalDate.of(2099, 12, 1), false));
  }

  @Test
  void letterKeptApartByAPerson_staysApartWhenItIsReadAgain() {
    take(ZAAK.formatted(IN_DOSSIER) + "\n" + LETTER);
    RecordStore people = new RecordStore(store, Clock.systemUTC());
    String letter = records().getLast().id();
    boolean parted = people.judge(new JoinVerdict(new EventId("oordeel1"), letter, MOTIE, false, "anna", "andere motie"));
    take(LETTER.replace("Uitvoering", "De uitvoering van"));

    assertThat(parted).isTrue();
    assertThat(records().getLast().title()).startsWith("De uitvoering");
    assertThat(records().getLast().apart()).containsExactly(MOTIE);
    assertThat(people.verdicts(MOTIE)).extracting(held -> held.verdict().agent()).containsExactly("anna");
    assertThat(people.judge(new JoinVerdict(new EventId("oordeel2"), letter, MOTIE, true, "anna", ""))).isTrue();
    assertThat(records().getLast().concerns()).containsExactly(MOTIE);
  }

  @Test
  void zaakThatAPersonSaysIsOfAnotherMotie_isOfItsOwnNumberWithWhatItTold_staysSo_andCanBeJoinedAgain() {
    String other = ZAAK.replace("aaaa-1", "aaaa-9").replace("2099Z00007", "2099Z00009").replace("een proef", "een vuurtoren");
    take(ZAAK.formatted(IN_DOSSIER) + "\n" + other.formatted(IN_DOSSIER + DECIDED.formatted("Stemmen - aangenomen")));
    String record = "tweedekamer-zaak-aaaa-9";
    CommitmentId own = new CommitmentId("2099Z00009");
    RecordStore people = new RecordStore(store, Clock.systemUTC());
    assertThat(motie().events()).hasSize(1);

    assertThat(people.judge(new JoinVerdict(new EventId("oordeel1"), record, MOTIE, false, "anna", "andere motie"))).isTrue();

    assertThat(motie().events()).allMatch(event -> event.retractedAt().isPresent());
    assertThat(motie().status(LocalDate.of(2099, 11, 1))).isNotEqualTo(Optional.of(Status.ADOPTED));
    CommitmentHistory parted = commitments().find(own).orElseThrow();
    assertThat(parted.commitment().title()).contains("vuurtoren");
    assertThat(parted.events()).extracting(event -> event.event().status()).containsExactly(Status.ADOPTED);
    assertThat(records()).filteredOn(held -> held.id().equals(record)).singleElement()
        .satisfies(held -> assertThat(held.apart()).containsExactly(MOTIE));

    take(other.formatted(IN_DOSSIER + DECIDED.formatted("Stemmen - aangenomen")).replace("over een", "met een"));
    assertThat(motie().events()).as("stays undone").hasSize(1).allMatch(event -> event.retractedAt().isPresent());
    assertThat(commitments().find(own).orElseThrow().events()).hasSize(1);
    assertThat(commitments().find(own).orElseThrow().commitment().title()).contains("met een vuurtoren");

    assertThat(people.judge(new JoinVerdict(new EventId("oordeel2"), record, MOTIE, true, "anna", ""))).isTrue();
    assertThat(motie().status(LocalDate.of(2099, 11, 1))).contains(Status.ADOPTED);
    assertThat(commitments().find(own)).isEmpty();
    assertThat(people.judge(new JoinVerdict(new EventId("oordeel3"), record, MOTIE, true, "anna", ""))).isFalse();
  }

  @Test
  void zaakWithoutDossier_isOnlySuggestedToBeAMotieOfThatDayProposerAndTitleOrSerialNumber() {
    String sameTitle = ZAAK.replace("aaaa-1", "aaaa-5").replace("2099Z00007", "2099Z00005").replace("\"Volgnummer\":7,", "");
    String sameSerial = ZAAK.replace("aaaa-1", "aaaa-6").replace("2099Z00007", "2099Z00006").replace("een proef", "een vuurtoren");
    String otherDay = sameTitle.replace("aaaa-5", "aaaa-8").replace("00005", "00008").replace("2099-02-18", "2099-02-20");
    String otherProposer = sameTitle.replace("aaaa-5", "aaaa-3").replace("00005", "00003").replace("Voorbeeld", "Anders");
    take(ZAAK.formatted(IN_DOSSIER) + "\n" + sameTitle.formatted("") + "\n" + sameSerial.formatted("") + "\n"
        + otherDay.formatted("") + "\n" + otherProposer.formatted(""));

    assertThat(suggested()).containsExactly("tweedekamer-zaak-aaaa-5 kst-36999-7 false", "tweedekamer-zaak-aaaa-6 kst-36999-7 true");
    assertThat(commitments().find(new CommitmentId("2099Z00005"))).as("nothing is joined by it").isPresent();
  }

  @Test
  void suggestionThatIsRefused_staysRefused_andOneThatIsAccepted_staysJoinedUntilItIsTakenBack() {
    String twice = ZAAK.replace("aaaa-1", "aaaa-5").replace("2099Z00007", "2099Z00005");
    String decided = twice.formatted(DECIDED.formatted("Stemmen - aangenomen"));
    String record = "tweedekamer-zaak-aaaa-5";
    CommitmentId own = new CommitmentId("2099Z00005");
    RecordStore people = new RecordStore(store, Clock.systemUTC());
    take(ZAAK.formatted(IN_DOSSIER) + "\n" + decided);

    assertThat(people.answer(new JoinVerdict(new EventId("antwoord1"), record, MOTIE, false, "anna", ""))).isTrue();
    assertThat(suggested()).isEmpty();
    take(decided.replace("Voorbeelden", "Voorbeeldig"));
    assertThat(suggested()).as("refused for good").isEmpty();
    assertThat(commitments().find(own).orElseThrow().events()).hasSize(1);

    assertThat(people.answer(new JoinVerdict(new EventId("antwoord2"), record, MOTIE, true, "anna", ""))).isTrue();
    assertThat(commitments().find(own)).isEmpty();
    assertThat(motie().status(LocalDate.of(2099, 11, 1))).contains(Status.ADOPTED);
    assertThat(records()).filteredOn(held -> held.id().equals(record)).singleElement()
        .satisfies(held -> assertThat(held.joined()).contains(JoinRule.PERSON));
    take(decided.replace("Tekst.", "Andere tekst."));
    assertThat(commitments().find(own)).as("also when it is read again").isEmpty();
    assertThat(motie().events()).hasSize(1);

    assertThat(people.judge(new JoinVerdict(new EventId("antwoord3"), record, MOTIE, false, "anna", ""))).isTrue();
    assertThat(commitments().find(own).orElseThrow().status(LocalDate.of(2099, 11, 1))).contains(Status.ADOPTED);
    assertThat(motie().events()).allMatch(event -> event.retractedAt().isPresent());
    take(decided.replace("Tekst.", "Nog andere tekst."));
    assertThat(commitments().find(own).orElseThrow().events()).filteredOn(event -> event.retractedAt().isEmpty()).hasSize(1);
    assertThat(suggested()).isEmpty();
  }

  private List<String> suggested() {
    return new SuggestedJoins(store).find(record -> SerialNumber.of(archive, record), 10).stream()
        .map(join -> join.record() + " " + join.numbered() + " " + join.serial()).toList();
  }

  @Test
  void zaakThatAloneSaysWhatAMotieIs_cantBePartedFromIt() {
    take(ZAAK.formatted(IN_DOSSIER));

    assertThat(new RecordStore(store, Clock.systemUTC()).judge(new JoinVerdict(new EventId("oordeel1"),
        "tweedekamer-zaak-aaaa-1", MOTIE, false, "anna", ""))).isFalse();
    assertThat(commitments().find(MOTIE)).isPresent();
  }

  @Test
  void olderDeliveryThatComesLater_changesNoWordAndIsNotNewTwice() {
    take(ZAAK.formatted(IN_DOSSIER).replace("Ontraden", "Oordeel Kamer").replace("2099-02-19T07", "2099-03-05T07"));
    RecordTally older = take(ZAAK.formatted(""));
    RecordTally again = take(ZAAK.formatted(""));

    assertThat(older.changed()).isEqualTo(1);
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(records().getFirst().opinion()).isEqualTo("Oordeel Kamer");
    assertThat(records().getFirst().changes()).extracting(FieldChange::before, FieldChange::after, FieldChange::day)
        .containsExactly(tuple("Ontraden", "Oordeel Kamer", LocalDate.of(2099, 3, 5)));
  }

  @Test
  void recordThatAWholeDeliveryLacks_isGoneAndComesBack() {
    takeWhole(20, 0);
    RecordTally gone = takeWhole(19, 0);
    String missing = "2099Z00019";

    assertThat(gone.changed()).isEqualTo(1);
    assertThat(about(new CommitmentId(missing)).getFirst().gone()).isTrue();
    assertThat(takeWhole(19, 0).changed()).isZero();
    takeWhole(20, 0);
    assertThat(about(new CommitmentId(missing)).getFirst().gone()).isFalse();
    assertThat(about(new CommitmentId(missing)).getFirst().changes()).extracting(FieldChange::after)
        .containsExactly("false", "true");
  }

  @Test
  void deliveryThatLacksATenth_isAnAlarmAndNothingIsGone() {
    takeWhole(20, 0);

    assertThat(takeWhole(18, 0).changed()).isZero();
    assertThat(archive.alarms()).extracting(RecordArchive.Alarm::kind, RecordArchive.Alarm::what)
        .containsExactly(tuple(AlarmKind.FEWER, "18 records waar er 20 waren"));
  }

  @Test
  void wordsFieldsAndDaysThatNobodyExpects_areAlarmsOnce() {
    takeWhole(60, 0);
    String odd = moties(60, 1).replace("\"Ontraden\"", "\"Warm ontvangen\"").replace(",\"Volgnummer\":7", "")
        .replace("\"Titel\"", "\"Kleur\":\"rood\",\"Vervaldatum\":\"0001-01-01T00:00:00Z\",\"Titel\"");
    take(odd);
    take(odd);

    assertThat(archive.alarms()).extracting(RecordArchive.Alarm::kind, RecordArchive.Alarm::what, RecordArchive.Alarm::count)
        .containsExactly(tuple(AlarmKind.UNKNOWN_WORD, "Kabinetsappreciatie: Warm ontvangen", 60L),
            tuple(AlarmKind.NEW_FIELD, "Kleur", 60L), tuple(AlarmKind.NEW_FIELD, "Vervaldatum", 60L),
            tuple(AlarmKind.LOST_FIELD, "Volgnummer", 1L), tuple(AlarmKind.YEAR_ONE, "Vervaldatum", 60L));
  }

  private RecordTally takeWhole(int count, int day) {
    takeIn.beginWhole();
    take(moties(count, day));
    return takeIn.endWhole();
  }

  private static String moties(int count, int day) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(ZAAK.formatted("").replace("aaaa-1", "aaaa-" + i).replace("2099Z00007", "2099Z000%02d".formatted(i))
          .replace("2099-02-19T", "2099-02-2" + day + "T")).append('\n');
    }
    return lines.toString();
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
    return about(MOTIE);
  }

  private List<RegisterRecord> about(CommitmentId commitment) {
    return new RecordStore(store, Clock.systemUTC()).about(commitment);
  }
}
