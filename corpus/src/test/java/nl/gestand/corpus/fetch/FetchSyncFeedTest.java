// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.source.fetch.LocalSource.Reply;
import nl.gestand.corpus.source.tweedekamer.FetchSyncFeed;
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
import java.util.Optional;

class FetchSyncFeedTest {

  private static final String ZAAK = "11111111-1111-1111-1111-111111111111";
  private static final String DOSSIER = "33333333-3333-3333-3333-333333333333";
  private static final String FEED = "/SyncFeed/2.0/Feed?category=";

  @TempDir
  private Path folder;
  private FetchHouse house;

  @BeforeEach
  void open() throws IOException {
    house = new FetchHouse(folder);
    house.local().on(FEED, feed("", "")).on(FEED + "ZaakActor", feed("", ""))
        .on(FEED + "Kamerstukdossier", feed("", entry("kamerstukdossier", DOSSIER, "false", 5,
            "<tk:nummer>36999</tk:nummer><tk:toevoeging xsi:nil=\"true\"/>")))
        .on(FEED + "Kamerstukdossier&skiptoken=5", feed(5, ""))
        .on(FEED + "Zaak", feed("", zaak(7, "Een proef")))
        .on(FEED + "Zaak&skiptoken=7", feed(7, ""));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void entries_areTheRecordsThatODataGives_andTheMotieIsKnownByItsPaper() throws Exception {
    assertThat(fetch()).isEqualTo(new FetchTally("proef", 2, 0, 0, 0, 0, 0, ""));

    String received = new String(house.records().versions("tweedekamer/Zaak/" + ZAAK).getFirst().received(),
        StandardCharsets.UTF_8);
    assertThat(received).contains("\"Nummer\":\"2099Z00001\"", "\"Volgnummer\":7", "\"Afgedaan\":true",
        "\"GestartOp\":\"2099-02-18T00:00:00+01:00\"", "\"Termijn\":null", "\"Activiteit_Id\":[\"a-1\",\"a-2\"]");
    assertThat(house.commitments().find(new CommitmentId("kst-36999-7"))).isPresent();
  }

  @Test
  void nextFetch_goesOnAtTheSkiptoken_andFindsNothing() throws Exception {
    fetch();

    assertThat(fetch()).isEqualTo(new FetchTally("proef", 0, 0, 0, 0, 0, 0, ""));
    assertThat(house.local().asked()).filteredOn(asked -> asked.matches(".*=Zaak(&.*)?"))
        .containsExactly(FEED + "Zaak", FEED + "Zaak&skiptoken=7", FEED + "Zaak&skiptoken=7");
  }

  @Test
  void changedAndDeletedEntries_areOneVersionEach() throws Exception {
    fetch();
    house.local().on(FEED + "Zaak&skiptoken=7", feed("", zaak(8, "Een andere proef")))
        .on(FEED + "Zaak&skiptoken=8", feed("", entry("zaak", ZAAK, "true", 9, "")))
        .on(FEED + "Zaak&skiptoken=9", Reply.of(429, "", "Retry-After", "1"), Reply.of(feed(9, "")));

    assertThat(fetch()).isEqualTo(new FetchTally("proef", 0, 1, 1, 0, 0, 0, ""));
    assertThat(house.records().versions("tweedekamer/Zaak/" + ZAAK)).hasSize(3);
  }

  @Test
  void besluit_saysWhatBecameOfItsMotie() throws Exception {
    house.local().on(FEED + "Besluit", feed("", entry("besluit", "b-1", "false", 3, "<tk:zaak ref=\"" + ZAAK + "\"/>"
        + "<tk:besluitSoort>Stemmen - aangenomen</tk:besluitSoort><tk:status>Besluit</tk:status>")));
    fetch();

    assertThat(house.commitments().find(new CommitmentId("kst-36999-7")).orElseThrow().events())
        .extracting(recorded -> recorded.event().status()).contains(Status.ADOPTED);
  }

  @Test
  void reportOfADebate_comesFromTheResources() throws Exception {
    house.local().on(FEED + "Verslag", feed("", entry("verslag", ZAAK, "false", 3, "<tk:vergadering ref=\"v-1\"/>"
            + "<tk:soort>Tussenpublicatie</tk:soort><tk:status>Ongecorrigeerd</tk:status>")))
        .on("/SyncFeed/2.0/Resources/" + ZAAK, "<vlosCoreDocument><vergadering><titel>Proeven</titel><activiteit>"
            + "<parlisid>2099A00001</parlisid><tekst><alineaitem>Wij openen.</alineaitem></tekst></activiteit></vergadering>"
            + "</vlosCoreDocument>");

    assertThat(fetch().fresh()).isEqualTo(4);
    assertThat(house.documents().find(new DocumentId("2099A00001"))).isPresent();
  }

  @Test
  void fetchThatBreaksOff_goesOnAfterTheLastWholePage() throws Exception {
    house.local().on(FEED + "Zaak&skiptoken=7", Reply.cutOff(feed("", zaak(8, "Een andere proef"))));
    assertThat(fetch().reason()).contains("verbroken");

    house.local().on(FEED + "Zaak&skiptoken=7", feed("", zaak(8, "Een andere proef")))
        .on(FEED + "Zaak&skiptoken=8", feed(8, ""));
    assertThat(fetch()).isEqualTo(new FetchTally("proef", 0, 1, 0, 0, 0, 0, ""));
  }

  @Test
  void entryWithoutContent_isRefused_andTheOthersCome() throws Exception {
    house.local().on(FEED + "Zaak", feed("", "<entry><title>x</title></entry>" + zaak(7, "Een proef")));
    FetchTally tally = fetch();

    assertThat(tally.fresh()).isEqualTo(2);
    assertThat(tally.refused()).isEqualTo(1);
    assertThat(house.refused()).contains("x: Het bericht van de SyncFeed heeft geen inhoud.");
  }

  @Test
  void whatIsNoFeed_isMissed_andTheOthersCome() throws Exception {
    house.local().on(FEED + "Toezegging", "<html/>").on(FEED + "Besluit", Reply.of(400, ""));

    assertThat(fetch()).isEqualTo(new FetchTally("proef", 2, 0, 0, 0, 0, 2, ""));
  }

  @Test
  void since_leavesOutWhatIsOlder() throws Exception {
    assertThat(house.run(new FetchSyncFeed(house.client("SyncFeed/2.0/")), Optional.of(LocalDate.of(2100, 1, 1))).fresh())
        .isZero();
  }

  private FetchTally fetch() throws InterruptedException {
    return house.run(new FetchSyncFeed(house.client("SyncFeed/2.0/")));
  }

  private static String zaak(int token, String title) {
    return entry("zaak", ZAAK, "false", token, """
        <tk:kamerstukdossier ref="%s"/><tk:activiteit ref="a-1"/><tk:activiteit ref="a-2"/>
        <tk:nummer>2099Z00001</tk:nummer><tk:soort>Motie</tk:soort><tk:titel>%s</tk:titel>
        <tk:onderwerp>Motie van het lid Voorbeeld over een proef</tk:onderwerp><tk:gestartOp>2099-02-18T00:00:00</tk:gestartOp>
        <tk:termijn xsi:nil="true"/><tk:volgnummer>7</tk:volgnummer><tk:afgedaan>true</tk:afgedaan>"""
        .formatted(DOSSIER, title));
  }

  private static String entry(String kind, String id, String gone, int token, String fields) {
    return """
        <entry><title>%s</title><id>https://example.org/SyncFeed/2.0/Entiteiten/%s</id><updated>2099-02-19T08:00:00Z</updated>
        <category term="%s"/><link rel="next" href="https://example.org/SyncFeed/2.0/Feed?skiptoken=%d&amp;category=x"/>
        <content type="application/xml"><tk:%s xmlns:tk="http://www.tweedekamer.nl/xsd/tkData/v1-0"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="%s" tk:verwijderd="%s" tk:bijgewerkt="2099-02-19T08:00:00Z">%s
        </tk:%s></content></entry>""".formatted(id, id, kind, token, kind, id, gone, fields, kind);
  }

  private static String feed(int resume, String entries) {
    return feed("<link rel=\"resume\" href=\"https://example.org/SyncFeed/2.0/Feed?category=x&amp;skiptoken=" + resume + "\"/>",
        entries);
  }

  private static String feed(String links, String entries) {
    return "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>SyncFeed</title>"
        + links + entries + "</feed>";
  }
}
