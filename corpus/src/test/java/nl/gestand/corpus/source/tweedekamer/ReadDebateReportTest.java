// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.corpus.describe.DescribeDocument;
import nl.gestand.corpus.source.Intake;
import nl.gestand.corpus.source.Received;
import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.corpus.structure.Turn;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

class ReadDebateReportTest {

  private static final Intake INTAKE = new Intake();

  @AfterAll
  static void end() {
    INTAKE.close();
  }

  @Test
  void turns_tellWhoSpokeWhen_inWhichOfficeAndForWhichFraction() {
    List<Turn> turns = read().text().turns();

    assertThat(turns).extracting(turn -> turn.speaker().role(), turn -> turn.speaker().name(),
            turn -> turn.speaker().office(), turn -> turn.speaker().party(), turn -> turn.speaker().key())
        .containsExactly(
            tuple(Turn.Role.CHAIR, "Boom", "", "ABC", "p-1"),
            tuple(Turn.Role.MEMBER, "Van Dam", "", "VBD", "p-2"),
            tuple(Turn.Role.CHAIR, "", "", "", ""),
            tuple(Turn.Role.GOVERNMENT, "Van Weel", "minister van Justitie en Veiligheid", "", "p-3"),
            tuple(Turn.Role.MEMBER, "Van Dam", "", "VBD", "p-2"),
            tuple(Turn.Role.GOVERNMENT, "Van Weel", "minister van Justitie en Veiligheid", "", "p-3"));
    assertThat(turns.getFirst().from()).contains(LocalDateTime.of(2025, 7, 2, 10, 0));
    assertThat(turns).extracting(Turn::activity).containsOnly("Fietspaden");
    assertThat(turns.get(1).span().in(read().text().text())).startsWith("De heer Van Dam (VBD):").endsWith("de dag.");
  }

  @Test
  void turns_areArchivedWithTheText(@TempDir Path folder) {
    StructuredText text = read().text();
    Archive archive = new Archive(folder);

    assertThat(archive.text(archive.put(text))).isEqualTo(text);
  }

  @Test
  void plenarySitting_isAlsoKnownByItsNumberInTheHandelingen() {
    assertThat(read(REPORT.replace("soort=\"Commissie\"", "soort=\"Plenair\" kamer=\"Tweede Kamer\"")).head().identifiers())
        .extracting(Identifier::canonical).containsExactly("2025A01234", "h-tk-20242025-104");
  }

  @Test
  void toezegging_isThatOfWhoHasTheFloor_withTheSentenceThatSaysIt() {
    Reading reading = describe(REPORT);
    List<Commitment> promised = reading.commitments().stream()
        .filter(commitment -> commitment.kind() == CommitmentKind.TOEZEGGING).toList();

    assertThat(promised).hasSize(1);
    assertThat(promised.getFirst().people()).containsExactly(
        new Person("Van Weel", "minister van Justitie en Veiligheid", "", "david-van-weel"));
    assertThat(promised.getFirst().ministries()).containsExactly("jenv");
    assertThat(promised.getFirst().madeIn()).isEqualTo("Fietspaden");
    assertThat(((Evidence.InDocument) promised.getFirst().evidence().orElseThrow()).quote())
        .isEqualTo("Ik zal de Kamer daarover voor de zomer een brief sturen.");
    assertThat(reading.claims()).filteredOn(claim -> claim.commitment().equals(promised.getFirst().id()))
        .extracting(claim -> claim.status()).containsExactly(Status.PROMISED);
  }

  @Test
  void whatAMemberOrTheChairSays_promisesNothing() {
    String member = REPORT.replace("Is dat zeker?", "Ik zal de Kamer daarover morgen een brief sturen.");

    assertThat(describe(member).commitments()).filteredOn(commitment -> commitment.kind() != CommitmentKind.MOTIE).hasSize(1);
  }

  @Test
  void motieReadOut_isTheOneThatItsPaperDescribes() {
    assertThat(describe(REPORT).commitments()).filteredOn(commitment -> commitment.kind() == CommitmentKind.MOTIE)
        .extracting(commitment -> commitment.id().value(), Commitment::request)
        .containsExactly(tuple("kst-36999-12", "verzoekt de regering een proef te houden"));
  }

  private static Received.Accepted read() {
    return read(REPORT);
  }

  private static Received.Accepted read(String xml) {
    return (Received.Accepted) INTAKE.receive(("\uFEFF" + xml).getBytes(StandardCharsets.UTF_8), "verslag.xml");
  }

  private static Reading describe(String xml) {
    return DescribeDocument.describe(read(xml), ContentHash.of(xml.getBytes(StandardCharsets.UTF_8)),
        ContentHash.of(new byte[] {1}));
  }

  private static String spoken(String element, String at, String speaker, boolean chair, String... lines) {
    StringBuilder spoken = new StringBuilder("<" + element + ">" + speaker + "<markeertijdbegin>2025-07-02T" + at
        + "</markeertijdbegin><isvoorzitter>" + chair + "</isvoorzitter>");
    spoken.append(text(lines));
    return spoken.toString();
  }

  private static String text(String... lines) {
    return "<tekst><alinea><alineaitem>" + String.join("</alineaitem></alinea><alinea><alineaitem>", lines)
        + "</alineaitem></alinea></tekst>";
  }

  private static String speaker(String kind, String key, String name, String office, String party) {
    return "<spreker soort=\"" + kind + "\" objectid=\"" + key + "\">" + (party.isEmpty() ? "" : "<fractie>" + party + "</fractie>")
        + "<verslagnaam>" + name + "</verslagnaam><functie>" + office + "</functie></spreker>";
  }

  private static final String CHAIR = speaker("Tweede Kamerlid", "p-1", "Boom", "lid Tweede Kamer", "ABC");
  private static final String MEMBER = speaker("Tweede Kamerlid", "p-2", "Van Dam", "lid Tweede Kamer", "VBD");
  private static final String MINISTER =
      speaker("Minister", "p-3", "Van Weel", "minister van Justitie en Veiligheid", "");

  private static final String REPORT = """
      <?xml version="1.0" encoding="utf-8"?>
      <vlosCoreDocument xmlns="http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0" soort="Tussenpublicatie">
      <vergadering soort="Commissie"><titel>Fietspaden</titel><vergaderjaar>2024-2025</vergaderjaar>
      <vergaderingnummer>104</vergaderingnummer><datum>2025-07-02T00:00:00</datum>
      <activiteit soort="Commissiedebat"><titel>Fietspaden</titel><parlisid>2025A01234</parlisid>"""
      + text("Verslag van een commissiedebat")
      + spoken("woordvoerder", "10:00:00", CHAIR, true, "De <nadruk>voorzitter</nadruk>:", "Ik open deze vergadering.")
      + "</woordvoerder>"
      + spoken("woordvoerder", "10:01:00", MEMBER, false, "De heer <nadruk>Van Dam</nadruk> (VBD):", "Ik heb een motie.")
      + "<draadboekfragment soort=\"Motie indiening\">" + text("De Kamer,", "gehoord de beraadslaging,",
          "verzoekt de regering een proef te houden,", "en gaat over tot de orde van de dag.",
          "De <nadruk>voorzitter</nadruk>:", "Deze motie is voorgesteld door het lid Van Dam.", "Zij krijgt nr. 12 (36999).")
      + "</draadboekfragment></woordvoerder>"
      + spoken("woordvoerder", "10:05:00", MINISTER, false, "Minister <nadruk>Van Weel</nadruk>:",
          "Ik zal de Kamer daarover voor de zomer een brief sturen.")
      + spoken("interrumpant", "10:06:00", MEMBER, false, "De heer <nadruk>Van Dam</nadruk> (VBD):", "Is dat zeker?")
      + "</interrumpant>" + text("Minister <nadruk>Van Weel</nadruk>:", "Dat is zeker.")
      + "</woordvoerder></activiteit></vergadering></vlosCoreDocument>";
}
