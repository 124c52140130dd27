// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.archive.RecordArchive.AlarmKind;
import nl.gestand.corpus.ingest.RefusedFiles;
import nl.gestand.corpus.source.fetch.LocalSource.Reply;
import nl.gestand.corpus.source.openoverheid.FetchOpenOverheid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

class FetchOpenOverheidTest {

  private static final String API = "/overheid/openbaarmakingen/api/v0/zoek";
  private static final String LIST = API + "?zoektekst=&documentsoort=Kamerstuk&sort=laatst-gewijzigd&aantalResultaten=50&start=";
  private static final String ONE = "11111111-aaaa-bbbb-cccc-000000000001";
  private static final String TWO = "11111111-aaaa-bbbb-cccc-000000000002";
  private static final String ATTACHMENT = "11111111-aaaa-bbbb-cccc-000000000003";
  private static final String LETTER = """
      Geachte voorzitter,

      Den Haag, 1 november 2099. Ik zeg toe dat ik uw Kamer voor de zomer van 2100 informeer over de proef met de vuurtoren,
      waarover uw Kamer mij in het debat van 12 februari heeft bevraagd.

      De minister van Justitie en Veiligheid,
      A. Voorbeeld
      """;

  @TempDir
  private Path folder;
  private FetchHouse house;

  @BeforeEach
  void open() throws IOException {
    house = new FetchHouse(folder);
    house.local().on(LIST + "0", list(200, listed(TWO, "2099-11-30T09:00:00Z"), listed(ONE, "2099-11-29T09:00:00.123Z")))
        .on(API + "/" + ONE, described("Kamerstuk", "brief.txt", "gepubliceerd", ATTACHMENT))
        .on(API + "/" + TWO, described("nieuwsbericht", "nieuws.txt", "gepubliceerd", ""))
        .on(API + "/" + ATTACHMENT, described("rapport", "bijlage.txt", "gepubliceerd", ""))
        .on("/documenten/", LETTER);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void kamerstukken_comeWithTheirAttachments_andWhatTheFilterLetThroughDoesNot() throws Exception {
    FetchTally tally = fetch();

    assertThat(tally.whole()).as(house.refused().toString()).isTrue();
    assertThat(house.records().keys("openoverheid/document/")).containsExactly("openoverheid/document/" + ONE,
        "openoverheid/document/" + ATTACHMENT);
    assertThat(house.local().asked()).contains("/documenten/brief.txt", "/documenten/bijlage.txt")
        .doesNotContain("/documenten/nieuws.txt");
    assertThat(new String(house.records().versions("openoverheid/document/" + ONE).getFirst().received(),
        StandardCharsets.UTF_8)).contains("\"officieleTitel\":\"Kamerbrief over de vuurtoren\"");
  }

  @Test
  void sameAgain_asksOnlyTheList() throws Exception {
    fetch();
    int asked = house.local().asked().size();
    long last = house.lastChange();
    FetchTally tally = fetch();

    assertThat(tally).isEqualTo(new FetchTally("proef", 0, 0, 0, 2, 0, 0, ""));
    assertThat(house.local().asked()).hasSize(asked + 1);
    assertThat(house.lastChange()).isEqualTo(last);
  }

  @Test
  void pagesAreAsked_untilWhatWasReadBefore() throws Exception {
    String[] many = new String[50];
    for (int i = 0; i < many.length; i++) {
      many[i] = listed("22222222-aaaa-bbbb-cccc-0000000000" + (10 + i), "2099-11-30T09:00:00Z");
    }
    house.local().on(LIST + "0", list(200, many)).on(LIST + "50", list(200, listed(ONE, "2099-11-29T09:00:00Z"),
        listed(TWO, "2099-01-01T09:00:00Z"))).on(API + "/22222222", described("nieuwsbericht", "x.txt", "gepubliceerd", ""));
    fetch();

    assertThat(house.records().versions("openoverheid/document/" + ONE)).hasSize(1);
    assertThat(house.local().asked()).as("older than what is wanted").doesNotContain(API + "/" + TWO);
  }

  @Test
  void documentThatIsWithdrawn_isGone_once() throws Exception {
    fetch();
    house.local().on(LIST + "0", list(200, listed(ONE, "2099-11-30T10:00:00Z")))
        .on(API + "/" + ONE, described("Kamerstuk", "brief.txt", "ingetrokken", ""));

    assertThat(fetch().gone()).isEqualTo(1);
    assertThat(fetch().gone()).isZero();
    house.local().on(LIST + "0", list(200, listed(ONE, "2099-11-30T11:00:00Z")))
        .on(API + "/" + ONE, described("Kamerstuk", "brief.txt", "gepubliceerd", ""));
    fetch();
    assertThat(new String(house.records().versions("openoverheid/document/" + ONE).getLast().received(),
        StandardCharsets.UTF_8)).as("it is back").contains("\"Verwijderd\":false");
  }

  @Test
  void documentThatIsNoLongerThere_isGone() throws Exception {
    fetch();
    house.local().on(LIST + "0", list(200, listed(ONE, "2099-11-30T10:00:00Z"))).on(API + "/" + ONE, Reply.of(404, ""));

    assertThat(fetch().gone()).isEqualTo(1);
  }

  @Test
  void fileThatDidNotCome_isAskedAgain_andOneThatCantBeReadIsKept() throws Exception {
    house.local().on("/documenten/bijlage.txt", Reply.of(404, ""), Reply.of(LETTER));
    assertThat(fetch().missed()).isEqualTo(1);
    assertThat(fetch().missed()).isZero();
    assertThat(house.local().asked()).filteredOn("/documenten/bijlage.txt"::equals).hasSize(2);

    house.local().on(LIST + "0", list(200, listed(ONE, "2099-11-30T11:00:00Z"))).on("/documenten/brief.txt", "");
    assertThat(fetch().refused()).isEqualTo(1);
    assertThat(new RefusedFiles(folder.resolve("refused")).reasons()).containsValue("Dit bestand is leeg.");
  }

  @Test
  void sourceThatFails_endsTheFetch_andTheNextOneGoesOn() throws Exception {
    house.local().on(API + "/" + ATTACHMENT, Reply.of(500, ""));
    assertThat(fetch().reason()).contains("500");
    house.local().on(API + "/" + ATTACHMENT, Reply.cutOff(described("rapport", "bijlage.txt", "gepubliceerd", "")),
        Reply.of(429, "", "Retry-After", "1"), Reply.of(described("rapport", "bijlage.txt", "gepubliceerd", "")));
    FetchTally rest = fetch();

    assertThat(rest.whole()).as(rest.reason() + house.refused()).isTrue();
    assertThat(house.records().versions("openoverheid/document/" + ONE)).hasSize(1);
    assertThat(house.records().versions("openoverheid/document/" + ATTACHMENT)).hasSize(1);
  }

  @Test
  void answerInAnotherForm_isSaid_andACountThatFallsByATenthSoundsTheAlarm() throws Exception {
    fetch();
    house.local().on(LIST + "0", list(150));
    FetchTally fewer = fetch();
    assertThat(fewer.alarms()).isEqualTo(1);
    assertThat(house.records().alarms()).singleElement().satisfies(alarm -> {
      assertThat(alarm.kind()).isEqualTo(AlarmKind.FEWER);
      assertThat(alarm.what()).isEqualTo("150 waar er 200 waren");
    });

    house.local().on(LIST + "0", "{\"fouten\":[]}");
    assertThat(fetch().reason()).contains("geen uitkomst van een zoekvraag");
    house.local().on(LIST + "0", "<html>");
    assertThat(fetch().reason()).contains("geen JSON");
  }

  private FetchTally fetch() throws InterruptedException {
    return house.run(new FetchOpenOverheid(house.client("")), Optional.of(LocalDate.of(2099, 11, 1)));
  }

  private static String list(int total, String... documents) {
    return "{\"totaal\":" + total + ",\"resultaten\":[" + String.join(",", documents) + "]}";
  }

  private static String listed(String id, String changed) {
    return "{\"document\":{\"id\":\"" + id + "_1\",\"titel\":\"Kamerbrief\",\"mutatiedatumtijd\":\"" + changed + "\"}}";
  }

  /** @param attachment that it leads to; the document that it is itself an attachment of is no attachment */
  private static String described(String kind, String file, String status, String attachment) {
    return """
        {"document":{"titelcollectie":{"officieleTitel":"Kamerbrief over de vuurtoren"},"classificatiecollectie":
        {"documentsoorten":[{"label":"%s"}]}},"plooiIntern":{"publicatiestatus":"%s"},"documentrelaties":[
        {"relation":"https://open.overheid.nl/documenten/99999999-aaaa-bbbb-cccc-000000000009",
        "role":"https://identifier.overheid.nl/tooi/def/thes/kern/c_4d1ea9ba"}%s],"versies":[{"nummer":1,"bestanden":[
        {"id":"https://open.overheid.nl/documenten/%s","bestandsnaam":"%s","gepubliceerd":true}]}]}""".formatted(kind, status,
        attachment.isEmpty() ? "" : ",{\"relation\":\"https://open.overheid.nl/documenten/" + attachment
            + "\",\"role\":\"https://identifier.overheid.nl/tooi/def/thes/kern/c_bijlage\"}", file, file);
  }
}
