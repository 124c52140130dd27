// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.archive.RecordArchive.AlarmKind;
import nl.gestand.corpus.source.fetch.LocalSource.Reply;
import nl.gestand.corpus.source.wetten.FetchWetten;
import nl.gestand.ontology.citation.Statute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class FetchWettenTest {

  private static final Statute SR = new Statute("BWBR0001854");
  private static final String AT = "/bwb/BWBR0001854/";
  private static final String OLD = "BWBR0001854_2010-01-01_0.xml";
  private static final String NEW = "BWBR0001854_2024-07-01_0.xml";

  @TempDir
  private Path folder;
  private FetchHouse house;

  @BeforeEach
  void open() throws IOException {
    house = new FetchHouse(folder);
    house.local().on(AT + "manifest.xml", Reply.of(200, manifest("2010-01-01_0", "2024-07-01_0", "../../x"), "ETag", "\"1\""))
        .on(AT + "BWBR0001854.WTI", "<wetstechnische-informatie bwb-id=\"BWBR0001854\"/>")
        .on(AT + "2010-01-01_0/xml/" + OLD, toestand("2010-01-01", "een oude tekst"))
        .on(AT + "2024-07-01_0/xml/" + NEW, toestand("2024-07-01", "een nieuwe tekst ".repeat(20_000)));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void toestanden_come_andASecondTimeOnlyTheManifestIsAsked() throws Exception {
    FetchTally first = fetch();
    int asked = house.local().asked().size();
    FetchTally second = fetch();

    assertThat(first.missed()).isZero();
    assertThat(house.statutes().find(SR)).isPresent();
    assertThat(folder.resolve("BWBR0001854").resolve(NEW)).exists();
    assertThat(second).isEqualTo(new FetchTally("proef", 0, 0, 0, 0, 0, 0, ""));
    assertThat(house.local().asked()).hasSize(asked + 1).last().isEqualTo(AT + "manifest.xml");
  }

  @Test
  void newToestand_comes_andTheOldOneIsNotAskedAgain() throws Exception {
    fetch();
    house.local().on(AT + "manifest.xml", Reply.of(200, manifest("2010-01-01_0", "2024-07-01_0", "2025-01-01_0"), "ETag", "\"2\""))
        .on(AT + "2025-01-01_0/xml/", toestand("2025-01-01", "nog nieuwer"));
    fetch();

    assertThat(house.local().asked()).filteredOn(question -> question.endsWith(OLD)).hasSize(1);
    assertThat(house.local().asked()).filteredOn(question -> question.endsWith(".WTI")).hasSize(2);
    assertThat(folder.resolve("BWBR0001854").resolve("BWBR0001854_2025-01-01_0.xml")).exists();
  }

  @Test
  void toestandThatIsNoLongerListed_isGone_once_andItsFileStays() throws Exception {
    fetch();
    house.local().on(AT + "manifest.xml", Reply.of(200, manifest("2024-07-01_0"), "ETag", "\"2\""));
    FetchTally tally = fetch();
    house.local().on(AT + "manifest.xml", Reply.of(200, manifest("2024-07-01_0", "../../x"), "ETag", "\"3\""));

    assertThat(tally.gone()).isEqualTo(1);
    assertThat(tally.alarms()).as("half of them").isEqualTo(1);
    assertThat(house.records().alarms()).filteredOn(alarm -> alarm.kind() == AlarmKind.GONE)
        .singleElement().satisfies(alarm -> assertThat(alarm.what()).isEqualTo(OLD));
    assertThat(fetch().gone()).isZero();
    assertThat(folder.resolve("BWBR0001854").resolve(OLD)).exists();
  }

  @Test
  void fileThatIsNotThere_isNamed_theOthersCome_andItIsAskedAgainTheNextTime() throws Exception {
    house.local().on(AT + "2010-01-01_0/xml/" + OLD, Reply.of(404, ""), Reply.of(toestand("2010-01-01", "een oude tekst")));
    FetchTally first = fetch();

    assertThat(first.missed()).isEqualTo(1);
    assertThat(house.refused()).anyMatch(line -> line.contains(OLD) && line.contains("404"));
    assertThat(folder.resolve("BWBR0001854").resolve(NEW)).exists();
    assertThat(fetch().missed()).isZero();
    assertThat(folder.resolve("BWBR0001854").resolve(OLD)).exists();
  }

  @Test
  void statuteThatIsNotThere_isOneThingMissed() throws Exception {
    house.local().on(AT, Reply.of(404, "")).on(AT + "manifest.xml", Reply.of(404, ""));

    assertThat(fetch().missed()).isEqualTo(1);
  }

  @Test
  void connectionThatIsCutOff_leavesNoHalfFile() throws Exception {
    house.local().on(AT + "2024-07-01_0/xml/" + NEW, Reply.cutOff(toestand("2024-07-01", "een nieuwe tekst ".repeat(20_000))));

    // Each attempt brings half of what is left.
    assertThat(fetch().missed()).isEqualTo(1);
    assertThat(folder.resolve("BWBR0001854").resolve(NEW)).doesNotExist();
  }

  @Test
  void withoutANamedStatute_itSaysWhatToSet() throws Exception {
    assertThat(house.run(new FetchWetten(house.client(""), List.of(), folder)).reason()).contains("sources.statutes");
  }

  private FetchTally fetch() throws InterruptedException {
    return house.run(new FetchWetten(house.client(""), List.of(SR), folder));
  }

  private static String manifest(String... labels) {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><work label=\"BWBR0001854\"><metadata>"
        + "<wti_locatie>BWBR0001854.WTI</wti_locatie></metadata>");
    for (String label : labels) {
      text.append("<expression label=\"").append(label).append("\"/>");
    }
    return text + "</work>";
  }

  private static String toestand(String day, String words) {
    return """
        <?xml version="1.0" encoding="UTF-8"?><toestand bwb-id="BWBR0001854" inwerkingtreding="%s"><wetgeving><wet-besluit>
        <wettekst><artikel label="Artikel 1"><kop><label>Artikel</label><nr>1</nr></kop><al>%s</al></artikel></wettekst>
        </wet-besluit></wetgeving></toestand>""".formatted(day, words);
  }
}
