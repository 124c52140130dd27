// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.ingest.OfferedFile;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

class ArticlePageTest {

  private static final String PAGE = "/artikel/BWBR0001854/240b";

  @TempDir
  private static Path folder;
  private static TestSite site;

  @BeforeAll
  static void open() {
    site = TestSite.open(folder);
    assertThat(site.ingest(
        toestand("2009-07-01", "<lid><lidnr>1</lidnr><al>Verboden is alles wat <nadruk>oud</nadruk> is.</al></lid>"),
        toestand("2010-01-01", "<lid><lidnr>1</lidnr><al>Verboden is alles wat nieuw is.</al></lid><lid><lidnr>2</lidnr>"
            + "<al>Gevangenisstraf van ten hoogste vier jaren &lt;script&gt; of geldboete van de vijfde categorie.</al></lid>")))
        .allMatch(outcome -> outcome.reason().isEmpty());
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void today_itIsSaidThatItIsGoneAndWhereItWent_andNothingIsBridged() {
    String page = get(PAGE);

    assertThat(page).contains("gold tot en met 30 juni 2024", "Het is nu artikel 252 Sr.",
        "is niet geladen (vanaf 2 januari 2010)", "laatst bekende tekst", "href=\"/artikel/BWBR0001854/252\"");
  }

  @Test
  void article_canBeFollowed_underWhateverNumber() {
    assertThat(get(PAGE)).contains("/zoeken/wijzigingen.atom?q=artikel%3A%22240b+Sr%22");
    assertThat(get("/zoeken/wijzigingen.atom?q=artikel%3A%22252+Sr%22")).contains("/id/document/kst-34843-126");
  }

  @Test
  void onADay_itsTextThenIsShown_withItsVersionsAndHighestPenalty() {
    assertThat(get(PAGE + "?peildatum=2009-12-31")).contains("alles wat oud is.")
        .doesNotContain("alles wat nieuw is", "niet geladen (");
    assertThat(get(PAGE + "?peildatum=2010-01-01")).contains("alles wat nieuw is.", "&lt;script&gt;",
        "Titel XIV Proef", "geldboete van de vijfde categorie", "2 versies", "g=2010-01-01")
        .doesNotContain("<script>");
  }

  @Test
  void comparison_marksWordsThatWentAndCame_alsoForThoseWhoHear() {
    String page = get(PAGE + "?vergelijk=2009-07-01&met=2010-01-01");

    assertThat(page).contains("<del><span class=\"unseen\">[vervallen: </span>oud<span class=\"unseen\">]</span></del>",
        "<ins><span class=\"unseen\">[nieuw: </span>nieuw<span class=\"unseen\">]</span></ins>");
    assertThat(page).contains("<ins><span class=\"unseen\">[nieuw: </span>2 Gevangenisstraf");
  }

  @Test
  void whatCitesIt_isThereByAnyOfItsNumbers() {
    assertThat(get(PAGE)).contains("/document/kst-34843-126?van=", "bestond op die dag niet meer");
    assertThat(get("/artikel/BWBR0001854/252")).contains("/document/kst-34843-126?van=", "voorganger");
    assertThat(get("/artikel/BWBR0001854/252?peildatum=2020-01-01")).contains("dronken maken")
        .doesNotContain("/document/kst-34843-126?van=");
  }

  @Test
  void bill_hasItsStagesOnOneTimeline_besideTheArticlesItChanged() {
    assertThat(get(PAGE)).contains("href=\"/wetsvoorstel/36222\"");
    assertThat(get("/wetsvoorstel/36222")).contains("Wet seksuele misdrijven", "rond de zomer van 2018", "<svg class=\"years\"",
        "voorzien: 1 juli 2029", "Stb. 2024, 59", "/artikel/BWBR0001854/252?peildatum=2024-07-01");
    assertThat(get("/wetsvoorstel/36222?peildatum=2023-01-01")).contains("Op 1 januari 2023: verslag van de tweede kamer");
    assertThat(site.visitor().get("/wetsvoorstel/12345").statusCode()).isEqualTo(404);
  }

  @Test
  void citationThatIsWrong_isListedWithItsDocumentAndReason() {
    assertThat(get("/overzichten/aanhalingen?peildatum=2000-01-01")).contains("geen verwijzing gevonden");
    assertThat(get("/overzichten/aanhalingen")).contains("Justitie en Veiligheid", "artikel 240b Sr",
        "Artikel 240b Sr bestond op die dag niet meer.", "/document/kst-34843-126?van=");
  }

  @ParameterizedTest
  @CsvSource({
    "/artikel/BWBR0001854/999z, 404",
    "/artikel/onzin/1, 404",
    "/artikel/BWBR0001854/%3Cscript%3E, 404",
    "/artikel/BWBR0001854/240b?peildatum=gisteren, 400",
    "/artikel/BWBR0001854/240b?vergelijk=1990-01-01&met=2010-01-01, 404",
    "/artikel/BWBR0001854/429ter, 200",
  })
  void anyAddress_isAnswered(String path, int status) {
    assertThat(site.visitor().get(path).statusCode()).isEqualTo(status);
  }

  @Test
  void search_forAnArticle_leadsToItsPage_andSoDoesItsAddress() {
    assertThat(location("/zoeken?q=artikel+240b+Sr")).isEqualTo(PAGE);
    assertThat(location("/id/article/BWBR0001854/240b")).isEqualTo(PAGE);
    assertThat(location("/id/article/BWBR0001854/240b/2010-01-01")).isEqualTo(PAGE + "?peildatum=2010-01-01");
  }

  private static String get(String path) {
    HttpResponse<String> response = site.visitor().get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  private static String location(String path) {
    String location = site.visitor().get(path, "Accept", "text/html").headers().firstValue("Location").orElse("");
    return location.replaceFirst("^http://[^/]+", "");
  }

  static OfferedFile toestand(String day, String lids) {
    String xml = """
        <wetgeving bwb-id="BWBR0001854"><intitule>Wet</intitule><wettekst><titeldeel><kop><label>Titel</label>
        <nr>XIV</nr><titel>Proef</titel></kop><artikel><kop><label>Artikel</label><nr>240b</nr></kop>%s</artikel>
        </titeldeel></wettekst></wetgeving>""".formatted(lids);
    return new OfferedFile() {
      @Override
      public String name() {
        return "BWBR0001854_" + day + ".xml";
      }

      @Override
      public byte[] bytes() {
        return xml.getBytes(StandardCharsets.UTF_8);
      }
    };
  }
}
