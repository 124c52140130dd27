// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

class IntakeTest {

  private static final Intake INTAKE = new Intake();

  private static final String LETTER = """
      > Retouradres Postbus 1234 2500 AA Den Haag

      Aan de Voorzitter van de Tweede Kamer
      der Staten-Generaal

      Datum 3 maart 2021
      Onderwerp Stand van zaken
      fietspaden
      Ons kenmerk
      3216549

      In mijn brief van 4 juni 2020 schreef ik hoe wij met gemeenten werken aan de veiligheid
      van fietsers. Sindsdien is op veel plaatsen begonnen met het verbreden van paden en met
      het verleggen van kruisingen.

      De Minister van Infrastructuur en Waterstaat,

      A.B. van Dam

      Tweede Kamer, vergaderjaar 2020–2021, 12 345, nr. 67 1
      """;

  @TempDir
  private Path folder;

  @AfterAll
  static void end() {
    INTAKE.close();
  }

  @Test
  void letter_hasTheHeadOfItsLetterhead() {
    Head head = accepted(LETTER, "brief.txt").head();

    assertThat(head.kind()).isEqualTo(DocumentKind.LETTER);
    assertThat(head.date()).contains(LocalDate.of(2021, 3, 3));
    assertThat(head.title()).isEqualTo("Stand van zaken fietspaden");
    assertThat(head.addressee()).isEqualTo("Voorzitter van de Tweede Kamer der Staten-Generaal");
    assertThat(head.reference()).isEqualTo("3216549");
    assertThat(head.senders()).containsExactly(
        new Person("A.B. van Dam", "Minister van Infrastructuur en Waterstaat", ""));
    assertThat(head.ministries()).containsExactly("ienw");
    assertThat(head.identifiers()).extracting(Identifier::canonical).containsExactly("kst-12345-67");
    assertThat(head.dossier().orElseThrow().key()).isEqualTo("12345");
  }

  @Test
  void letterWithoutSubject_isKnownByWhoWroteIt() {
    String letter = LETTER.substring(LETTER.indexOf("In mijn brief"));

    assertThat(accepted(letter, "brief.txt").head().title())
        .isEqualTo("Brief van de Minister van Infrastructuur en Waterstaat (12 345, nr. 67)");
  }

  @Test
  void letterWithoutLetterhead_isKnownByItsSalutation_notByTheMotieItNames() {
    assertThat(accepted("""
        Stand van zaken moties

        Geachte voorzitter,

        Motie van het lid Smit over schoolboeken

        Aan deze motie wordt gewerkt.
        """, "brief.txt").head().kind()).isEqualTo(DocumentKind.LETTER);
  }

  @Test
  void transcriptThatOpensWithItsChair_isADebate() {
    assertThat(accepted("""
        Schoolboeken

        De voorzitter: We gaan door met het tweeminutendebat. Het woord is aan mevrouw Smit.
        """, "verslag.txt").head().kind()).isEqualTo(DocumentKind.DEBATE_REPORT);
  }

  @Test
  void webPage_hasTheHeadOfItsMetaTags() {
    Head head = accepted("""
        <!doctype html><html><head><meta charset="utf-8"><title>Brief over fietspaden</title>
        <meta name="DCTERMS.identifier" content="kst-12345-67"><meta name="DCTERMS.type" content="Brief regering">
        <meta name="DCTERMS.issued" content="2021-03-03"><meta name="OVERHEIDop.dossiernummer" content="12345">
        <meta name="OVERHEIDop.ondernummer" content="67">
        <meta name="OVERHEIDop.indiener" content="A.B. van Dam">
        <meta name="gestand.functie" content="Minister van Infrastructuur en Waterstaat">
        <meta name="OVERHEIDop.indiener" content="C. Jansen">
        <meta name="gestand.functie" content="Staatssecretaris van Financiën">
        <meta name="DCTERMS.source" content="https://zoek.officielebekendmakingen.nl/kst-12345-67.html">
        <meta name="gestand.samenvatting" content="ja"></head><body><h1>Brief over fietspaden</h1>
        <p>Dit is een samenvatting.</p><p>Onderwerp iets anders</p></body></html>""", "brief.html").head();

    assertThat(head.identifiers()).extracting(Identifier::canonical).containsExactly("kst-12345-67");
    assertThat(head.kind()).isEqualTo(DocumentKind.LETTER);
    assertThat(head.title()).isEqualTo("Brief over fietspaden");
    assertThat(head.senders()).containsExactly(
        new Person("A.B. van Dam", "Minister van Infrastructuur en Waterstaat", ""),
        new Person("C. Jansen", "Staatssecretaris van Financiën", ""));
    assertThat(head.ministries()).containsExactly("ienw", "fin");
    assertThat(head.summary()).isTrue();
    assertThat(head.officialPage().orElseThrow())
        .hasToString("https://zoek.officielebekendmakingen.nl/kst-12345-67.html");
  }

  @Test
  void motieAsPlainText_hasItsRequest() {
    Head head = accepted("""
        Tweede Kamer der Staten-Generaal

        Vergaderjaar 2022–2023

        12 345 VI

        Fietsbeleid

        Nr. 67

        GEWIJZIGDE MOTIE VAN DE LEDEN VAN DAM EN EL HADDAD
        Voorgesteld 31 januari 2023
        De Kamer,
        gehoord de beraadslaging,
        overwegende dat veel paden te smal zijn voor het aantal mensen dat er
        elke dag gebruik van maakt en dat dit de veiligheid raakt;
        verzoekt de regering voor de zomer te laten weten welke fietspa-
        den het eerst verbreed worden,
        en gaat over tot de orde van de dag.
        Van Dam
        El Haddad
        """, "motie.txt").head();

    assertThat(head.kind()).isEqualTo(DocumentKind.MOTIE);
    assertThat(head.identifiers()).extracting(Identifier::canonical).containsExactly("kst-12345-VI-67");
    assertThat(head.request()).isEqualTo("voor de zomer te laten weten welke fietspaden het eerst verbreed worden");
    assertThat(head.senders()).extracting(Person::name).containsExactly("Van Dam", "El Haddad");
    assertThat(head.date()).contains(LocalDate.of(2023, 1, 31));
  }

  @Test
  void decisionList_andDebate_areKnownByTheirFirstLines() {
    assertThat(accepted("""
        Den Haag, 8 maart 2021

        Voortouwcommissie: vaste commissie voor Fietsen

        Document: Besluitenlijst van de procedurevergadering van dinsdag 9 maart 2021

        1. Agendapunt: Brieven
        """, "lijst.txt").head().kind()).isEqualTo(DocumentKind.DECISION_LIST);
    assertThat(accepted("""
        Fietspaden

        Voorzitter: Jansen

        Aan de orde is het debat over fietspaden.
        """, "verslag.txt").head().kind()).isEqualTo(DocumentKind.DEBATE_REPORT);
  }

  @Test
  void reportOfASitting_isReadByItsOwnStructure() {
    Received.Accepted report = accepted("""
        <?xml version="1.0" encoding="utf-8"?>
        <vlosCoreDocument xmlns="http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0">
        <vergadering soort="Commissie"><titel>Fietspaden</titel><datum>2025-07-02T00:00:00</datum>
        <activiteit soort="Commissiedebat"><titel>Fietspaden</titel><parlisid>2025A01234</parlisid>
        <tekst><alinea><alineaitem>Verslag van een commissiedebat</alineaitem></alinea></tekst>
        <spreker><achternaam>Dam</achternaam></spreker>
        <tekst><alinea><alineaitem>De heer <nadruk type="Vet">Van Dam</nadruk> (ABC):</alineaitem>
        <alineaitem>Ik dank u.</alineaitem></alinea></tekst></activiteit></vergadering></vlosCoreDocument>""", "v.xml");

    assertThat(report.head().kind()).isEqualTo(DocumentKind.DEBATE_REPORT);
    assertThat(report.head().title()).isEqualTo("Fietspaden");
    assertThat(report.head().date()).contains(LocalDate.of(2025, 7, 2));
    assertThat(report.head().identifiers()).extracting(Identifier::canonical).containsExactly("2025A01234");
    assertThat(report.text().passages()).extracting(Passage::kind)
        .containsExactly(PassageKind.PARAGRAPH, PassageKind.HEADING, PassageKind.PARAGRAPH);
  }

  @Test
  void externalEntity_isRefused_andNothingIsFetched() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "geheim");

    assertRefused("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
        + "<officiele-publicatie><al>&e;</al></officiele-publicatie>",
        "Dit XML-bestand bevat een documenttype (DOCTYPE); dat wordt om veiligheid niet gelezen.");
  }

  @Test
  void entitiesThatMultiply_areRefused() {
    StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1).append(";\">");
    }

    assertRefused(laughs + "]><officiele-publicatie><al>&a29;</al></officiele-publicatie>",
        "Dit XML-bestand bevat een documenttype (DOCTYPE); dat wordt om veiligheid niet gelezen.");
  }

  @Test
  void entityThatIsNotDeclared_isRefused() {
    assertThat(receive("<?xml version=\"1.0\"?><officiele-publicatie><al>&e;</al></officiele-publicatie>"))
        .isInstanceOf(Received.Refused.class);
  }

  @Test
  void xmlThatNestsWithoutEnd_isRefused() {
    assertRefused("<?xml version=\"1.0\"?><officiele-publicatie>" + "<al>".repeat(100_000),
        "Dit XML-bestand is te diep genest.");
  }

  @Test
  void xmlThatStopsHalfway_isDamaged() {
    assertRefused("<?xml version=\"1.0\"?>\n<officiele-publicatie>\n<al>Een motie</al>",
        "Dit XML-bestand is beschadigd, bij regel 3.");
  }

  @Test
  void xmlOfAnotherKind_saysWhich() {
    assertRefused("<?xml version=\"1.0\"?><recept><taart/></recept>",
        "Dit is XML van een soort die niet wordt gelezen (hoofdelement recept).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
  void xml_isReadInTheEncodingItNames(String encoding) {
    byte[] xml = ("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><officiele-publicatie><al>Eén café</al>"
        + "</officiele-publicatie>").getBytes(Charset.forName(encoding));

    assertThat(INTAKE.receive(xml, "x.xml")).isInstanceOfSatisfying(Received.Accepted.class,
        read -> assertThat(read.text().text()).isEqualTo("Eén café"));
  }

  @Test
  void emptyFile_isRefused() {
    assertThat(INTAKE.receive(new byte[0], "leeg.pdf")).isEqualTo(new Received.Refused("Dit bestand is leeg."));
  }

  @Test
  void anyBytes_neverThrow() {
    Random random = new Random(11);
    String[] starts = {"<?xml version=\"1.0\"?><officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>",
        "%PDF-1.4\n", "PK\u0003\u0004", "<!doctype html><p>", "De Minister van ", "<vlosCoreDocument><tekst>", ""};
    for (int i = 0; i < 400; i++) {
      byte[] bytes = new byte[random.nextInt(600)];
      random.nextBytes(bytes);
      if (i % 2 == 0) {
        for (int j = 0; j < bytes.length; j++) {
          bytes[j] = (byte) "<al> \n/1a.,&;De,MOTIE VAN-\"'=".charAt(Math.abs(bytes[j]) % 29);
        }
      }
      String start = starts[i % starts.length];
      byte[] file = (start + new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);

      assertThat(INTAKE.receive(file, "x")).isNotNull();
    }
  }

  private Received receive(String content) {
    return INTAKE.receive(content.getBytes(StandardCharsets.UTF_8), "x.xml");
  }

  private void assertRefused(String content, String reason) {
    assertThat(receive(content)).isEqualTo(new Received.Refused(reason));
  }

  private static Received.Accepted accepted(String content, String name) {
    Received received = INTAKE.receive(content.getBytes(StandardCharsets.UTF_8), name);
    assertThat(received).isInstanceOf(Received.Accepted.class);
    return (Received.Accepted) received;
  }
}
