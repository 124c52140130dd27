// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.officielepublicaties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.gestand.corpus.extract.Unreadable;
import nl.gestand.corpus.source.Head;
import nl.gestand.corpus.source.Received;
import nl.gestand.corpus.source.XmlReading;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.Person;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

class ReadOfficialPublicationTest {

  private static final String MOTIE = """
      <?xml version="1.0" encoding="UTF-8"?>
      <officiele-publicatie><metadata>
        <meta name="OVERHEIDop.externMetadataRecord" scheme=""
          content="https://zoek.officielebekendmakingen.nl/%s/metadata.xml"/>
      </metadata><kamerstuk>
        <kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2024-2025</tekstregel>
          <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
          <tekstregel inhoud="kamernummer">2</tekstregel></kamerstukkop>
        %s
        <stuk><stuknr>Nr. <ondernummer kamer="2">7</ondernummer></stuknr>
          <titel>%s</titel>
          <datumtekst>Voorgesteld <datum isodatum="2025-02-13">13 februari 2025</datum></datumtekst>
          <algemeen><vrije-tekst><tekst status="goed">%s</tekst></vrije-tekst></algemeen>
        </stuk></kamerstuk></officiele-publicatie>""";
  private static final String FIETSBELEID =
      "<dossier><dossiernummer><dossiernr>12 345</dossiernr></dossiernummer><titel>Fietsbeleid</titel></dossier>";
  private static final String BODY = """
      <al>De Kamer,</al>
      <al>gehoord de beraadslaging,</al>
      <al>overwegende dat veel paden te smal zijn;</al>
      <al>verzoekt de regering de paden te verbreden, en daarbij:</al>
      <lijst><li><li.nr>1.</li.nr><al>te beginnen in de steden;</al></li>
        <li><li.nr>2.</li.nr><al>de Kamer te informeren,</al></li></lijst>
      <al>en gaat over tot de orde van de dag.</al>
      <al-groep><al>Van Dam</al><al>Jansen</al></al-groep>""";

  @Test
  void motie_hasItsNumberDateProposersAndRequest() throws Unreadable {
    Head head = read("kst-12345-7", FIETSBELEID, "MOTIE VAN DE LEDEN VAN DAM EN JANSEN", BODY).head();

    assertThat(head.kind()).isEqualTo(DocumentKind.MOTIE);
    assertThat(head.identifiers()).extracting(Identifier::canonical).containsExactly("kst-12345-7");
    assertThat(head.date()).contains(LocalDate.of(2025, 2, 13));
    assertThat(head.senders()).extracting(Person::name).containsExactly("Van Dam", "Jansen");
    assertThat(head.request()).isEqualTo("de paden te verbreden, en daarbij: 1. te beginnen in de steden; "
        + "2. de Kamer te informeren");
    assertThat(head.title()).isEqualTo("Motie van de leden Van Dam en Jansen – Fietsbeleid");
    assertThat(head.officialPage()).contains(URI.create("https://zoek.officielebekendmakingen.nl/kst-12345-7.html"));
  }

  @Test
  void motie_passagesHaveTheirRoles() throws Unreadable {
    Received.Accepted motie = read("kst-12345-7", FIETSBELEID, "MOTIE VAN HET LID VAN DAM", BODY);

    assertThat(motie.text().passages()).extracting(Passage::kind).containsExactly(PassageKind.LETTERHEAD,
        PassageKind.LETTERHEAD, PassageKind.LETTERHEAD, PassageKind.LETTERHEAD, PassageKind.HEADING,
        PassageKind.LETTERHEAD, PassageKind.PARAGRAPH, PassageKind.PARAGRAPH, PassageKind.PARAGRAPH,
        PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.LIST_ITEM, PassageKind.PARAGRAPH,
        PassageKind.SIGNATURE, PassageKind.SIGNATURE);
    assertThat(motie.text().text()).contains("12 345 Fietsbeleid\n\nNr. 7\n\nMOTIE").doesNotContain("\n2\n");
  }

  @Test
  void changedMotie_saysWhichItReplaces() throws Unreadable {
    Head head = read("kst-12345-7", FIETSBELEID,
        "NADER GEWIJZIGDE MOTIE VAN HET LID VAN DER BERG C.S. TER VERVANGING VAN DIE GEDRUKT ONDER NR. 3",
        BODY.replace("<al>Van Dam</al><al>Jansen</al>", "")).head();

    assertThat(head.typeWord()).isEqualTo("Nader gewijzigde motie");
    assertThat(head.title()).isEqualTo(
        "Nader gewijzigde motie van het lid Van der Berg c.s., ter vervanging van die gedrukt onder nr. 3"
            + " – Fietsbeleid");
    assertThat(head.senders()).extracting(Person::name).containsExactly("Van der Berg");
  }

  @Test
  void dossier_ofABudgetChapter_aCouncilOrAKingdomAct() throws Unreadable {
    assertThat(dossier("<dossiernr>36 600</dossiernr><begrotingshoofdstuk>XX</begrotingshoofdstuk>"))
        .isEqualTo("36600-XX");
    assertThat(dossier("<dossiernr>21 501</dossiernr>-<raadnr>02</raadnr>")).isEqualTo("21501-02");
    assertThat(dossier("<dossiernr>36 027</dossiernr> (<rijkswetnr>R2160</rijkswetnr>)")).isEqualTo("36027");
  }

  @Test
  void twoDossiers_theNumberBelongsToTheFirst() throws Unreadable {
    Head head = read("kst-12345-7", FIETSBELEID + FIETSBELEID.replace("12 345", "23 456"), "MOTIE VAN HET LID VAN DAM",
        BODY).head();

    assertThat(head.identifiers()).extracting(Identifier::canonical).containsExactly("kst-12345-7");
  }

  @Test
  void motieThatAsksSomeoneElse_saysWhom() throws Unreadable {
    String body = "<al>De Kamer,</al><al>spreekt uit dat paden breed horen te zijn,</al>"
        + "<al>en gaat over tot de orde van de dag.</al>";

    assertThat(read("kst-12345-7", FIETSBELEID, "MOTIE VAN HET LID VAN DAM", body).head().request())
        .isEqualTo("spreekt uit dat paden breed horen te zijn");
  }

  @Test
  void footnote_followsItsParagraph_tiedByARaisedMark() throws Unreadable {
    Received.Accepted paper = read("kst-12345-7", FIETSBELEID, "VERSLAG", """
        <al>Dat bleek eerder.<noot id="n1" type="voet"><noot.nr>12</noot.nr><noot.al>Kamerstuk
          23 456, nr. 1.</noot.al></noot> En nu weer.</al>""");

    assertThat(paper.text().text()).endsWith("Dat bleek eerder.¹² En nu weer.\n\n12 Kamerstuk 23 456, nr. 1.");
    assertThat(paper.text().passages().getLast().mark()).isEqualTo("12");
  }

  @Test
  void answers_areByTheMinister_whoAnsweredOnThatDay() throws Unreadable {
    Received.Accepted answers = read("""
        <officiele-publicatie><metadata/><kamervragen><kamervraagkop>
          <tekstregel inhoud="vergaderjaar">Vergaderjaar 2020-2021</tekstregel>
          <tekstregel inhoud="kamernummer">2</tekstregel></kamervraagkop>
          <kamervraagnummer>3000</kamervraagnummer>
          <kamervraagomschrijving type="vraag">Vragen van het lid Van Dam over fietspaden (ingezonden
            <datum isodatum="2021-06-03">3 juni 2021</datum>).</kamervraagomschrijving>
          <kamervraagomschrijving type="antwoord">Antwoord van Minister <naam><achternaam>Jansen</achternaam></naam>
            (<organisatie>Infrastructuur en Waterstaat</organisatie>) (ontvangen
            <datum isodatum="2021-06-21">21 juni 2021</datum>).</kamervraagomschrijving>
          <vraag><nr>Vraag 1</nr><al>Is het pad breed?</al></vraag><antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord>
        </kamervragen></officiele-publicatie>""");

    assertThat(answers.head().identifiers()).extracting(Identifier::canonical).containsExactly("ah-tk-20202021-3000");
    assertThat(answers.head().date()).contains(LocalDate.of(2021, 6, 21));
    assertThat(answers.head().senders()).containsExactly(
        new Person("Jansen", "Minister van Infrastructuur en Waterstaat", ""));
    assertThat(answers.head().ministries()).containsExactly("ienw");
    assertThat(answers.text().passages()).extracting(passage -> passage.span().in(answers.text().text()))
        .endsWith("Vraag 1", "Is het pad breed?", "Antwoord 1", "Ja.");
  }

  @Test
  void debate_encodedTwiceAndLaidOutOverLines_isRestored() throws Unreadable {
    String once = "\uFEFF\n<officiele-publicatie><metadata>\n<meta content=\"https://zoek.officielebekendmakingen.nl/"
        + "h-tk-20172018-70-4/metadata.xml\" name=\"OVERHEIDop.externMetadataRecord\"/></metadata>"
        + "<handelingen><agendapunt>"
        + "<nr>4</nr><item-titel>Fietspaden</item-titel><spreekbeurt>"
        + "<spreker>\n<voorvoegsels>\nMevrouw\n</voorvoegsels>\n"
        + "<naam>\n<achternaam>\nVan Dam\n</achternaam>\n</naam>\n(\n<politiek>\nD66\n</politiek>\n):\n</spreker>"
        + "<tekst><al>\nEén cliënt.\n</al></tekst></spreekbeurt></agendapunt></handelingen></officiele-publicatie>";
    String twice = new String(once.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    Received.Accepted debate = read(twice);

    assertThat(debate.head().identifiers()).extracting(Identifier::canonical).containsExactly("h-tk-20172018-70-4");
    assertThat(debate.text().text()).isEqualTo("Fietspaden\n\nMevrouw Van Dam (D66):\n\nEén cliënt.");
  }

  @Test
  void openingOfASitting_hasATitle() throws Unreadable {
    Received.Accepted opening = read("<officiele-publicatie><metadata/><handelingen><vergadering>"
        + "<vergadering-nummer>12e vergadering</vergadering-nummer></vergadering><opening><nr>1</nr>"
        + "<tekst><al>De leden zijn aanwezig.</al></tekst></opening></handelingen></officiele-publicatie>");

    assertThat(opening.head().title()).isEqualTo("Opening van de 12e vergadering");
  }

  @Test
  void table_keepsRowsAndCells() throws Unreadable {
    Received.Accepted paper = read("kst-12345-7", FIETSBELEID, "VERSLAG", """
        <table><tgroup><tbody><row><entry><al>Jaar</al></entry><entry><al>Paden</al></entry></row>
          <row><entry><al>2020</al></entry><entry><al>12</al></entry></row></tbody></tgroup></table>""");

    assertThat(paper.text().text()).endsWith("Jaar\tPaden\n2020\t12");
  }

  @Test
  void publicationWithoutText_isRefused() {
    assertThatThrownBy(() -> read("<officiele-publicatie><metadata/></officiele-publicatie>"))
        .isInstanceOf(Unreadable.class).hasMessage("Deze officiële publicatie bevat geen tekst.");
  }

  private static String dossier(String number) throws Unreadable {
    String dossier = "<dossier><dossiernummer>" + number + "</dossiernummer><titel>Fietsbeleid</titel></dossier>";
    return read("x", dossier, "MOTIE VAN HET LID VAN DAM", BODY).head().dossier().orElseThrow().key();
  }

  private static Received.Accepted read(String id, String dossiers, String title, String body) throws Unreadable {
    return read(MOTIE.formatted(id, dossiers, title, body));
  }

  private static Received.Accepted read(String xml) throws Unreadable {
    return ReadOfficialPublication.read(XmlReading.read(XmlReading.decode(xml.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void severalTypesOfSignature_areSenders() throws Unreadable {
    Head head = read("kst-12345-7", FIETSBELEID, "BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT", """
        <al>Ik schrijf u.</al><ondertekening><functie>De Minister van Infrastructuur en Waterstaat,</functie>
        <naam><voornaam>A.B.</voornaam> <achternaam>van Dam</achternaam></naam></ondertekening>""").head();

    assertThat(head.kind()).isEqualTo(DocumentKind.LETTER);
    assertThat(head.senders()).isEqualTo(List.of(
        new Person("A.B. van Dam", "Minister van Infrastructuur en Waterstaat", "")));
  }
}
