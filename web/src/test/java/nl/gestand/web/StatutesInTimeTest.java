// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.ingest.IngestOutcome;
import nl.gestand.corpus.ingest.OfferedFile;
import nl.gestand.corpus.ingest.SampleCorpus;
import nl.gestand.indexer.projection.Progress;
import nl.gestand.ontology.question.Question;
import nl.gestand.web.linkeddata.sparql.LocalQuery;
import nl.gestand.web.linkeddata.sparql.ResultFormat;
import nl.gestand.web.linkeddata.sparql.SparqlLimits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample corpus with a statute of our own making: what hangs on an article by any of its numbers. */
class StatutesInTimeTest {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private static final String PREFIXES = "PREFIX gst: <https://w3id.org/gestand/ns#> "
      + "PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX owl: <http://www.w3.org/2002/07/owl#> ";

  @TempDir
  private static Path folder;
  private static Application application;
  private static String site;
  private static final List<IngestOutcome> outcomes = new ArrayList<>();

  @BeforeAll
  static void open() {
    application = Application.open(DataFolder.open(folder, "http://localhost:8080"), Progress.NONE);
    application.ingest(SampleCorpus.files(), outcomes::add);
    application.ingest(statute(), outcomes::add);
    site = "http://localhost:" + application.serve("localhost", 0);
  }

  @AfterAll
  static void close() {
    application.close();
  }

  /** Two states that follow on each other and the last of which lasts; 139h is in the second though it moved. */
  private static List<OfferedFile> statute() {
    return List.of(state("2020-01-01", "139h", "240b", "252", "254"),
        state("2024-07-01", "139h", "252", "254", "254ba", "429ter"),
        file("manifest.xml", """
            <?xml version="1.0"?><work label="BWBR0001854"><expression label="2020-01-01_0"><metadata>
            <einddatum>2024-06-30</einddatum></metadata></expression><expression label="2024-07-01_0"><metadata>
            <einddatum>9999-12-31</einddatum></metadata></expression></work>"""));
  }

  @ParameterizedTest
  @CsvSource({
    "kst-29628-1246, 240b, 2024-06-30, 240b/2020-01-01, 240b/begin",
    "kst-29628-1246, 252,  2025-01-22, 252/2024-07-01,  252/2024-07-01",
    "kst-36222-3,    240b, 2022-10-10, 240b/2020-01-01, 240b/begin",
    "kst-36222-3,    252,  2024-07-01, 252/2024-07-01,  252/2024-07-01",
    "stb-2024-61,    252,  2024-07-01, 252/2024-07-01,  252/2024-07-01",
    "kst-34843-126,  254,  2025-07-07, 254/2024-07-01,  254/2024-07-01",
    "stb-2019-311,   139h, 2020-01-01, 139h/2020-01-01, 139h/2020-01-01",
  })
  void citation_isTiedToTheVersionAndMeaningOfTheDayItIsMeant(
      String document, String number, String day, String version, String meaning) {
    assertThat(rows("""
        SELECT DISTINCT ?asOf ?version ?meaning WHERE {
          ?finding oa:hasBody ?article ; oa:hasTarget/oa:hasSource ?document ; gst:onDay ?asOf .
          FILTER(STRENDS(STR(?document), "/%s") && STRENDS(STR(?article), "/BWBR0001854/%s"))
          ?finding gst:citedVersion ?version ; gst:citedMeaning ?meaning .
          ?version gst:versionOf ?article . ?meaning gst:meaningOf ?article }""".formatted(document, number)))
        .containsOnlyOnce(day + " http://localhost:8080/id/article/BWBR0001854/" + version
            + " http://localhost:8080/id/meaning/BWBR0001854/" + meaning);
  }

  @Test
  void articleThatWasGone_isCitedInTheVersionItLastHad_andThatWhichIsMeantIsToldBesideIt() {
    assertThat(rows("""
        SELECT DISTINCT ?version ?meant WHERE {
          ?finding gst:citedVersion ?version ; gst:fault/gst:probablyMeant ?meant ; oa:hasTarget/oa:hasSource ?document .
          FILTER(STRENDS(STR(?version), "/240b/2020-01-01")) }""")).containsExactly(
        "http://localhost:8080/id/article/BWBR0001854/240b/2020-01-01 http://localhost:8080/id/article/BWBR0001854/252");
  }

  @Test
  void succession_hasConfidenceAndSource_andNothingIsEverTheSame() {
    assertThat(rows("SELECT ?c ?source WHERE { ?s gst:predecessor/gst:meaningOf ?old ; gst:successor/gst:meaningOf ?new ; "
        + "gst:confidence ?c ; gst:readIn ?source FILTER(STRENDS(STR(?old), '/240b') && STRENDS(STR(?new), '/252')) }"))
        .containsExactly("1.0 Stcrt. 2024, 19871");
    assertThat(rows("SELECT ?s WHERE { ?s gst:predecessor ?old FILTER NOT EXISTS { ?s gst:confidence ?c ; gst:readIn ?r } }"))
        .isEmpty();
    assertThat(rows("SELECT ?x WHERE { ?x owl:sameAs ?y }")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"240b", "252"})
  void commitmentsOnAnyVersionOfAnOffence_areFoundByAnyNumberItHad(String number) throws IOException {
    String question = Question.find("delict-onder-elk-nummer").orElseThrow().text().replace("/252\"", "/" + number + "\"");

    assertThat(rows(question)).anyMatch(row -> row.contains("/kst-29628-1246") && row.contains("/240b"))
        .anyMatch(row -> row.contains("/kst-29628-1246") && row.contains("/252"));
  }

  @Test
  void textThatContradictsTheConcordance_isReportedOnce_keptAndShown() throws Exception {
    String told = "Artikel 139h Sr staat in de tekst van 1 juli 2024, maar gold volgens de concordantie op die dag niet.";

    assertThat(outcomes).filteredOn(outcome -> outcome.remark().contains(told)).hasSize(1)
        .first().extracting(IngestOutcome::outcome).isEqualTo(IngestOutcome.Outcome.NEW);
    assertThat(rows("SELECT ?remark WHERE { ?article gst:remark ?remark FILTER(STRENDS(STR(?article), '/139h')) }"))
        .containsExactly(told);
    assertThat(get("/artikel/BWBR0001854/139h").body()).contains(told);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "139h;   139h; kst-36222-3 stb-2019-311;      2024-07-01; Belofte in een brief; Toezegging gedaan",
    "429ter; 429ter; kst-34843-126 kst-36395-18;  2024-07-01; Motie;      Ingediend",
    "429ter; 429ter; kst-34843-126 kst-36395-20;  2024-07-01; Toezegging; Afgedaan volgens de regering",
    "240b;   240b; kst-34843-126 kst-36222-3;     2020-01-01; Motie;      Niet uitgevoerd",
    "240b;   240b; kst-29628-1246 stb-2024-59;    2020-01-01; Toezegging; Toezegging gedaan",
    "artikel 240b Sr; 240b; kst-29628-1246;       2020-01-01; Motie;      Niet uitgevoerd",
    "artikel 252 Wetboek van Strafrecht; 252; kst-29628-1246 kst-36222-3; 2024-07-01; Motie; Niet uitgevoerd"})
  void search_leadsToTheArticle_itsVersionsPapersAndCommitmentsWithTheirStatus(
      String words, String number, String papers, String version, String kind, String status) throws Exception {
    HttpResponse<String> answer = get("/zoeken?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    String page = answer.body();
    String commitments = page.substring(page.indexOf("id=\"verbintenissen\""), page.indexOf("id=\"stukken\""));

    assertThat(answer.uri().getPath()).isEqualTo("/artikel/BWBR0001854/" + number);
    assertThat(page).contains("?peildatum=" + version, "Tekst van " + number + " sinds " + version);
    assertThat(papers.split(" ")).allSatisfy(paper -> assertThat(page).contains("/document/" + paper + "?van="));
    assertThat(commitments.split("<li class=\"split\">")).anyMatch(item -> item.contains("<span class=\"meta\">" + kind)
        && item.contains(status));
  }

  @Test
  void judgmentCitedNearAnArticle_isOnItsPage_inThatMeaningAndNoOther() throws Exception {
    assertThat(get("/artikel/BWBR0001854/429ter").body()).contains(
        "<a href=\"https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RBROT:2024:9612\">ECLI:NL:RBROT:2024:9612</a>");
    assertThat(get("/artikel/BWBR0001854/254a").body()).doesNotContain("ECLI:");
    assertThat(rows("SELECT ?case WHERE { ?finding oa:hasBody ?case FILTER(STRENDS(STR(?case), '/case/ECLI:NL:RBROT:2024:9612')) }"))
        .isNotEmpty();
  }

  @Test
  void wrongCitations_areThoseOfOneReport_andNoneInTheOtherSamples() {
    assertThat(rows("SELECT DISTINCT ?document ?words WHERE { ?finding gst:fault ?fault ; oa:hasTarget ?passage . "
        + "?passage oa:hasSource ?document ; oa:hasSelector/oa:exact ?words }")).extracting(row -> row.replaceFirst(".*/", ""))
        .extracting(row -> row.substring(row.indexOf(' ') + 1)).containsExactlyInAnyOrder(
            "artikel 240b Sr", "artikel 139h Sr", "artikel 284e Sr", "artikelen 240 en 240a Sr");
  }

  @Test
  void sameFilesAgain_changeNothing() {
    long before = application.changes().last();
    application.ingest(statute(), outcome -> assertThat(outcome.remark()).isEmpty());

    assertThat(application.changes().last()).isEqualTo(before);
  }

  private static List<String> rows(String query) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      LocalQuery.answer(application.store(), query.contains("PREFIX") ? query : PREFIXES + query, ResultFormat.JSON,
          SparqlLimits.standard(), out);
      JsonNode answer = new ObjectMapper().readTree(out.toByteArray());
      List<String> names = new ArrayList<>();
      answer.at("/head/vars").forEach(name -> names.add(name.asText()));
      List<String> rows = new ArrayList<>();
      answer.at("/results/bindings").forEach(row -> rows.add(
          names.stream().map(name -> row.at("/" + name + "/value").asText()).collect(Collectors.joining(" "))));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(URI.create(site + path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static OfferedFile state(String day, String... numbers) {
    return file("BWBR0001854_" + day + ".xml", """
        <wetgeving bwb-id="BWBR0001854"><intitule>Wet</intitule><wettekst><titeldeel><kop><label>Titel</label>
        <nr>XIV</nr><titel>Proef</titel></kop>%s</titeldeel></wettekst></wetgeving>""".formatted(Stream.of(numbers)
        .map(number -> "<artikel><kop><label>Artikel</label><nr>" + number + "</nr></kop><al>Tekst van " + number
            + " sinds " + day + ".</al></artikel>").collect(Collectors.joining())));
  }

  private static OfferedFile file(String name, String xml) {
    return new OfferedFile() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public byte[] bytes() {
        return xml.getBytes(StandardCharsets.UTF_8);
      }
    };
  }
}
