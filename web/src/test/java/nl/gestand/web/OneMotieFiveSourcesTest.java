// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.ingest.IngestOutcome;
import nl.gestand.corpus.ingest.OfferedFile;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.store.CommitmentHistory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The paper, the debate, the zaak, a letter and the annex of a budget tell of one motie, in no particular order. */
class OneMotieFiveSourcesTest {

  private static final String ANNEX = """
      <!doctype html><html lang="nl"><head><meta charset="utf-8"></head><body>
      <h1>Bijlage Moties en toezeggingen bij de begroting 2026</h1><h2>Ministerie van Justitie en Veiligheid</h2>
      <table><tr><td>Omschrijving motie</td><td>Vindplaats</td><td>Stand van zaken</td></tr>
      <tr><td>Motie over een proef met fietspaden</td><td>02-07-2025 Debat (36 999, nr. 77)</td>
      <td>In behandeling. De Kamer wordt naar verwachting in het eerste kwartaal van 2026 geïnformeerd.</td></tr></table>
      </body></html>""";
  private static final String ZAAK = """
      {"Id":"zaak-77","Nummer":"2025Z00077","Soort":"Motie","Titel":"Fietspaden","Onderwerp":"Motie van het lid Van Dam over \
      een proef met fietspaden","GestartOp":"2025-07-02T00:00:00+02:00","Grondslagvoorhang":null,"Volgnummer":77,\
      "GewijzigdOp":"2025-07-08T08:00:00+02:00","Kamerstukdossier":[{"Nummer":36999,"Toevoeging":null}],\
      "Besluit":[{"Id":"b-77","BesluitSoort":"Stemmen - aangenomen","BesluitTekst":"Aangenomen.","Status":"Besluit",\
      "GewijzigdOp":"2025-07-08T16:00:00+02:00","Verwijderd":false,"Stemming":[]}]}
      """;
  private static final String DEBATE = """
      <?xml version="1.0" encoding="utf-8"?>
      <vlosCoreDocument xmlns="http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0" soort="Eindpublicatie">
      <vergadering soort="Commissie"><titel>Fietspaden</titel><datum>2025-07-02T00:00:00</datum>
      <activiteit soort="Commissiedebat"><titel>Fietspaden</titel><parlisid>2025A00077</parlisid>
      <woordvoerder><spreker soort="Tweede Kamerlid" objectid="p-2"><fractie>VBD</fractie><verslagnaam>Van Dam</verslagnaam>
      </spreker><markeertijdbegin>2025-07-02T10:01:00</markeertijdbegin><isvoorzitter>false</isvoorzitter><tekst><alinea>
      <alineaitem>De heer <nadruk>Van Dam</nadruk> (VBD):</alineaitem><alineaitem>Ik heb een motie.</alineaitem></alinea></tekst>
      <draadboekfragment soort="Motie indiening"><tekst><alinea><alineaitem>De Kamer,</alineaitem>
      <alineaitem>verzoekt de regering een proef met fietspaden te houden,</alineaitem>
      <alineaitem>en gaat over tot de orde van de dag.</alineaitem>
      <alineaitem>De <nadruk>voorzitter</nadruk>:</alineaitem>
      <alineaitem>Deze motie is voorgesteld door het lid Van Dam.</alineaitem><alineaitem>Zij krijgt nr. 77 (36999).</alineaitem>
      </alinea></tekst></draadboekfragment></woordvoerder></activiteit></vergadering></vlosCoreDocument>""";
  private static final String LETTER = paper("kst-36999-90", "Brief regering", "2025-11-03", "Uitvoering van een motie", """
      <p>Geachte voorzitter,</p><p>Op 8 juli 2025 nam uw Kamer de motie Van Dam aan (Kamerstukken II 2024/25, 36 999, nr. 77). \
      De motie is hiermee afgedaan.</p>""");
  private static final String PAPER = paper("kst-36999-77", "Motie", "2025-07-02",
      "Motie van het lid Van Dam over een proef met fietspaden", """
      <p>Voorgesteld 2 juli 2025</p><p>De Kamer,</p><p>gehoord de beraadslaging,</p>\
      <p>verzoekt de regering een proef met fietspaden te houden,</p><p>en gaat over tot de orde van de dag.</p><p>Van Dam</p>""");

  @TempDir
  private static Path folder;
  private static TestSite site;

  @BeforeAll
  static void open() {
    site = TestSite.open(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void motie_isOne_withWhatEachSaysAndHowItWasJoined() {
    List<IngestOutcome> first = site.ingest(file("bijlage.html", ANNEX), file("verslag.xml", DEBATE));
    site.takeInRecords(ZAAK);
    List<IngestOutcome> last = site.ingest(file("brief.html", LETTER), file("motie.html", PAPER));

    assertThat(first).extracting(IngestOutcome::reason).containsOnly("");
    CommitmentHistory motie = site.history("/commitment/kst-36999-77");
    assertThat(motie.events()).extracting(recorded -> recorded.event().status() + " " + recorded.event().claimedBy())
        .contains(Status.ADOPTED + " " + Claimant.CHAMBER, Status.CLOSED_BY_GOVERNMENT + " " + Claimant.LETTER);
    assertThat(motie.events()).flatExtracting(recorded -> recorded.event().evidence().stream().map(where ->
            where instanceof Evidence.InDocument in ? in.document() : where).map(Object::toString).toList())
        .contains(id(first.getFirst()), id(last.getFirst()))
        .anyMatch(where -> where.contains("2025Z00077"));
    assertThat(motie.mentions()).extracting(mention -> mention.document().value())
        .contains(id(first.getFirst()), id(first.getLast()), id(last.getFirst()));
    assertThat(motie.commitment().request()).contains("een proef met fietspaden");
    assertThat(site.visitor().get("/commitment/kst-36999-77").body())
        .contains("2025Z00077", "gekoppeld", "/document/" + id(first.getLast()), "/document/" + id(last.getFirst()));
    assertThat(site.visitor().get("/commitment/2025Z00077").statusCode()).isEqualTo(301);
  }

  private static String id(IngestOutcome outcome) {
    return outcome.id().orElseThrow().value();
  }

  private static OfferedFile file(String name, String text) {
    return OfferedFile.held(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String paper(String id, String kind, String day, String title, String body) {
    return """
        <!doctype html><html lang="nl"><head><meta charset="utf-8"><title>%s</title>
        <meta name="DCTERMS.identifier" content="%s"><meta name="DCTERMS.type" content="%s">
        <meta name="DCTERMS.issued" content="%s"><meta name="OVERHEIDop.dossiernummer" content="36999">
        <meta name="OVERHEIDop.ondernummer" content="%s"><meta name="OVERHEIDop.indiener" content="J. van Dam">
        </head><body><h1>%s</h1>%s</body></html>""".formatted(title, id, kind, day, id.substring(id.lastIndexOf('-') + 1), title,
        body);
  }
}
