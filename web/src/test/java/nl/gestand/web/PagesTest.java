// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.web.TestSite.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class PagesTest {

  private static final String LETTER = "/document/kst-34843-126";

  @TempDir
  static Path folder;

  private static TestSite site;

  private final Visitor visitor = site.visitor();

  @BeforeAll
  static void open() {
    site = TestSite.open(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void get_commitment_showsWhoseWordItsStatusIs_andTheSentenceThatProvesIt() {
    String page = visitor.get("/commitment/kst-34843-101").body();

    assertThat(page).contains("Afgedaan volgens de regering", "Dat zegt de brief van 7 juli 2025.",
        "De Kamer heeft dit niet bevestigd.", "<p>" + SampleLetter.CLOSED + "</p>",
        "door Gestand gelezen, zeker (0,9)", "Motie <strong>34 843, nr. 101</strong>");
    assertThat(visitor.get(link(page, "(/document/kst-34843-126\\?van=\\d+&amp;tot=\\d+)")).body())
        .contains("<mark class=\"pointed\">");
  }

  @Test
  void get_commitment_afterItsTerm_isOverdue_andOnAnEarlierDayItWasNot() {
    assertThat(visitor.get("/commitment/tz202504-096").body()).contains("Termijn verstreken",
        "‘na de zomer’, dat is van 1 september 2025 tot en met 31 december 2025.");
    assertThat(visitor.get("/commitment/tz202504-096?peildatum=2025-12-31").body())
        .contains("Hoe het stond op", "Toezegging gedaan").doesNotContain("Termijn verstreken");
  }

  @Test
  void get_commitmentOnADayBeforeAnythingWasSaid_saysSo() {
    assertThat(visitor.get("/commitment/kst-34843-101?peildatum=2025-06-30").body())
        .contains("Er is nog niets bekend over de status.", "weggelaten: 1 gebeurtenis.")
        .doesNotContain("Afgedaan volgens de regering");
  }

  @Test
  void get_commitmentAsKnownBeforeTheLetterWasRead_isNotFound() {
    HttpResponse<String> before = visitor.get("/commitment/kst-34843-101?peildatum=2025-12-31&bekend=2025-12-31");
    assertThat(before.statusCode()).isEqualTo(404);
    assertThat(before.body()).contains("Op 31 december 2025 had Gestand hier nog niets van.");
  }

  @Test
  void get_commitment_drawsItsYearsAndTellsThemAsATable() {
    assertThat(visitor.get("/commitment/tz202504-096").body())
        .contains("<svg class=\"years\"", "Toezegging gedaan vanaf 3 april 2025", "Als tabel",
            "Termijn tot en met 31 december 2025");
  }

  @Test
  void get_commitment_thatFollowsFromAnother_showsBothEnds() {
    assertThat(visitor.get("/commitment/" + SampleLetter.OTHER_MINISTRY).body())
        .contains("Vervangt: <a href=\"/commitment/kst-34843-101\">Motie over voorlichting</a>");
    assertThat(visitor.get("/commitment/kst-34843-101").body())
        .contains("Is vervangen door: <a href=\"/commitment/" + SampleLetter.OTHER_MINISTRY + "\">Motie over zorg</a>");
  }

  @Test
  void get_search_onAnEarlierDay_findsByTheStatusOfThatDay() {
    assertThat(visitor.get("/zoeken?status=afgedaanVolgensRegering&peildatum=2025-07-06").body())
        .contains("0 resultaten");
    String page = visitor.get("/zoeken?status=afgedaanVolgensRegering&peildatum=2025-07-07").body();
    assertThat(page).contains("1 resultaat", "Zoals het stond op 7 juli 2025",
        "href=\"/commitment/kst-34843-101?peildatum=2025-07-07\"");
    assertThat(visitor.get("/zoeken?status=afgedaanVolgensRegering&peildatum=2025-07-07&bekend=2025-07-07").body())
        .contains("0 resultaten");
  }

  @Test
  void get_search_hasALinkThatFixesBothDays_andFindsTheSame() {
    String page = visitor.get("/zoeken?q=voorlichting&wat=commitment").body();
    Matcher link = Pattern.compile("href=\"(/zoeken\\?[^\"]*peildatum=[0-9-]+&amp;bekend=[0-9-]+)\"[^>]*>Blijvende link").matcher(page);

    assertThat(link.find()).isTrue();
    String fixed = visitor.get(link.group(1).replace("&amp;", "&")).body();
    Matcher total = Pattern.compile("[0-9]+ resulta(?:at|ten)").matcher(page);
    assertThat(total.find()).isTrue();
    assertThat(fixed).contains(total.group()).doesNotContain("Blijvende link");
  }

  @Test
  void get_searchForANumberThatIsNotHere_saysSo_andWhereItMayBe() {
    assertThat(visitor.get("/zoeken?q=34+843,+nr.+9999").body())
        .contains("34 843, nr. 9999 is een nummer dat we herkennen", "https://zoek.officielebekendmakingen.nl/kst-34843-9999.html");
  }

  @Test
  void get_documentOnAnEarlierDay_tellsHowWhatItMadeStoodThen() {
    assertThat(visitor.get("/document/kst-34843-126?peildatum=2025-07-09").body())
        .contains("op 9 juli 2025", "?peildatum=2025-07-09\"", "vondst=");
    HttpResponse<String> before = visitor.get("/document/kst-34843-126?bekend=2025-05-01");
    assertThat(before.statusCode()).isEqualTo(404);
    assertThat(before.body()).contains("Op 1 mei 2025 had Gestand hier nog niets van.");
  }

  @Test
  void get_dossierOnAnEarlierDay_showsWhatThereWas() {
    assertThat(visitor.get("/dossier/34843?peildatum=2025-05-01").body())
        .contains("Toezegging gedaan", "<svg class=\"years\"").doesNotContain("Motie over voorlichting");
  }

  @Test
  void get_suggestions_areTextsThatBeginSo() {
    HttpResponse<String> answer = visitor.get("/zoeken/suggesties?q=sekt");

    assertThat(visitor.get("/zoeken/suggesties?q=voorlicht").body()).contains("\"Motie over voorlichting\"");
    assertThat(visitor.get("/zoeken/suggesties?q=139h").body()).startsWith("[\"artikel 139h Sr\"");
    assertThat(visitor.get("/zoeken/suggesties?q=art.+240").body()).contains("\"artikel 240b Sr\"");
    assertThat(visitor.get("/zoeken/suggesties?q=seksafp").body()).isEqualTo("[\"seksafpersing\"]");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
    assertThat(visitor.get("/zoeken/suggesties?q=%00%22*(").body()).isEqualTo("[]");
  }

  @Test
  void get_search_mistyped_asksWhatWasMeant() {
    assertThat(visitor.get("/zoeken?q=voorlichtng").body())
        .contains("Bedoelde u <a href=\"/zoeken?q=voorlichting\">voorlichting</a>?");
  }

  @Test
  void search_articlesCitedAndSource_areFilters() {
    assertThat(visitor.get("/zoeken").body()).contains("<h3>Artikel</h3>", "<h3>Bron</h3>", "<span>artikel 240b Sr</span>",
        "href=\"/zoeken?artikel=BWBR0001854%2F240b\"", "href=\"/zoeken?bron=bekendmakingen\"");
    assertThat(visitor.get("/zoeken?artikel=BWBR0001854%2F240b&bron=bekendmakingen").body())
        .contains("Artikel: artikel 240b Sr", "Bron: Officiële bekendmakingen", "kst-34843-126");
    assertThat(visitor.get("/zoeken?q=artikel:252+Sr").body()).contains("kst-34843-126", "artikel: 252 Sr");
  }

  @Test
  void get_search_leadsToWhyAndToWhatIsAlike() {
    String page = visitor.get("/zoeken?q=voorlichting&soort=motie").body();

    assertThat(visitor.get(link(page, "href=\"(/zoeken/waarom[^\"]+)")).body())
        .contains("‘voorlichting’ staat in de titel.", "Het is een motie of toezegging", "Terug naar de resultaten");
    assertThat(visitor.get(link(page, "href=\"(/zoeken/zoals/commitment/[^\"]+)")).body())
        .contains("Meer zoals dit", "<ol class=\"hits\">");
    assertThat(visitor.get("/zoeken/waarom?q=bestaatniet&ding=x").body()).contains("geen uitkomst van deze zoekvraag");
    assertThat(visitor.get("/zoeken/zoals/document/bestaat-niet").body()).contains("niets wat hierop lijkt");
  }

  @Test
  void get_search_saysWhatTheThesaurusAdded_andLeadsToWithoutIt() {
    String page = visitor.get("/zoeken?q=seksafpersing").body();

    assertThat(page).contains("1 resultaat", "Ook gezocht op verwante woorden",
        "href=\"/zoeken?q=seksafpersing&amp;letterlijk=ja\"", "<mark>sextortion</mark>");
    assertThat(visitor.get("/zoeken?q=seksafpersing&letterlijk=ja").body()).contains("0 resultaten",
        "Zoek ook op verwante woorden");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"a*1900", "-*900", "woord OR *190", "%00%07*900", "%22*600", "(*600",
      "x:y *400", "NEAR *380", "*abc*1", "artikel:*200", "%F0%9F%98%80*150"})
  void get_search_hostile_isAnsweredOnOneCalmPage(String what) {
    int star = what.lastIndexOf('*');
    String words = what.substring(0, star).replace(" ", "+").repeat(Integer.parseInt(what.substring(star + 1)));

    HttpResponse<String> answer = visitor.get("/zoeken?q=" + words);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().length()).isLessThan(500_000);
    assertThat(answer.body()).doesNotContain("Exception");
  }

  @Test
  void get_searchLongerThanAnyQuestion_isSearchedByItsBeginning_andThePageSaysSo() {
    HttpResponse<String> answer = visitor.get("/zoeken?q=" + "sextortion+".repeat(450));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("hooguit 2.000 tekens", "<mark>sextortion</mark>");
    assertThat(visitor.get("/zoeken?q=" + "a".repeat(100_000)).body())
        .contains("Dit adres is te lang.", "hooguit 2.000 tekens");
  }

  @Test
  void get_searchWithAStarBeforeAWord_tellsWhereItCanStand() {
    assertThat(visitor.get("/zoeken?q=*richting").body()).contains("‘*richting’", "zoals kinder*.");
  }

  @Test
  void get_searchThatCanNotBeDecoded_isRefusedInOneSentence() throws IOException {
    assertThat(raw("/zoeken?q=%ZZ")).startsWith("HTTP/1.1 400").contains("De waarde van ‘q’ kunnen we niet lezen.");
  }

  @Test
  void get_searchThatFindsNothing_tellsWhichFilterToTakeAway() {
    assertThat(visitor.get("/zoeken?q=sextortion+ministerie:jenv&jaar=1999").body()).contains("Er is niets gevonden.",
        "<a href=\"/zoeken?q=sextortion+ministerie%3Ajenv\">zonder ‘Jaar: 1999’: 1 resultaat</a>")
        .doesNotContain("zonder ‘ministerie: jenv’");
  }

  @Test
  void get_numberThatIsNotHere_leadsToItsDossier() {
    assertThat(visitor.get("/zoeken?q=Kamerstukken+II+2025/26,+34+843,+nr.+999").body())
        .contains("34 843, nr. 999 is een nummer dat we herkennen", "<a href=\"/dossier/34843\">dossier 34 843</a>");
  }

  @Test
  void get_aTypedCondition_isAFilterAndNotADossier() {
    assertThat(visitor.get("/zoeken?q=dossier:34843").body()).contains("Verwijder filter </span>dossier: 34843");
  }

  @Test
  void get_searchWithConditions_showsEachAsAChipThatTakesItOut() {
    assertThat(visitor.get("/zoeken?q=voorlichting+ministerie:jenv+-jaar:2001").body()).contains(
        "href=\"/zoeken?q=voorlichting+-jaar%3A2001\" rel=\"nofollow\">"
            + "<span class=\"unseen\">Verwijder filter </span>ministerie: jenv",
        "href=\"/zoeken?q=voorlichting+ministerie%3Ajenv\"", "Niet jaar: 2001");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"voorlichting+ministerie:jenx|Bij ministerie kennen we ‘jenx’ niet",
      "voorlichting+Re:ouders|Op ‘Re’ kunt u niet zoeken", "voorlichting+%22ouders|als zoekopdracht lezen: ‘\"’",
      "*+voorlichting+OR|als zoekopdracht lezen"})
  void get_searchMistyped_namesWhatIsWrong_andSearchesTheRest(String words, String sentence) {
    HttpResponse<String> answer = visitor.get("/zoeken?q=" + words);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().replace("&quot;", "\"")).contains(sentence, "De rest is gezocht");
  }

  @ParameterizedTest
  @CsvSource({
      "/commitment/tz202504-096?bekend=ooit, Schrijf jaar",
      "/commitment/tz202504-096?peildatum=2025-02-30, geen datum die we kennen",
      "/commitment/tz202504-096?peildatum=gisteren, Schrijf jaar",
      "/zoeken?van=2025-13-01, geen datum die we kennen",
      "/zoeken?volgorde=willekeurig, We kennen de volgorde",
      "/zoeken?vanaf=geen-cursor, begin opnieuw bij de eerste",
      "/document/kst-34843-126?vondst=onzin, geen vondsten van de soort",
      "/document/kst-34843-126?van=5&tot=99999, Deze passage bestaat niet",
      "/document/kst-34843-126?van=-1&tot=2, moet een getal zijn"})
  void get_withAnImpossibleQuestion_400InOneSentence(String path, String sentence) {
    HttpResponse<String> answer = visitor.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(sentence, "<html lang=\"nl\">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bestaat/niet", "/commitment/tz209912-999", "/commitment/..%2e", "/document/kst-1-1",
      "/document/%20", "/dossier/99999", "/dossier/..", "/id/commitment", "/id/article/x", "/static/1/geheim.txt"})
  void get_whatIsNotThere_404OnACalmPage(String path) {
    HttpResponse<String> answer = visitor.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<h1>Niet gevonden</h1>").doesNotContain("Exception");
  }

  @Test
  void get_document_marksFindingsAndListsThem() {
    String page = visitor.get(LETTER).body();

    assertThat(page).contains(
        "Dit is een samenvatting, niet de officiële tekst.",
        "<a class=\"vondst vondst-statusuitspraak vondst-kamerverwijzing\" href=\"#uitleg-4\"",
        ">Kamerstuk 34 843, nr. 101</a>",
        "<span id=\"vondst-4\"></span>",
        "<li id=\"uitleg-4\" value=\"4\">",
        "<a href=\"/artikel/BWBR0001854/240b\">artikel 240b Sr</a>");
    assertThat(page).doesNotContain("Pagina 2 van 2");
  }

  @Test
  void document_faultInTheSource_isToldInWordsAtTheSentenceAndBesideIt() {
    String page = visitor.get(LETTER).body();

    assertThat(page).contains("class=\"flaw\"", ">let op<").containsPattern(
        "Let op: vervallen artikel\\.</strong> Artikel 240b Sr bestond op die dag niet meer\\. Waarschijnlijk bedoeld:"
            + " <a href=\"/artikel/BWBR0001854/252\">artikel 252 Sr</a>, zeker");
  }

  @Test
  void get_document_escapesWhatTheTextSays() {
    assertThat(visitor.get(LETTER).body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain(SampleLetter.HOSTILE);
    assertThat(visitor.get("/zoeken?q=alert").body()).doesNotContain(SampleLetter.HOSTILE);
    assertThat(visitor.get("/zoeken?q=%22%3E" + "%3Cscript%3Ealert(1)%3C/script%3E").body())
        .doesNotContain(SampleLetter.HOSTILE);
  }

  @Test
  void get_document_ofOneKindOfFinding_marksThatKindOnly() {
    String page = visitor.get(LETTER + "?vondst=termijn").body();

    assertThat(page).contains("class=\"vondst vondst-termijn\"", "<li id=\"uitleg-1\"")
        .doesNotContain("<li id=\"uitleg-2\"", "class=\"vondst vondst-statusuitspraak");
  }

  @Test
  void get_original_isAFileToKeep() {
    HttpResponse<String> answer = visitor.get(LETTER + "/origineel");

    assertThat(answer.body()).isEqualTo("%PDF-1.7 de brief");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"kst-34843-126.pdf\"");
  }

  @Test
  void get_dossier_listsCommitmentsWithTheirStatusAndDocuments() {
    assertThat(visitor.get("/dossier/34843").body()).contains("Motie over voorlichting",
        "Afgedaan volgens de regering", "Termijn verstreken", "<a href=\"/document/kst-34843-126\">Voortgang aanpak");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "/zoeken?q=TZ202504-096 | /commitment/tz202504-096",
      "/zoeken?q=34+843,+nr.+126 | /document/kst-34843-126",
      "/zoeken?q=kst-34843-101 | /commitment/kst-34843-101",
      "/zoeken?q=34843 | /dossier/34843",
      "/zoeken?q=34843-126 | /document/kst-34843-126",
      "/zoeken?q=https://zoek.officielebekendmakingen.nl/kst-34843-126.html | /document/kst-34843-126",
      "/zoeken?q=artikel+240b+Sr | /artikel/BWBR0001854/240b",
      "/zoeken?q=art.+240b+Wetboek+van+Strafrecht | /artikel/BWBR0001854/240b",
      "/zoeken?q=jci1.3:c:BWBR0001854%26artikel=240b | /artikel/BWBR0001854/240b",
      "/zoeken?q=artikel+139h | /artikel/BWBR0001854/139h",
      "/zoeken?q=toezegging+TZ202504-096 | /commitment/tz202504-096",
      "/zoeken?q=motie+nr.+34+843,+nr.+101 | /commitment/kst-34843-101",
      "/zoeken?q=kst-34843-126.html | /document/kst-34843-126",
      "/zoeken?q=https://wetten.overheid.nl/BWBR0001854/2024-07-01%23Artikel240b"
          + " | /artikel/BWBR0001854/240b?peildatum=2024-07-01",
      "/zoeken?q=jci1.3:c:BWBR0001854%26artikel=240b%26z=2014-04-01%26g=2014-04-01"
          + " | /artikel/BWBR0001854/240b?peildatum=2014-04-01",
      "/id/commitment/tz202504-096 | /commitment/tz202504-096",
      "/id/document/kst-34843-126 | /document/kst-34843-126",
      "/id/passage/kst-34843-126/10-20 | /document/kst-34843-126?van=10&tot=20#p10-20",
      "/commitment/tz202504-096/status | /commitment/tz202504-096#vastleggen"})
  void get_whatNamesAThing_leadsToItsPage(String path, String page) {
    HttpResponse<String> answer = visitor.get(path, "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(page);
  }

  @Test
  void get_search_marksWordsAndLeadsToThePassage() {
    String page = visitor.get("/zoeken?q=sextortion").body();

    assertThat(page).contains("<mark>sextortion</mark>", "1 resultaat");
    assertThat(visitor.get(link(page, "class=\"place\" href=\"([^\"#]+)")).body())
        .contains("id=\"p", "sextortion");
  }

  @Test
  void get_searchWithAFilter_showsItAsAChipThatLeadsBack() {
    String page = visitor.get("/zoeken?q=voorlichting&soort=motie").body();

    assertThat(page).contains("Soort: Motie", "href=\"/zoeken?q=voorlichting\"", "aria-current=\"true\"");
  }

  @Test
  void get_searchInPages_leadsToTheNextWithoutRepeating() {
    String first = visitor.get("/zoeken?soort=toezegging&volgorde=oudste").body();
    String second = visitor.get(link(first, "href=\"([^\"]+)\" rel=\"next\"")).body();

    assertThat(hits(first)).hasSize(10).doesNotContainAnyElementsOf(hits(second));
    assertThat(second).contains("Terug naar de eerste", " resultaten, 11 tot en met 20");
  }

  @Test
  void get_searchInPages_leadsBackPageByPage() {
    List<List<String>> onward = new ArrayList<>();
    String page = visitor.get("/zoeken").body();
    for (; page.contains("rel=\"next\""); page = visitor.get(link(page, "href=\"([^\"]+)\" rel=\"next\"")).body()) {
      onward.add(hits(page));
    }
    assertThat(onward).hasSizeGreaterThan(2);
    for (List<String> before : onward.reversed()) {
      page = visitor.get(link(page, "href=\"([^\"]+)\" rel=\"prev\"")).body();
      assertThat(hits(page)).isEqualTo(before);
    }
    assertThat(page).doesNotContain("rel=\"prev\"");
  }

  @Test
  void get_search_hasATabForEachKind_countedAsIfNoneWasChosen() {
    assertThat(visitor.get("/zoeken?wat=commitment").body())
        .containsPattern("href=\"/zoeken\" rel=\"nofollow\">Alles <span class=\"count\">\\d+")
        .containsPattern("wat=commitment\" rel=\"nofollow\" aria-current=\"page\">Moties en toezeggingen <span class=\"count\">\\d+")
        .containsPattern("wat=document\" rel=\"nofollow\">Stukken <span class=\"count\">1<");
  }

  @Test
  void get_search_showsTheNumberOfEachThing() {
    assertThat(visitor.get("/zoeken?q=toezegging&soort=toezegging").body()).contains("Toezegging TZ202504-096");
  }

  @Test
  void get_frontPage_countsWhatIsOpenAndOverdue() {
    assertThat(visitor.get("/").body()).contains(
        "<strong>" + (SampleLetter.SPARE + 2) + "</strong> <span>staan nog open</span>",
        "<strong>" + (SampleLetter.SPARE + 1) + "</strong> <span>daarvan over de termijn</span>", "<strong>1</strong> <span>stukken gelezen</span>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/zoeken", LETTER, "/inloggen", "/bestaat/niet", LETTER + "/origineel"})
  void everyAnswer_forbidsScriptsFramesAndGuessing(String path) {
    HttpResponse<String> answer = visitor.get(path);

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.body()).doesNotContainPattern("<script(?! type=\"application/ld\\+json\">| src=\"/static/[a-z0-9]+/[a-z]+\\.js\" defer></script>)")
        .doesNotContain("<style", " style=", " onclick=");
  }

  @Test
  void head_isAnsweredLikeGetWithoutABody() {
    HttpResponse<String> head = visitor.send(HttpRequest.newBuilder(URI.create(site.address("/inloggen")))
        .method("HEAD", BodyPublishers.noBody()));

    assertThat(head.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(head.body()).isEmpty();
  }

  @Test
  void delete_405_andATooLargeForm_413() {
    HttpResponse<String> delete = visitor.send(HttpRequest.newBuilder(URI.create(site.address("/zoeken"))).DELETE());
    HttpResponse<String> large = visitor.send(HttpRequest.newBuilder(URI.create(site.address("/inloggen")))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("naam=" + "a".repeat(300_000))));

    assertThat(delete.statusCode()).isEqualTo(405);
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("<h1>Te groot</h1>");
  }

  @Test
  void addressThatCanNotBeRead_isRefusedInDutchToo() throws IOException {
    assertThat(raw("/%")).startsWith("HTTP/1.1 400").contains("Dit adres kunnen we niet lezen.").doesNotContain("Jetty");
  }

  /** What is answered to an address that no client would send. */
  private static String raw(String path) throws IOException {
    URI address = URI.create(site.address("/"));
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void get_stylesheet_isKeptForGood_andKnownAgain() {
    String path = link(visitor.get("/").body(), "(/static/[0-9a-f]+/gestand\\.css)");
    HttpResponse<String> sheet = visitor.get(path);

    assertThat(sheet.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
    assertThat(visitor.get(path, "If-None-Match", sheet.headers().firstValue("ETag").orElseThrow()).statusCode())
        .isEqualTo(304);
    assertThat(visitor.get(path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
        .hasValue("gzip");
  }

  private static String link(String page, String pattern) {
    Matcher link = Pattern.compile(pattern).matcher(page);
    assertThat(link.find()).as(pattern).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  private static List<String> hits(String page) {
    return Pattern.compile("<h2><a href=\"([^\"]+)\"").matcher(page).results().map(hit -> hit.group(1)).toList();
  }
}
