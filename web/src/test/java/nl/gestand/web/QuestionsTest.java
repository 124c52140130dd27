// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.ingest.SampleCorpus;
import nl.gestand.indexer.projection.Progress;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.question.Question;
import nl.gestand.ontology.store.RecordResult;
import nl.gestand.ontology.store.Recording;
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
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The examples of questions, over the sample corpus. */
class QuestionsTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String CLOSED = "SELECT ?commitment ?day WHERE { ?event gst:statusOf ?commitment ; "
      + "gst:status <https://w3id.org/gestand/scheme/status/afgedaanVolgensRegering> ; gst:validFrom ?day ; gst:evidence ?e . "
      + "?commitment a gst:Motie ; <http://purl.org/dc/terms/title> ?title } LIMIT 1";
  private static final String WITH_TERM = "SELECT ?commitment ?day WHERE { ?commitment gst:term ?term ; "
      + "<http://purl.org/dc/terms/title> ?title . ?term gst:termUntil ?day } LIMIT 1";

  @TempDir
  static Path folder;

  private static Application application;
  private static String site;

  @BeforeAll
  static void loadTheSamples() throws IOException {
    application = Application.open(DataFolder.open(folder, "http://localhost:8080"), Progress.NONE);
    application.ingest(SampleCorpus.files(), outcome -> { });
    JsonNode closed = first(CLOSED);
    record(closed, Status.IN_PROGRESS, Claimant.CHAMBER, day(closed), Optional.empty());
    JsonNode promised = first(WITH_TERM);
    LocalDate later = day(promised).plusMonths(3);
    record(promised, Status.EXTENDED, Claimant.MINISTRY, LocalDate.of(2025, 9, 1),
        Optional.of(new Term("voor " + later, Optional.empty(), Optional.of(later), "datum")));
    site = "http://localhost:" + application.serve("localhost", 0);
  }

  @AfterAll
  static void close() {
    application.close();
  }

  /** Makes what the samples have no case of: the Chamber that sees it otherwise, a term that slips. */
  private static void record(JsonNode row, Status status, Claimant voice, LocalDate from, Optional<Term> term) {
    String address = row.at("/commitment/value").asText();
    CommitmentId id = new CommitmentId(address.substring(address.lastIndexOf('/') + 1));
    StatusEvent event = new StatusEvent(new EventId("vragen-" + id), id, status, "", voice, "chris", from,
        Optional.of(new Evidence.OnTheWeb(URI.create("https://www.tweedekamer.nl/x"), "")), OptionalDouble.empty(), term,
        "", Optional.empty());
    assertThat(application.record(Recording.of(event, application.commitments().find(id).orElseThrow().version())))
        .isInstanceOf(RecordResult.Recorded.class);
  }

  private static JsonNode first(String query) throws IOException {
    return rows("PREFIX gst: <https://w3id.org/gestand/ns#> " + query).get(0);
  }

  private static LocalDate day(JsonNode row) {
    return LocalDate.parse(row.at("/day/value").asText());
  }

  private static JsonNode rows(String query) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LocalQuery.answer(application.store(), query, ResultFormat.JSON, SparqlLimits.standard(), out);
    return new ObjectMapper().readTree(out.toByteArray()).at("/results/bindings");
  }

  static List<Question> questions() {
    return Question.list();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void question_isAnsweredOverTheSamples(Question question) throws IOException {
    JsonNode rows = rows(question.text());

    assertThat(question.title()).endsWith("?");
    assertThat(question.english()).isNotBlank();
    assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).isNotEmpty());
  }

  @Test
  void thereAreEnough() {
    assertThat(Question.list()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(Question.list().stream().map(Question::text)).doesNotHaveDuplicates();
  }

  @Test
  void page_showsTableChartAndHowAProgramAsks() throws Exception {
    assertThat(get("/vragen").body()).contains("Wie komt toezeggingen het laatst na?", "Who keeps promises latest?");
    String page = get("/vragen/status-nu").body();
    assertThat(page).contains("<svg class=\"bars\"", "<th scope=\"col\">statusName</th>", "format=csv", "curl",
        "read.csv", "urllib", "Adres van deze vraag");
    assertThat(get("/vragen/hoe-termijnen-schuiven").body()).as("also one whose first term is not known")
        .contains("<svg class=\"bars\"", "/id/commitment/tz202504-096\"", "<td></td>");
    assertThat(get("/vragen?query=" + encoded("SELECT * { ?s <urn:niets> ?o }")).body()).contains("Geen rijen:")
        .doesNotContain("<table");
    String table = get("/vragen/meest-aangehaalde-artikelen").body();
    assertThat(table).contains("href=\"/id/article/BWBR0001854/");
  }

  /** They were run with the programs themselves, see the README; this keeps their form. */
  @Test
  void snippets_closeWhatTheyOpen_andAskTheEndpoint() throws Exception {
    Matcher snippet = Pattern.compile("<summary>(curl|R|Python)</summary><pre tabindex=\"0\"><code>(.*?)</code>", Pattern.DOTALL)
        .matcher(get("/vragen/status-nu").body());
    List<String> languages = new ArrayList<>();
    while (snippet.find()) {
      languages.add(snippet.group(1));
      String code = snippet.group(2).replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&").replace("&gt;", ">");
      assertThat(code).contains("http://localhost:8080/sparql", "vraag.rq");
      String outside = code.replaceAll("\"[^\"\n]*\"|'[^'\n]*'", "");
      assertThat(outside).as(code).doesNotContain("\"", "'");
      for (String pair : List.of("()", "{}", "[]")) {
        assertThat(outside.chars().filter(sign -> sign == pair.charAt(0)).count()).as(code)
            .isEqualTo(outside.chars().filter(sign -> sign == pair.charAt(1)).count());
      }
    }
    assertThat(languages).containsExactly("curl", "R", "Python");
  }

  @Test
  void ownQuestion_isAnsweredByItsAddress_andRefusedInOneSentence() throws Exception {
    assertThat(get("/vragen?query=" + encoded("SELECT (1 + 1 AS ?som) {}")).body()).contains("<td>2</td>", "1 rij");
    HttpResponse<String> wrong = get("/vragen?query=" + encoded("SELECT <script>"));
    assertThat(wrong.statusCode()).isEqualTo(200);
    assertThat(wrong.body()).contains("role=\"alert\"", "&lt;script&gt;").doesNotContain("SELECT <script>", "Exception");
    assertThat(get("/vragen?query=" + encoded("INSERT DATA { <a:b> <a:b> 1 }")).body()).contains("role=\"alert\"");
    assertThat(get("/vragen/bestaat-niet").statusCode()).isEqualTo(404);
  }

  @Test
  void question_askedAsOfADay_isThatOfTheDay() throws Exception {
    String now = Question.find("status-nu").orElseThrow().text();
    String then = Question.find("status-op-peildatum").orElseThrow().text();
    String endpoint = "/sparql?format=csv&query=";

    String asked = get(endpoint + encoded(now) + "&peildatum=2025-01-01").body();
    assertThat(asked).isEqualTo(get(endpoint + encoded(then)).body())
        .isNotEqualTo(get(endpoint + encoded(now)).body());
    assertThat(get("/vragen/status-nu?peildatum=2025-01-01").body()).contains("peildatum=2025-01-01",
        "<input id=\"peildatum\" name=\"peildatum\" type=\"date\" value=\"2025-01-01\">");
    assertThat(get(endpoint + encoded(now) + "&bekend=2020-01-01").body().lines()).hasSize(1);
    assertThat(get(endpoint + encoded("SELECT ?g { GRAPH ?g { ?e gst:statusOf ?c } }"
        .replace("gst:statusOf", "<https://w3id.org/gestand/ns#statusOf>")) + "&bekend=2020-01-01").body().lines()).hasSize(1);
    assertThat(get("/sparql/graph?default&format=nt&bekend=2020-01-01").body()).doesNotContain("statusOf")
        .isNotEqualTo(get("/sparql/graph?default&format=nt").body());
    HttpResponse<String> wrong = get(endpoint + encoded(now) + "&peildatum=gisteren");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("geen datum");
  }

  @Test
  void worksheet_loadsFromOurOwnHostAlone() throws Exception {
    HttpResponse<String> page = get("/vragen/werkblad");
    assertThat(page.body()).contains("<script src=\"/static/nu/yasgui.js\" defer>").doesNotContain("src=\"http");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("script-src 'self'");
    assertThat(get("/static/nu/yasgui.js").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(HttpRequest.newBuilder(URI.create(site + path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
