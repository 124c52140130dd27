// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.source.fetch.LocalSource.Reply;
import nl.gestand.corpus.source.rijksoverheid.FetchKamerbrieven;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

class FetchKamerbrievenTest {

  private static final String ONE = "11111111-1111-1111-1111-111111111111";
  private static final String TWO = "22222222-2222-2222-2222-222222222222";
  private static final String LIST = "/v1/documents?type=kamerstuk";

  @TempDir
  private Path folder;
  private FetchHouse house;

  @BeforeEach
  void open() throws IOException {
    house = new FetchHouse(folder);
    house.local().on(LIST, "<documents>" + listed(ONE, "2099-03-01") + listed(TWO, "2099-03-02") + "</documents>")
        .on("/v1/documents/" + ONE, document(ONE, "brief.txt", "/binaries/brief.txt"))
        .on("/v1/documents/" + TWO, document(TWO, "bijlage.pdf", "https://elders.example.org/bijlage.pdf"))
        .on("/binaries/brief.txt", """
            Geachte voorzitter,

            Den Haag, 1 maart 2099. Ik zeg toe dat ik uw Kamer voor de zomer van 2099 informeer over de proef met de vuurtoren,
            waarover uw Kamer mij in het debat van 12 februari heeft bevraagd.

            De minister van Justitie en Veiligheid,
            A. Voorbeeld
            """);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void documents_comeWithTheirFiles_andAFileElsewhereIsNotFetched() throws Exception {
    FetchTally tally = fetch();

    assertThat(tally.missed()).isEqualTo(1);
    assertThat(house.refused()).anyMatch(line -> line.startsWith("bijlage.pdf: ") && line.contains("ander adres"));
    assertThat(new String(house.records().versions("rijksoverheid/document/" + ONE).getFirst().received(),
        StandardCharsets.UTF_8)).contains("\"title\":\"Kamerbrief\"", "\"authorities\":[\"Ministerie van Proeven\"]",
        "\"filename\":\"brief.txt\"");
    assertThat(house.local().asked()).contains("/binaries/brief.txt");
  }

  @Test
  void sameAgain_isNotAskedAgain_andWhatDidNotComeIs() throws Exception {
    fetch();
    long last = house.lastChange();
    FetchTally tally = fetch();

    assertThat(tally.fresh() + tally.changed() + tally.gone()).isZero();
    assertThat(tally.missed()).isEqualTo(1);
    assertThat(house.lastChange()).isEqualTo(last);
    assertThat(house.local().asked()).filteredOn("/binaries/brief.txt"::equals).hasSize(1);
    assertThat(house.local().asked()).anyMatch(asked -> asked.startsWith(LIST) && asked.endsWith("lastmodifiedsince=20990222"));
  }

  @Test
  void sourceThatFallsSilent_endsTheFetch_andWhatCameStays() throws Exception {
    house.local().on("/v1/documents/" + TWO, Reply.of(500, ""));
    FetchTally broken = fetch();

    assertThat(broken.reason()).contains("500");
    assertThat(house.records().versions("rijksoverheid/document/" + ONE)).hasSize(1);
    house.local().on("/v1/documents/" + TWO, document(TWO, "brief.txt", "/binaries/brief.txt"));
    assertThat(fetch().whole()).isTrue();
    assertThat(house.records().versions("rijksoverheid/document/" + TWO)).hasSize(1);
  }

  @Test
  void documentThatIsNoLongerListedNorThere_isGone_once() throws Exception {
    fetch();
    house.local().on(LIST, "<documents>" + listed(ONE, "2099-03-01") + "</documents>").on("/v1/documents/" + TWO, Reply.of(404, ""));

    assertThat(fetch().gone()).isEqualTo(1);
    assertThat(fetch().gone()).isZero();
    assertThat(new String(house.records().versions("rijksoverheid/document/" + TWO).getLast().received(),
        StandardCharsets.UTF_8)).contains("\"Verwijderd\":true");
  }

  @Test
  void listThatIsNone_isSaid() throws Exception {
    house.local().on(LIST, "<html/>");

    assertThat(fetch().reason()).contains("geen documents");
  }

  private FetchTally fetch() throws InterruptedException {
    return house.run(new FetchKamerbrieven(house.client("v1/")));
  }

  private static String listed(String id, String modified) {
    return "<document><id>" + id + "</id><type>kamerstuk</type><title>Kamerbrief</title><lastmodified>" + modified
        + "T09:00:00.000Z</lastmodified></document>";
  }

  private static String document(String id, String name, String address) {
    return """
        <?xml version="1.0" encoding="UTF-8"?><document><id>%s</id><type>kamerstuk</type><title>Kamerbrief</title>
        <files><file><fileurl>%s
        </fileurl><mimetype>text/plain</mimetype><filename>%s</filename></file></files>
        <introduction><![CDATA[<p>Over een proef.</p>]]></introduction>
        <authorities><department>Ministerie van Proeven</department></authorities></document>""".formatted(id, address, name);
  }
}
