// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.archive.RecordArchive;
import nl.gestand.corpus.archive.RecordArchive.AlarmKind;
import nl.gestand.corpus.source.fetch.LocalSource.Reply;
import nl.gestand.corpus.source.tweedekamer.FetchOpenData;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class FetchOpenDataTest {

  private static final String ZAAK = "11111111-1111-1111-1111-11111111111";
  private static final String REPORT = "/OData/v4/2.0/Verslag(44444444-4444-4444-4444-44444444444";
  private static final String NO_MORE = page("Zaak", "");

  @TempDir
  private Path folder;
  private FetchHouse house;

  @BeforeEach
  void open() throws IOException {
    house = new FetchHouse(folder);
    house.local().on("/OData/", NO_MORE);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void pages_areFollowedToTheLast_andTheNextFetchAsksFromTheLastChange() throws Exception {
    twoPages();
    FetchTally tally = fetch();

    assertThat(tally).isEqualTo(new FetchTally("proef", 2, 0, 0, 0, 0, 0, ""));
    assertThat(house.progress()).contains("1/2", "2/2");
    assertThat(questions("Uitslag")).isEmpty();
    assertThat(house.commitments().find(new CommitmentId("kst-36999-1"))).isPresent();
    fetch();
    assertThat(questions("Zaak?$count")).last().asString().contains("$filter=ApiGewijzigdOp ge 2099-03-02T09:55:00Z");
  }

  @Test
  void sameAgain_changesNothing() throws Exception {
    twoPages();
    fetch();
    long last = house.lastChange();

    twoPages();
    assertThat(fetch()).isEqualTo(new FetchTally("proef", 0, 0, 0, 2, 0, 0, ""));
    assertThat(house.lastChange()).isEqualTo(last);
    assertThat(house.records().versions(key(1))).hasSize(1);
  }

  @Test
  void fetchThatBreaksOff_keepsWhatCame_andGoesOnFromThere() throws Exception {
    house.local().on("/OData/v4/2.0/Zaak?", page("Zaak", "/OData/v4/2.0/Zaak?$skiptoken=1", zaak(1, "2099-03-01", "")))
        .on("/OData/v4/2.0/Zaak?$skiptoken", Reply.of(500, ""));
    FetchTally broken = fetch();

    assertThat(broken.fresh()).isEqualTo(1);
    assertThat(broken.reason()).contains("500");
    assertThat(broken.whole()).isFalse();

    house.local().on("/OData/v4/2.0/Zaak?", page("Zaak", "", zaak(1, "2099-03-01", ""), zaak(2, "2099-03-02", "")));
    assertThat(fetch()).isEqualTo(new FetchTally("proef", 1, 0, 0, 1, 0, 0, ""));
    assertThat(questions("Zaak?")).last().asString().contains("ge 2099-03-01T09:55");
  }

  @Test
  void changedFields_aNewVersion_aRecordTwice_once_aDeletedOne_gone() throws Exception {
    twoPages();
    fetch();
    house.local().on("/OData/v4/2.0/Zaak?", page("Zaak", "", zaak(1, "2099-04-01", ",\"NieuwVeld\":\"nieuw\""),
        zaak(1, "2099-04-01", ",\"NieuwVeld\":\"nieuw\""), zaak(2, "2099-04-02", ",\"Verwijderd\":true")));

    assertThat(fetch()).isEqualTo(new FetchTally("proef", 0, 1, 1, 1, 0, 0, ""));
    assertThat(house.records().versions(key(1))).hasSize(2);
    assertThat(fetch()).isEqualTo(new FetchTally("proef", 0, 0, 0, 3, 0, 0, ""));
  }

  @Test
  void cutOffPage_isAskedAgain() throws Exception {
    String whole = page("Zaak", "", zaak(1, "2099-03-01", ""));
    house.local().on("/OData/v4/2.0/Zaak?", Reply.of(whole.substring(0, whole.length() - 40)), Reply.cutOff(whole),
        Reply.of(whole));

    assertThat(fetch().fresh()).isEqualTo(1);
  }

  @Test
  void latin1_isReadAsWhatItIs() throws Exception {
    String page = page("Zaak", "", zaak(1, "2099-03-01", ",\"Titel\":\"Financiën\""));
    house.local().on("/OData/v4/2.0/Zaak?", Reply.bytes(page.getBytes(StandardCharsets.ISO_8859_1)));
    fetch();

    assertThat(new String(house.records().versions(key(1)).getFirst().received(), StandardCharsets.UTF_8))
        .contains("Financiën");
  }

  @Test
  void badRecords_areKeptWithTheirReason_andTheOthersCome() throws Exception {
    house.local().on("/OData/v4/2.0/Zaak?", page("Zaak", "", "17", "{\"Nummer\":\"2099Z00003\"}", zaak(1, "2099-03-01", "")));
    FetchTally tally = fetch();

    assertThat(tally.fresh()).isEqualTo(1);
    assertThat(tally.refused()).isEqualTo(2);
    assertThat(house.refused()).contains("17: Dit is geen record maar een losse waarde.");
    assertThat(house.records().refusals()).extracting(RecordArchive.Refusal::received).contains("17");
  }

  @Test
  void entityThatTheSourceNoLongerHas_isMissed_andTheOthersCome() throws Exception {
    house.local().on("/OData/v4/2.0/Toezegging?", Reply.of(404, ""))
        .on("/OData/v4/2.0/Stemming?", page("Stemming", "/OData/v4/2.0/Stemming?$skiptoken=1"))
        .on("/OData/v4/2.0/Fractie?", page("Fractie", "https://example.org/OData/v4/2.0/Fractie?$skiptoken=1"));
    twoPages();
    FetchTally tally = fetch();

    assertThat(tally.fresh()).isEqualTo(2);
    assertThat(tally.missed()).isEqualTo(3);
    assertThat(house.refused()).anyMatch(line -> line.startsWith("Toezegging: ") && line.contains("404"))
        .anyMatch(line -> line.startsWith("Stemming: ") && line.contains("steeds dezelfde bladzijde"))
        .anyMatch(line -> line.startsWith("Fractie: ") && line.contains("ander adres"));
  }

  @Test
  void sourceThatKnowsNoExpansion_isAskedWithout() throws Exception {
    house.local().on("/OData/v4/2.0/Zaak?", Reply.of(400, ""), Reply.of(page("Zaak", "", zaak(1, "2099-03-01", ""))));

    assertThat(fetch().fresh()).isEqualTo(1);
    assertThat(questions("Zaak?")).hasSize(2).last().asString().doesNotContain("$expand");
  }

  @Test
  void changedBesluit_makesItsMotieBeAskedAgain() throws Exception {
    String id = ZAAK + "1";
    twoPages();
    house.local().on("/OData/v4/2.0/Besluit?", page("Besluit", "", besluit("2099-03-01", "Ingediend")));
    fetch();
    house.local().on("/OData/v4/2.0/Zaak?", NO_MORE)
        .on("/OData/v4/2.0/Besluit?", page("Besluit", "", besluit("2099-04-01", "Stemmen - aangenomen")))
        .on("/OData/v4/2.0/Zaak?$count=true&$orderby=ApiGewijzigdOp,Id&$filter=Id eq " + id,
            page("Zaak", "", zaak(1, "2099-03-01", ",\"Besluit\":[" + besluit("2099-04-01", "Stemmen - aangenomen") + "]")));
    fetch();

    assertThat(house.commitments().find(new CommitmentId("kst-36999-1")).orElseThrow().events())
        .extracting(recorded -> recorded.event().status()).contains(Status.ADOPTED);
  }

  @Test
  void reportOfADebate_comesWithItsRecord_onceAVersion() throws Exception {
    house.local().on("/OData/v4/2.0/Verslag?", page("Verslag", "", report(1, "1"), report(2, "1").replace("Concept", "Casco")))
        .on(REPORT + "1)/resource", Reply.of(429, "", "Retry-After", "1"), Reply.cutOff(sitting("Wij openen.")),
            Reply.of(sitting("Wij openen.")));
    FetchTally tally = fetch();

    assertThat(tally).isEqualTo(new FetchTally("proef", 3, 0, 0, 0, 0, 0, ""));
    assertThat(house.documents().find(new DocumentId("2099A00001"))).isPresent();
    assertThat(questions("Verslag(")).hasSize(3);
    fetch();
    assertThat(questions("Verslag(")).hasSize(3);

    house.local().on("/OData/v4/2.0/Verslag?", page("Verslag", "", report(1, "2")))
        .on(REPORT + "1)/resource", Reply.of(sitting("Wij openen nu.")));
    fetch();
    assertThat(questions("Verslag(")).hasSize(4);
  }

  @Test
  void reportThatIsNotThereYet_isAskedAgainAnotherTime() throws Exception {
    house.local().on("/OData/v4/2.0/Verslag?", page("Verslag", "", report(1, "1")))
        .on(REPORT + "1)/resource", Reply.of(404, ""));
    assertThat(fetch().missed()).isEqualTo(1);

    house.local().on("/OData/v4/2.0/Verslag?", page("Verslag", ""))
        .on(REPORT + "1)/resource", Reply.of(sitting("Wij openen.")));
    assertThat(fetch().fresh()).isEqualTo(1);
    assertThat(fetch().fresh()).isZero();
  }

  @Test
  void reportInAnotherCharacterSetThanItSays_isRefusedAndKept() throws Exception {
    house.local().on("/OData/v4/2.0/Verslag?", page("Verslag", "", report(1, "1"))).on(REPORT + "1)/resource",
        Reply.bytes(sitting("Wij zijn er voor één ding.").getBytes(StandardCharsets.ISO_8859_1)));
    FetchTally tally = fetch();

    assertThat(tally.refused()).isEqualTo(1);
    assertThat(house.refused()).anyMatch(line -> line.startsWith("verslag-") && line.contains("tekencodering"));
  }

  @Test
  void reportThatIsNotFinal_doesNotReplaceTheOneThatIs() throws Exception {
    house.local().on("/OData/v4/2.0/Verslag?", page("Verslag", "", report(1, "1"), report(2, "1")))
        .on(REPORT + "1)/resource", Reply.of(sitting("Zo staat het vast.").replace("Tussenpublicatie", "Eindpublicatie")))
        .on(REPORT + "2)/resource", Reply.of(sitting("Zo leek het eerst.")));
    fetch();

    assertThat(house.text(new DocumentId("2099A00001"))).contains("Zo staat het vast.");
  }

  @Test
  void since_goesBack_andLaterThanWhatWasReadLeavesNoGap() throws Exception {
    twoPages();
    house.run(source(), Optional.of(LocalDate.of(2099, 1, 1)));
    house.run(source(), Optional.of(LocalDate.of(2099, 2, 1)));
    house.run(source(), Optional.of(LocalDate.of(2099, 5, 1)));

    assertThat(questions("Zaak?$count").stream().map(asked -> asked.replaceAll(".* ge ([^&]*).*", "$1")))
        .containsExactly("2098-12-31T23:00:00Z", "2099-01-31T23:00:00Z", "2099-03-02T09:55:00Z");
  }

  @Test
  void changeInTheFarFuture_doesNotKeepOthersOut() throws Exception {
    house.local().on("/OData/v4/2.0/Zaak?", page("Zaak", "", zaak(1, "2099-03-01", ""), zaak(2, "9999-12-31", "")));
    fetch();
    fetch();

    assertThat(questions("Zaak?")).last().asString().contains("ge 2099-03-01T09:55");
  }

  private void twoPages() {
    house.local().on("/OData/v4/2.0/Zaak?",
            page("Zaak", house.local().address() + "OData/v4/2.0/Zaak?$skiptoken=1", zaak(1, "2099-03-01", "")))
        .on("/OData/v4/2.0/Zaak?$skiptoken=1", page("Zaak", "", zaak(2, "2099-03-02", "")));
  }

  @Test
  void countThatFallsByATenth_soundsTheAlarm_andIsAskedOnceADay() throws Exception {
    house.local().on("/OData/v4/2.0/Zaak/$count", "1000");
    fetch();
    fetch();
    assertThat(house.local().asked()).filteredOn(asked -> asked.startsWith("/OData/v4/2.0/Zaak/$count")).hasSize(1);

    house.records().note("cursor/proef/counted/Zaak", "2099-01-01");
    house.local().on("/OData/v4/2.0/Zaak/$count", "900");
    assertThat(fetch().alarms()).isEqualTo(1);
    assertThat(house.records().alarms()).filteredOn(alarm -> alarm.kind() == AlarmKind.FEWER).singleElement()
        .satisfies(alarm -> assertThat(alarm.what()).isEqualTo("900 waar er 1000 waren"));
  }

  private FetchTally fetch() throws InterruptedException {
    return house.run(source());
  }

  private FetchOpenData source() {
    return new FetchOpenData(house.client("OData/v4/2.0/"));
  }

  private List<String> questions(String about) {
    return house.local().asked().stream().filter(asked -> asked.startsWith("/OData/v4/2.0/" + about)).toList();
  }

  private static String key(int number) {
    return "tweedekamer/Zaak/" + ZAAK + number;
  }

  private static String zaak(int number, String changed, String more) {
    return """
        {"Id":"%s","Nummer":"2099Z0000%d","Soort":"Motie","Onderwerp":"Motie van het lid Voorbeeld over een proef",\
        "GestartOp":"2099-02-18T00:00:00+01:00","Volgnummer":%d,"Kamerstukdossier":[{"Nummer":36999,"Toevoeging":null}],\
        "ApiGewijzigdOp":"%sT10:00:00.1234567Z"%s}""".formatted(ZAAK + number, number, number, changed, more);
  }

  private static String besluit(String changed, String kind) {
    return """
        {"Id":"22222222-2222-2222-2222-222222222222","BesluitSoort":"%s","StemmingsSoort":null,"BesluitTekst":"Tekst.",\
        "Status":"Besluit","GewijzigdOp":"%sT16:00:00+01:00","ApiGewijzigdOp":"%sT16:00:00Z","Verwijderd":false,\
        "Zaak":[{"Id":"%s1","Nummer":"2099Z00001","Soort":"Motie"}]}""".formatted(kind, changed, changed, ZAAK);
  }

  private static String report(int id, String version) {
    return """
        {"Id":"44444444-4444-4444-4444-44444444444%d","Soort":"Tussenpublicatie","Status":"Concept","ContentType":"text/xml",\
        "ContentLength":%s,"GewijzigdOp":"2099-03-01T10:00:00Z","ApiGewijzigdOp":"2099-03-01T10:00:00Z","Verwijderd":false,\
        "Vergadering_Id":"55555555-5555-5555-5555-555555555555"}""".formatted(id, version);
  }

  private static String sitting(String words) {
    return """
        <?xml version="1.0" encoding="utf-8"?><vlosCoreDocument soort="Tussenpublicatie"
        xmlns="http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0"><vergadering soort="Commissie"><titel>Proeven</titel>
        <datum>2099-02-28T00:00:00</datum><activiteit><titel>Proeven</titel><parlisid>2099A00001</parlisid>
        <tekst><alinea><alineaitem>%s</alineaitem></alinea></tekst></activiteit></vergadering></vlosCoreDocument>"""
        .formatted(words);
  }

  private static String page(String entity, String next, String... records) {
    return "{\"@odata.context\":\"https://example.org/OData/v4/2.0/$metadata#" + entity + "\",\"@odata.count\":2,\"value\":["
        + String.join(",", records) + "]" + (next.isEmpty() ? "" : ",\"@odata.nextLink\":\"" + next + "\"") + "}";
  }
}
