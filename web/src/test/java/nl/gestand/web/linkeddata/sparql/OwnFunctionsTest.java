// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.gestand.corpus.ingest.SampleCorpus;
import nl.gestand.indexer.projection.Progress;
import nl.gestand.indexer.search.SearchEntry;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.Source;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.RecordResult;
import nl.gestand.ontology.store.Recording;
import nl.gestand.web.Application;
import nl.gestand.web.DataFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Words and history within SPARQL, over the sample corpus. */
class OwnFunctionsTest {

  private static final String PREFIXES = "PREFIX gst: <https://w3id.org/gestand/ns#> "
      + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX dcterms: <http://purl.org/dc/terms/> ";
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final Random RANDOM = new Random(6);

  @TempDir
  static Path folder;

  private static Application application;
  private static String site;

  @BeforeAll
  static void load() throws IOException {
    application = Application.open(DataFolder.open(folder, "http://localhost:8080"), Progress.NONE);
    application.ingest(SampleCorpus.files().subList(0, 9), outcome -> { });
    List<CommitmentId> ids = all().keySet().stream().limit(8).map(CommitmentId::new).toList();
    for (int i = 0; i < 40; i++) {
      say(i, ids.get(RANDOM.nextInt(ids.size())));
    }
    site = "http://localhost:" + application.serve("localhost", 0);
  }

  @AfterAll
  static void close() {
    application.close();
  }

  private static void say(int number, CommitmentId id) {
    Status status = Status.values()[RANDOM.nextInt(Status.values().length)];
    Claimant voice = Claimant.values()[RANDOM.nextInt(Claimant.values().length)];
    StatusEvent event = new StatusEvent(new EventId("random-" + number), id, status, "", voice, "chris",
        FIRST.plusDays(RANDOM.nextInt(300)), Optional.of(new Evidence.OnTheWeb(URI.create("https://www.tweedekamer.nl/x"), "")),
        OptionalDouble.empty(), Optional.empty(), "", Optional.empty());
    RecordResult result =
        application.record(Recording.of(event, application.commitments().find(id).orElseThrow().version()));
    assertThat(result).isInstanceOfAny(RecordResult.Recorded.class, RecordResult.Invalid.class);
  }

  @Test
  void statusOn_isThatOfThePages_onEveryDay_asKnownOnEveryDay() throws IOException {
    Map<String, CommitmentHistory> all = all();
    LocalDate today = LocalDate.now();
    assertThat(all).hasSizeGreaterThan(8);
    for (LocalDate day = LocalDate.of(2024, 6, 1); day.isBefore(FIRST.plusDays(310)); day = day.plusDays(23)) {
      for (LocalDate known : List.of(today, today.minusDays(1))) {
        Map<String, String> expected = new TreeMap<>();
        LocalDate on = day;
        all.forEach((id, history) -> history.asKnownOn(known).decisive(on)
            .ifPresent(decisive -> expected.put(id, told(decisive))));
        assertThat(told("?c gst:statusOn (%s ?status ?event %s)", day, known)).as("%s %s", day, known).isEqualTo(expected);
        if (known.equals(today)) {
          assertThat(told("?c gst:statusOn (%s ?status ?event)", day, known)).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void statusOn_takesItsDayFromTheRow_andJoinsWithTheGraph() throws IOException {
    Map<String, CommitmentHistory> all = all();
    for (JsonNode row : rows("SELECT ?c ?day ?status { VALUES ?day { '2025-02-01'^^xsd:date '2025-09-01'^^xsd:date } "
        + "?c a gst:Commitment ; gst:statusOn (?day ?status) }")) {
      LocalDate day = LocalDate.parse(row.at("/day/value").asText());
      assertThat(all.get(last(row, "c")).status(day).map(Status::code)).contains(last(row, "status"));
    }
    String today = "BIND(xsd:date(NOW()) AS ?today) ";
    assertThat(rows("SELECT DISTINCT ?c { " + today + "?c gst:statusOn (?today ?status) }")).hasSameSizeAs(
        all.values().stream().filter(history -> history.status(LocalDate.now()).isPresent()).toList());
  }

  @Test
  void statusOn_asksForADay() {
    for (String pattern : List.of("?c gst:statusOn (?day ?status)", "?c gst:statusOn ('gisteren' ?status)",
        "?c gst:statusOn '2025-01-01'^^xsd:date", "?c gst:statusOn (<x:y> ?status)")) {
      assertThatThrownBy(() -> rows("SELECT * { " + pattern + " }")).isInstanceOf(QueryRefusedException.class)
          .hasMessageContaining("gst:statusOn vraagt een dag");
    }
  }

  @Test
  void textQuery_findsWhatTheSearchFinds_withScoreAndPassage() throws IOException {
    List<String> ids = new ArrayList<>();
    String before = "";
    for (JsonNode row : rows("SELECT ?thing ?score ?text { (?thing ?score ?text) gst:textQuery ('slachtoffer*' 5) }")) {
      ids.add(last(row, "thing"));
      assertThat(row.at("/text/value").asText()).isNotBlank();
      assertThat(row.at("/score/datatype").asText()).endsWith("#float");
      assertThat(before.isEmpty() || Float.parseFloat(before) >= Float.parseFloat(row.at("/score/value").asText())).isTrue();
      before = row.at("/score/value").asText();
    }
    assertThat(ids).hasSize(5).isEqualTo(application.index().search(SearchRequest.of("slachtoffer*").literally()).hits()
        .stream().limit(5).map(hit -> hit.id()).toList());
  }

  @Test
  void textQuery_joinsWordsWithStructure() throws IOException {
    JsonNode joined = rows("SELECT DISTINCT ?c { ?c a gst:Motie ; gst:textQuery 'slachtoffer*' }");
    List<String> expected = application.index().all(SearchRequest.of("slachtoffer*").literally())
        .filter(hit -> hit.kind() == EntryKind.COMMITMENT && hit.subkind().equals("motie")).map(hit -> hit.id()).toList();
    assertThat(joined).isNotEmpty().hasSameSizeAs(expected).allSatisfy(row -> assertThat(expected).contains(last(row, "c")));
  }

  @Test
  void textQuery_ofAnEarlierDay_findsOnlyWhatWasThereThen() throws Exception {
    String words = "SELECT DISTINCT ?x { ?x gst:textQuery 'slachtoffer*' }";
    List<String> now = get(words).lines().skip(1).toList();
    List<String> then = on("2019-12-31", words);
    Set<String> there = Set.copyOf(on("2019-12-31", "SELECT DISTINCT ?x { ?x a ?type }"));

    assertThat(then).isNotEmpty().hasSizeLessThan(now.size())
        .isEqualTo(now.stream().filter(there::contains).toList());
    assertThat(on("2019-12-31", "SELECT ?x { ?x gst:textQuery ('slachtoffer*' 1) }")).isEqualTo(then.subList(0, 1));
  }

  private static List<String> on(String day, String query) throws Exception {
    return page("/sparql?format=csv&peildatum=" + day + "&query=" + URLEncoder.encode(PREFIXES + query, StandardCharsets.UTF_8))
        .lines().skip(1).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?x gst:textQuery ?unbound", "?x gst:textQuery ('a' 0)", "?x gst:textQuery ('a' 10001)",
      "?x gst:textQuery ('a' 'veel')", "?x gst:textQuery ('a' 1 2)", "(?a ?b ?c ?d) gst:textQuery 'a'"})
  void textQuery_refusesInASentence(String pattern) {
    assertThatThrownBy(() -> rows("SELECT * { " + pattern + " }")).isInstanceOf(QueryRefusedException.class)
        .hasMessageContaining("gst:textQuery");
  }

  @Test
  void otherPropertyFunctions_areOrdinaryProperties() throws IOException {
    for (String address : List.of("java:java.lang.String", "http://jena.apache.org/ARQ/property#splitIRI",
        "http://jena.apache.org/ARQ/list#member", "http://jena.apache.org/text#query")) {
      assertThat(rows("SELECT * { ?x <" + address + "> 'a' }")).isEmpty();
    }
  }

  @Test
  void answersWithWords_areNeverKept_othersAre_alsoAfterCompaction() throws Exception {
    String words = "SELECT (COUNT(*) AS ?n) { ?x gst:textQuery 'zinsnedezondergelijke' }";
    String status = "SELECT (COUNT(*) AS ?n) { ?x gst:statusOn ('2025-06-01'^^xsd:date ?s) }";
    assertThat(get(words)).endsWith("\n0\n");
    String before = get(status);
    assertThat(before).doesNotEndWith("\n0\n");
    application.store().compact();
    // The index follows the store later: here with the same change.
    application.index().put(List.of(letter("zinsnedezondergelijke")));
    application.index().refresh();
    assertThat(get(words)).endsWith("\n1\n");
    assertThat(get(status)).isEqualTo(before);
  }

  @Test
  void ontologyAndQuestions_tellOfThem() throws Exception {
    assertThat(page("/ontology")).contains("id=\"statusOn\"", "id=\"textQuery\"", "gst:textQuery");
    assertThat(page("/vragen/status-en-woorden")).contains("gst:textQuery", "<table");
  }

  private static SearchEntry letter(String title) {
    return new SearchEntry(EntryKind.DOCUMENT, "niet-in-de-graaf", "kamerbrief", List.of(), title, List.of(), 0,
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false,
        false, List.of(), Source.ELSEWHERE, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static Map<String, CommitmentHistory> all() {
    Map<String, CommitmentHistory> all = new TreeMap<>();
    application.index().all(SearchRequest.of("")).filter(hit -> hit.kind() == EntryKind.COMMITMENT)
        .forEach(hit -> application.commitments().find(new CommitmentId(hit.id()))
            .ifPresent(history -> all.put(hit.id(), history)));
    return all;
  }

  private static String told(RecordedEvent decisive) {
    return decisive.event().status().code() + " " + decisive.event().id();
  }

  private static Map<String, String> told(String pattern, LocalDate day, LocalDate known) throws IOException {
    Map<String, String> told = new TreeMap<>();
    String asked = pattern.formatted("'" + day + "'^^xsd:date", "'" + known + "'^^xsd:date");
    rows("SELECT ?c ?status ?event { " + asked + " }")
        .forEach(row -> told.put(last(row, "c"), last(row, "status") + " " + last(row, "event")));
    return told;
  }

  private static String last(JsonNode row, String name) {
    return row.at("/" + name + "/value").asText().replaceFirst(".*/", "");
  }

  private static JsonNode rows(String query) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LocalQuery.answer(application.store(), PREFIXES + query, ResultFormat.JSON, SparqlLimits.standard(), out);
    return new ObjectMapper().readTree(out.toByteArray()).at("/results/bindings");
  }

  private static String get(String query) throws Exception {
    return page("/sparql?format=csv&query=" + URLEncoder.encode(PREFIXES + query, StandardCharsets.UTF_8)).replace("\r", "");
  }

  private static String page(String path) throws Exception {
    HttpResponse<String> answer = HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(site + path)).header("Accept", "text/html, */*").build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
