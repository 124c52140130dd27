// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.archive.RecordArchive.AlarmKind;
import nl.gestand.corpus.ingest.RefusedFiles;
import nl.gestand.corpus.source.fetch.LocalSource.Reply;
import nl.gestand.corpus.source.officielepublicaties.FetchPublications;
import nl.gestand.ontology.model.DocumentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class FetchPublicationsTest {

  /** What the clock of the house calls today is the first of June. */
  private static final Optional<LocalDate> SINCE = Optional.of(LocalDate.of(2099, 5, 31));
  private static final String SRU = "/sru?operation=searchRetrieve&version=2.0&httpAccept=application/xml&query="
      + "c.product-area==\"officielepublicaties\" and (w.organisatietype==\"staten generaal\""
      + " or w.publicatienaam==\"Staatsblad\") and dt.modified==\"2099-0";

  @TempDir
  private Path folder;
  private FetchHouse house;

  @BeforeEach
  void open() throws IOException {
    house = new FetchHouse(folder);
    house.local().on("/sru", found(0)).on("/frbr/", Reply.of(404, ""))
        .on(SRU + "5-31\"", found(2, record("kst-36999-7", "1", "pdf", "html", "xml")))
        .on(SRU + "5-31\"&startRecord=101", found(2))
        .on(SRU + "6-01\"", found(1, record("kst-36999-8", "1", "pdf")))
        .on("/frbr/kst-36999-7.xml", motie(7)).on("/frbr/kst-36999-8.pdf", Reply.of(404, ""));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void bestFormOfEachPublication_comes_andWhatIsNotThereIsNamed() throws Exception {
    FetchTally tally = fetch();

    assertThat(tally).isEqualTo(new FetchTally("proef", 1, 0, 0, 0, 0, 1, ""));
    assertThat(house.documents().find(new DocumentId("kst-36999-7"))).isPresent();
    assertThat(house.refused()).singleElement().asString().startsWith("kst-36999-8: ").contains("404");
    assertThat(house.progress()).contains("1/2", "2/2");
    assertThat(house.local().asked()).doesNotContain("/frbr/kst-36999-7.pdf");
  }

  @Test
  void sameAgain_isNotDownloadedAgain_andWhatDidNotComeIsAskedAgain() throws Exception {
    fetch();
    long last = house.lastChange();
    FetchTally tally = house.run(new FetchPublications(house.client("")));

    assertThat(tally).isEqualTo(new FetchTally("proef", 0, 0, 0, 1, 0, 1, ""));
    assertThat(house.lastChange()).isEqualTo(last);
    assertThat(house.local().asked()).filteredOn("/frbr/kst-36999-7.xml"::equals).hasSize(1);
    assertThat(house.local().asked()).filteredOn("/frbr/kst-36999-8.pdf"::equals).hasSize(2);
  }

  @Test
  void publicationThatWasModified_comesAgain() throws Exception {
    fetch();
    house.local().on(SRU + "6-01\"", found(1, record("kst-36999-7", "2", "xml")))
        .on("/frbr/kst-36999-7.xml", motie(7).replace("een proef", "een andere proef"));

    assertThat(house.run(new FetchPublications(house.client(""))).changed()).isEqualTo(1);
  }

  @Test
  void fetchThatBreaksOff_goesOnAtTheDayAndThePublicationThatItHad() throws Exception {
    house.local().on(SRU + "5-31\"", found(2, record("kst-36999-7", "1", "xml"), record("kst-36999-9", "1", "xml")))
        .on("/frbr/kst-36999-9.xml", Reply.of(500, ""));
    FetchTally broken = fetch();

    assertThat(broken.fresh()).isEqualTo(1);
    assertThat(broken.reason()).contains("500");

    house.local().on("/frbr/kst-36999-9.xml", motie(9));
    FetchTally rest = fetch();
    assertThat(rest.fresh()).isEqualTo(1);
    assertThat(rest.unchanged()).isEqualTo(1);
    assertThat(house.local().asked()).filteredOn("/frbr/kst-36999-7.xml"::equals).hasSize(1);
  }

  @Test
  void questionThatIsNotUnderstood_endsTheFetch() throws Exception {
    house.local().on(SRU + "5-31\"", "<html><body>Onderhoud</body></html>");
    assertThat(fetch().reason()).contains("geen uitkomst");
    house.local().on(SRU + "5-31\"", found(0));
    house.local().on(SRU + "6-01\"", Reply.of("<r><diagnostic>Query syntax error</diagnostic></r>"));

    assertThat(fetch().reason()).contains("Query syntax error");
    house.local().on("/sru", "<searchRetrieveResponse><diagnostics><diagnostic><message>Server busy</message>"
        + "</diagnostic></diagnostics></searchRetrieveResponse>");
    assertThat(fetch().reason()).contains("Server busy");
  }

  @Test
  void publicationThatIsNoLongerListedNorThere_isGone_once_andOneThatMovedToAnotherDayIsNot() throws Exception {
    house.local().on(SRU + "6-01\"", found(1, record("kst-36999-8", "1", "xml"))).on("/frbr/kst-36999-8.xml", motie(8));
    fetch();
    house.local().on(SRU + "5-31\"", found(0)).on(SRU + "6-01\"", found(0)).on("/frbr/kst-36999-7.xml", Reply.of(404, ""));

    assertThat(fetch().gone()).isEqualTo(1);
    assertThat(fetch().gone()).isZero();
    assertThat(house.records().alarms()).singleElement().satisfies(alarm -> {
      assertThat(alarm.kind()).isEqualTo(AlarmKind.GONE);
      assertThat(alarm.what()).isEqualTo("kst-36999-7");
    });
    assertThat(house.documents().find(new DocumentId("kst-36999-7"))).as("what was read stays").isPresent();
  }

  @Test
  void numberOfPublicationsThatFallsByATenth_soundsTheAlarm() throws Exception {
    house.local().on("/sru", found(400));
    fetch();
    house.local().on("/sru", found(350));
    assertThat(fetch().alarms()).isEqualTo(1);
    assertThat(fetch().alarms()).as("told once").isZero();
  }

  @Test
  void fileThatCantBeRead_isKeptWithItsReason_andOfferedAgainWhenMended() throws Exception {
    house.local().on("/frbr/kst-36999-7.xml", "<officiele-publicatie><kamerstuk>");
    FetchTally tally = fetch();
    RefusedFiles refused = new RefusedFiles(folder.resolve("refused"));

    assertThat(tally.refused()).isEqualTo(1);
    assertThat(refused.files()).hasSize(1);
    assertThat(refused.reasons().values()).singleElement().asString().isNotBlank();
  }

  @Test
  void itemOfASitting_hasTheDayThatItsRecordTells() throws Exception {
    house.local().on(SRU + "6-01\"", found(1, record("h-tk-20982099-80-9", "1", "xml").replace("</owmskern>",
            "</owmskern><overheidwetgeving:datumVergadering xmlns:overheidwetgeving=\"urn:w\">2099-05-30"
                + "</overheidwetgeving:datumVergadering>")))
        .on("/frbr/h-tk-20982099-80-9.xml", """
            <?xml version="1.0" encoding="UTF-8"?><officiele-publicatie><metadata><meta
            name="OVERHEIDop.externMetadataRecord" content="https://zoek.officielebekendmakingen.nl/h-tk-20982099-80-9/metadata.xml"/>
            </metadata><handelingen><agendapunt><item-titel>Proeven</item-titel><tekst><al>Wij beginnen.</al></tekst>
            </agendapunt></handelingen></officiele-publicatie>""");
    fetch();

    assertThat(house.documents().find(new DocumentId("h-tk-20982099-80-9")).orElseThrow().document().date())
        .contains(LocalDate.of(2099, 5, 30));
  }

  private FetchTally fetch() throws InterruptedException {
    return house.run(new FetchPublications(house.client("")), SINCE);
  }

  private static String found(int number, String... records) {
    return """
        <?xml version="1.0" encoding="UTF-8"?><sru:searchRetrieveResponse
        xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:gzd="http://standaarden.overheid.nl/sru"
        xmlns:dcterms="http://purl.org/dc/terms/" xmlns:cd="http://standaarden.overheid.nl/cup/data">
        <sru:version>2.0</sru:version><sru:numberOfRecords>%d</sru:numberOfRecords><sru:records>%s</sru:records>
        </sru:searchRetrieveResponse>""".formatted(number > 1 ? 100 + number : number, String.join("", records));
  }

  private static String record(String identifier, String version, String... forms) {
    return """
        <sru:record><sru:recordData><gzd:gzd><gzd:originalData><meta><owmskern><dcterms:identifier>%s</dcterms:identifier>
        </owmskern><cd:datumTijdstipWijzigingExpression>2099-05-31T10:00:0%s+02:00</cd:datumTijdstipWijzigingExpression></meta>
        </gzd:originalData><gzd:enrichedData><gzd:itemUrl manifestation="metadata">/frbr/metadata.xml</gzd:itemUrl>%s
        </gzd:enrichedData></gzd:gzd></sru:recordData></sru:record>""".formatted(identifier, version,
        String.join("", List.copyOf(Arrays.asList(forms)).stream().map(form -> "<gzd:itemUrl manifestation=\"" + form
            + "\">/frbr/" + identifier + "." + form + "</gzd:itemUrl>").toList()));
  }

  private static String motie(int number) {
    return """
        <?xml version="1.0" encoding="UTF-8"?><officiele-publicatie><metadata><meta name="DC.identifier" content="kst-36999-%d"/>
        <meta name="DC.type" content="Kamerstuk" scheme="OVERHEIDop.Parlementair"/>
        <meta name="OVERHEIDop.dossiernummer" content="36999"/><meta name="OVERHEIDop.ondernummer" content="%d"/>
        <meta name="DCTERMS.issued" content="2099-05-30"/>
        <meta name="DC.title" content="Proeven; Motie; Motie van het lid Voorbeeld over een proef"/></metadata>
        <kamerstuk><kamerstukkop><dossier><dossiernummer><dossiernr>36 999</dossiernr></dossiernummer><titel>Proeven</titel></dossier>
        </kamerstukkop><stuk><stuknr><ondernummer>%d</ondernummer></stuknr><titel>MOTIE VAN HET LID VOORBEELD</titel>
        <datumtekst>Voorgesteld 30 mei 2099</datumtekst><algemeen><vrije-tekst><tekst><al>De Kamer,</al>
        <al>verzoekt de regering een proef te houden,</al></tekst></vrije-tekst></algemeen></stuk></kamerstuk>
        </officiele-publicatie>""".formatted(number, number, number);
  }
}
