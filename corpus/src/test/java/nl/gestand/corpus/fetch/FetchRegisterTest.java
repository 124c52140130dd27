// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.archive.RecordArchive.Alarm;
import nl.gestand.corpus.archive.RecordArchive.AlarmKind;
import nl.gestand.corpus.source.eerstekamer.FetchRegister;
import nl.gestand.corpus.source.fetch.LocalSource.Reply;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Each fetch here is one of another day: {@code --since} asks again what was asked today. */
class FetchRegisterTest {

  private static final Optional<LocalDate> AGAIN = Optional.of(LocalDate.of(2099, 1, 1));

  @TempDir
  private Path folder;
  private FetchHouse house;

  @BeforeEach
  void open() throws IOException {
    house = new FetchHouse(folder);
    house.local().on("/register", list("/register?pagina=2", 1, 2)).on("/register?pagina=2", list("", 3));
    for (int i = 1; i <= 3; i++) {
      house.local().on("/toezegging/" + i, Reply.of(200, page(i, "openstaand", "1 juli 2099"), "ETag", "\"" + i + "\""));
    }
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void pages_areToezeggingenWithStatusAndTermOfTheChamber() throws Exception {
    assertThat(fetch()).isEqualTo(new FetchTally("proef", 3, 0, 0, 0, 0, 0, ""));

    CommitmentHistory toezegging = toezegging();
    assertThat(toezegging.commitment().ministries()).containsExactly("jenv");
    assertThat(toezegging.commitment().term().orElseThrow().until()).contains(LocalDate.of(2099, 7, 1));
    assertThat(toezegging.events()).extracting(RecordedEvent::event).singleElement().satisfies(event -> {
      assertThat(event.status()).isEqualTo(Status.PROMISED);
      assertThat(event.claimedBy()).isEqualTo(Claimant.CHAMBER);
    });
  }

  @Test
  void sameDay_isNotAskedAgain_andUnchangedPagesDoNotComeAgain() throws Exception {
    fetch();
    int asked = house.local().asked().size();

    assertThat(fetch()).isEqualTo(new FetchTally("proef", 0, 0, 0, 0, 0, 0, ""));
    assertThat(house.local().asked()).hasSize(asked);
    assertThat(again()).isEqualTo(new FetchTally("proef", 0, 0, 0, 3, 0, 0, ""));
  }

  @Test
  void renewedDeadlineAndStatus_areOneEventEach() throws Exception {
    fetch();
    house.local().on("/toezegging/1", page(1, "openstaand", "1 januari 2100"));
    again();
    house.local().on("/toezegging/1", page(1, "voldaan", "1 januari 2100"));
    again();

    assertThat(toezegging().events()).extracting(recorded -> recorded.event().status())
        .containsExactly(Status.PROMISED, Status.PROMISED, Status.FULFILLED);
    assertThat(toezegging().events().get(1).event().newTerm().orElseThrow().until()).contains(LocalDate.of(2100, 1, 1));
  }

  @Test
  void pageThatIsNoLongerThere_isGone_andOneThatIsOnlyNotListedIsNot() throws Exception {
    fetch();
    house.local().on("/register?pagina=2", list("", 3)).on("/register", list("/register?pagina=2", 2))
        .on("/toezegging/1", Reply.of(410, ""));
    house.local().on("/register?pagina=2", list("", 3, 4)).on("/toezegging/4", page(4, "openstaand", ""));

    FetchTally tally = again();
    assertThat(tally.gone()).isEqualTo(1);
    assertThat(tally.fresh()).isEqualTo(1);
  }

  @Test
  void pageInAnotherForm_soundsTheAlarm_andThreeInARowEndTheFetch() throws Exception {
    house.local().on("/toezegging/2", "<h1>Anders</h1><dl><dt>Nummer</dt><dd>T00002</dd></dl>");
    assertThat(fetch()).isEqualTo(new FetchTally("proef", 2, 0, 0, 0, 0, 1, 1, ""));
    assertThat(house.refused().getFirst()).contains("ALARM", "Status ontbreekt");
    assertThat(house.records().alarms()).filteredOn(alarm -> alarm.entity().equals("proef/Toezegging")).singleElement().satisfies(alarm -> {
      assertThat(alarm.kind()).isEqualTo(AlarmKind.OTHER_FORM);
      assertThat(alarm.example()).endsWith("/toezegging/2");
    });

    for (int i = 1; i <= 3; i++) {
      house.local().on("/toezegging/" + i, "<p>Wij zijn vernieuwd.</p>");
    }
    assertThat(again().reason()).contains("ALARM", "veranderd");
    assertThat(toezegging().events()).hasSize(1);
  }

  @Test
  void newAndVanishedLabels_soundTheAlarm() throws Exception {
    fetch();
    for (int i = 1; i <= 3; i++) {
      house.local().on("/toezegging/" + i, page(i, "openstaand", "1 juli 2099").replace("Commissie", "Dossierhouder"));
    }
    again();

    assertThat(house.refused()).containsExactlyInAnyOrder("ALARM: proef/Toezegging: nieuw veld: Dossierhouder",
        "ALARM: proef/Toezegging: verdwenen veld: Commissie");
    assertThat(house.records().alarms()).filteredOn(alarm -> alarm.entity().equals("proef/Toezegging")).extracting(Alarm::kind)
        .containsExactly(AlarmKind.NEW_FIELD, AlarmKind.LOST_FIELD);
  }

  @Test
  void listThatIsShorterOrEmpty_soundsTheAlarm_andNothingIsGone() throws Exception {
    fetch();
    house.local().on("/register", list("", 1));
    FetchTally tally = again();
    assertThat(tally.alarms()).isEqualTo(1);
    assertThat(tally.gone()).isZero();
    assertThat(house.refused()).singleElement().asString().contains("noemt 1 toezeggingen, de vorige keer 3");

    house.local().on("/register", "<html></html>");
    assertThat(again().reason()).contains("geen enkele toezegging");
  }

  private CommitmentHistory toezegging() {
    return house.commitments().find(new CommitmentId("t00001")).orElseThrow();
  }

  private FetchTally fetch() throws InterruptedException {
    return house.run(source());
  }

  private FetchTally again() throws InterruptedException {
    return house.run(source(), AGAIN);
  }

  private FetchRegister source() {
    return new FetchRegister(house.client("register"), house.local().address().resolve("register"));
  }

  private static String list(String next, Integer... numbers) {
    StringBuilder html = new StringBuilder("<html><body><ul>");
    List.of(numbers).forEach(number -> html.append("<li><a href=\"/toezegging/").append(number).append("?van=lijst\">x</a>"));
    return html + "</ul>" + (next.isEmpty() ? "" : "<a href=\"" + next + "\">Volgende</a>") + "</body></html>";
  }

  private static String page(int number, String status, String deadline) {
    return """
        <html><body><h1>Toezegging Een proef met vuurtoren %d (36.999)</h1><h2>Kerngegevens</h2><dl>
        <dt>Nummer</dt><dd>T0000%d</dd><dt>Status</dt><dd>%s</dd><dt>Datum toezegging</dt><dd>3 februari 2099</dd>
        <dt>Deadline</dt><dd>%s</dd></dl><table><tr><th>Verantwoordelijke(n)</th><td>Minister van Justitie en Veiligheid</td></tr>
        <tr><th>Commissie</th><td>commissie voor Proeven</td></tr></table>
        <h2>Historie</h2><ul><li>3 februari 2099: toezegging gedaan</li></ul></body></html>"""
        .formatted(number, number, status, deadline);
  }
}
