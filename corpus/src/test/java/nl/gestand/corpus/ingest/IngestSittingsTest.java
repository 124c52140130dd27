// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.corpus.source.Intake;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.Status;
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

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class IngestSittingsTest {

  private static final LocalDate DAY = LocalDate.of(2018, 4, 5);
  private static final Intake INTAKE = new Intake();
  private static final String OPENING = item(1, """
      <vergadering><vergadering-nummer>70e vergadering</vergadering-nummer>
      <vergaderdatum>Donderdag 5 april 2018</vergaderdatum></vergadering>
      <opening><tekst><al>Er zijn leden aanwezig.</al></tekst></opening>""");
  private static final String DEBATE = item(9, "<agendapunt><nr>9</nr><item-titel>Fietspaden</item-titel>"
      + spoken("De", "voorzitter", "", "Wij beginnen.")
      + spoken("Mevrouw", "Krüger", "ABC", "Ik lees voor.", motie("verzoekt de regering een proef te houden,"))
      + spoken("Minister", "Grapperhaus", "", "Ik zal de Kamer daarover voor de zomer een brief sturen.")
      + "</agendapunt>");

  @TempDir
  private Path folder;
  private KnowledgeStore store;

  @BeforeEach
  void open() {
    store = KnowledgeStore.open("mem:", new Uris("https://gestand.example"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @AfterAll
  static void end() {
    INTAKE.close();
  }

  @Test
  void item_hasTheDayOfItsSitting_soThatTheMinisterOfThatDayIsKnown() {
    ingest(DEBATE, OPENING);

    Commitment toezegging = toezegging();
    assertThat(reading().document().date()).contains(DAY);
    assertThat(toezegging.people()).extracting(person -> person.known()).containsExactly("ferd-grapperhaus");
    assertThat(toezegging.ministries()).containsExactly("jenv");
    assertThat(new CommitmentStore(store, Clock.systemUTC()).find(new CommitmentId("kst-36999-12")).orElseThrow()
        .status(DAY)).contains(Status.SUBMITTED);
  }

  @Test
  void itemThatCameBeforeTheOpening_isDatedWhenThatComes_andStaysSo() {
    ingest(DEBATE);
    assertThat(reading().document().date()).isEmpty();
    ingest(OPENING);

    assertThat(reading().document().date()).contains(DAY);
    assertThat(ingest(DEBATE, OPENING)).containsOnly(IngestOutcome.Outcome.UNCHANGED);
  }

  @Test
  void itemEncodedTwice_isMended() {
    String twice = new String(("\uFEFF" + DEBATE).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(twice).contains("KrÃ¼ger");
    assertThat(outcomes(twice)).extracting(IngestOutcome::remark).containsExactly("was dubbel gecodeerd; de tekst is hersteld.");

    assertThat(new Archive(folder).text(reading().document().text()).turns())
        .extracting(turn -> turn.speaker().name()).containsExactly("", "Krüger", "", "Grapperhaus");
  }

  private Reading reading() {
    return new DocumentStore(store).find(new DocumentId("h-tk-20172018-70-9")).orElseThrow();
  }

  private Commitment toezegging() {
    return reading().commitments().stream().filter(made -> made.id().value().contains("-t")).findFirst().orElseThrow();
  }

  private List<IngestOutcome.Outcome> ingest(String... xml) {
    return outcomes(xml).stream().map(IngestOutcome::outcome).toList();
  }

  private List<IngestOutcome> outcomes(String... xml) {
    List<IngestOutcome> outcomes = new ArrayList<>();
    new Ingest(INTAKE, new Archive(folder), new DocumentStore(store), new StatuteStore(store, Clock.systemUTC())).run(
        Stream.of(xml).map(file -> OfferedFile.held("item.xml", file.getBytes(StandardCharsets.UTF_8))).toList(),
        outcomes::add);
    return outcomes;
  }

  private static String item(int number, String content) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><officiele-publicatie><metadata><meta "
        + "name=\"OVERHEIDop.externMetadataRecord\" content=\"https://zoek.officielebekendmakingen.nl/h-tk-20172018-70-"
        + number + "/metadata.xml\"/></metadata><handelingen>" + content + "</handelingen></officiele-publicatie>";
  }

  private static String spoken(String before, String name, String party, String words, String... more) {
    return "<spreekbeurt><spreker><voorvoegsels>" + before + "</voorvoegsels> <naam><achternaam>" + name
        + "</achternaam></naam>" + (party.isEmpty() ? "" : " (<politiek>" + party + "</politiek>)") + ":</spreker><tekst><al>"
        + words + "</al>" + String.join("", more) + "</tekst></spreekbeurt>";
  }

  private static String motie(String asks) {
    return "<motie><al>De Kamer,</al><al>gehoord de beraadslaging,</al><al>" + asks + "</al><al>en gaat over tot de orde van"
        + " de dag.</al><motie-info><spreker><voorvoegsels>De</voorvoegsels> <naam><achternaam>voorzitter</achternaam></naam>:"
        + "</spreker><al>Deze motie is voorgesteld door het lid Krüger.</al><al>Zij krijgt nr. 12 (36999).</al></motie-info></motie>";
  }
}
