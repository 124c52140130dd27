// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.ingest.OfferedFile;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class DebatePageTest {

  private static final String REPORT = """
      <?xml version="1.0" encoding="utf-8"?>
      <vlosCoreDocument xmlns="http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0" soort="Eindpublicatie">
      <vergadering soort="Commissie"><titel>Fietspaden</titel><datum>2025-07-02T00:00:00</datum>
      <activiteit soort="Commissiedebat"><titel>Fietspaden</titel><parlisid>2025A01234</parlisid>
      <woordvoerder><spreker soort="Tweede Kamerlid" objectid="p-1"><fractie>ABC</fractie><verslagnaam>Boom</verslagnaam>
      </spreker><markeertijdbegin>2025-07-02T09:05:00</markeertijdbegin><isvoorzitter>true</isvoorzitter><tekst><alinea>
      <alineaitem>De <nadruk>voorzitter</nadruk>:</alineaitem><alineaitem>Ik open deze vergadering.</alineaitem></alinea></tekst>
      </woordvoerder><woordvoerder><spreker soort="Minister" objectid="p-3"><verslagnaam>Van Weel</verslagnaam>
      <functie>minister van Justitie en Veiligheid</functie></spreker>
      <markeertijdbegin>2025-07-02T10:05:00</markeertijdbegin><isvoorzitter>false</isvoorzitter><tekst><alinea>
      <alineaitem>Minister <nadruk>Van Weel</nadruk>:</alineaitem><alineaitem>Ik zal de Kamer daarover voor de zomer een brief \
      sturen over brommobielen.</alineaitem></alinea></tekst></woordvoerder></activiteit></vergadering></vlosCoreDocument>""";

  @TempDir
  private static Path folder;
  private static TestSite site;

  @BeforeAll
  static void open() {
    site = TestSite.open(folder);
    site.ingest(OfferedFile.held("verslag.xml", REPORT.getBytes(StandardCharsets.UTF_8)));
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void report_listsWhoSpoke_andTellsWhen() {
    String page = site.visitor().get("/document/2025A01234").body();

    assertThat(page).contains(">Sprekers <span class=\"count\">2</span>", ">Boom (ABC)</a> <span class=\"meta\">ook als voorzitter",
        ">David van Weel (VVD), minister van Justitie en Veiligheid</a>", "1 keer aan het woord",
        "9.05 uur · Fietspaden", "<p class=\"meta\">10.05 uur</p>");
    assertThat(page).containsPattern("<a href=\"#(p\\d+-\\d+)\">David van Weel[\\s\\S]*<h3 id=\"\\1\">Minister Van Weel:");
  }

  @Test
  void toezegging_isFound_andWaitsToBeJudged() {
    String found = site.visitor().get("/zoeken?q=brommobielen").body();
    Matcher path = Pattern.compile("/commitment/2025A01234-t[0-9a-f]{8}").matcher(found);

    assertThat(path.find()).isTrue();
    String event = site.history(path.group()).events().getFirst().event().id().value();
    assertThat(site.signedIn("chris").get("/werkbank/beoordelen/" + event).body()).contains("brommobielen", "Van Weel");
  }
}
