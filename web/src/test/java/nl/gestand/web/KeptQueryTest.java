// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.RecordResult;
import nl.gestand.ontology.store.Recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Queries that are kept with their answer, over HTTP. */
class KeptQueryTest {

  private static final String EVENTS =
      "SELECT (COUNT(*) AS ?events) { ?event a <https://w3id.org/gestand/ns#StatusEvent> }";

  @TempDir
  static Path folder;

  private static TestSite site;
  private static TestSite.Visitor reader;

  private final TestSite.Visitor visitor = site.visitor();

  @BeforeAll
  static void open() {
    site = TestSite.open(folder);
    reader = site.signedIn("lena");
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void kept_staysAsItWas_whateverIsRecordedLater() {
    String path = keep("Hoeveel gebeurtenissen", EVENTS);
    HttpResponse<String> before = visitor.get(path + "/uitkomst.json");
    String now = visitor.get("/sparql?format=json&query=" + URLEncoder.encode(EVENTS, StandardCharsets.UTF_8)).body();
    assertThat(before.body()).isEqualTo(now);

    recordSomething();
    assertThat(visitor.get("/sparql?format=json&query=" + URLEncoder.encode(EVENTS, StandardCharsets.UTF_8)).body()).isNotEqualTo(now);
    HttpResponse<String> after = visitor.get(path + "/uitkomst.json");
    assertThat(after.body()).isEqualTo(before.body());
    assertThat(visitor.get(path + "/uitkomst.json", "If-None-Match", after.headers().firstValue("ETag").orElseThrow())
        .statusCode()).isEqualTo(304);
    assertThat(visitor.get(path + "/uitkomst.csv").body()).startsWith("events");

    String page = visitor.get(path).body();
    String hash = ContentHash.of(before.body().getBytes(StandardCharsets.UTF_8)).hex();
    assertThat(page).contains("Hoeveel gebeurtenissen", "SELECT (COUNT(*)", "na wijziging", "Verwijzen",
        "http://localhost:8080/id" + path, hash, "\"@type\":\"Dataset\"");
    assertThat(visitor.get("/vragen").body()).contains("href=\"" + path + "\"");
  }

  @Test
  void address_leadsToThePage_andToData() {
    String path = keep("Hoeveel gebeurtenissen nu", EVENTS);
    assertThat(visitor.get("/id" + path, "Accept", "text/html").headers().firstValue("Location")).hasValue(path);
    String data = visitor.get("/id" + path, "Accept", "text/turtle").headers().firstValue("Location").orElseThrow();
    assertThat(visitor.get(data).body()).contains("gst:Query;", "gst:resultHash", "gst:sawChange", "gst:queryText")
        .doesNotContain("lena");
  }

  @Test
  void sameKeptTwice_isOne() {
    assertThat(keep("Twee keer", "ASK {}")).isEqualTo(keep("Twee keer", "ASK {}")).isNotEqualTo(keep("Anders", "ASK {}"));
  }

  @Test
  void sameNameAgain_isTheNextVersion_andTheNameLeadsToTheNewest() {
    String first = keep("Eén naam, twee keer", "SELECT (1 AS ?x) {}");
    assertThat(visitor.get("/query/een-naam-twee-keer").headers().firstValue("Location")).hasValue(first);
    String second = keep("Eén naam, twee keer", "SELECT (2 AS ?x) {}");
    assertThat(visitor.get("/query/een-naam-twee-keer").headers().firstValue("Location")).hasValue(second);
    assertThat(visitor.get(first).body()).contains("1 (deze)", "<a href=\"" + second + "\">2, ");
    assertThat(ask("een-naam-twee-keer?format=csv")).contains("2").doesNotContain("1");
    assertThat(ask("een-naam-twee-keer?format=csv&version=1")).contains("1");
    assertThat(visitor.get("/api/v1/queries/een-naam-twee-keer?version=3").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/api/v1/queries/een-naam-twee-keer?version=0").statusCode()).isEqualTo(400);
    assertThat(visitor.get("/api/v1/queries").body()).contains("\"name\":\"een-naam-twee-keer\",\"version\":2");
  }

  @Test
  void parameter_takesValuesOfItsKind_asValues_andIsDescribed() throws IOException {
    keep("Met een dag", """
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        SELECT ?dag ?woord { VALUES ?dag { "2025-06-17"^^xsd:date } { SELECT ?woord { VALUES ?woord { "hallo" } } } }""");
    assertThat(ask("met-een-dag?format=csv")).contains("2025-06-17,hallo");
    assertThat(ask("met-een-dag?format=csv&dag=2025-07-08")).contains("2025-07-08,hallo");
    String hostile = "\" } } } # \\ <x> ' ?dag";
    assertThat(new ObjectMapper().readTree(ask("met-een-dag?woord=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8)))
        .at("/results/bindings/0/woord/value").asText()).isEqualTo(hostile);
    assertThat(visitor.get("/api/v1/queries/met-een-dag?dag=gisteren").body()).contains("\"status\":400", "een voorbeeld is 2025-06-17");
    assertThat(visitor.get("/api/v1/queries/met-een-dag?anders=1").body()).contains("\"status\":400", "dag, woord");

    JsonNode described = new ObjectMapper().readTree(visitor.get("/api/v1/openapi.json").body())
        .at("/paths/~1queries~1met-een-dag/get");
    assertThat(described.at("/parameters/0/name").asText()).isEqualTo("dag");
    assertThat(described.at("/parameters/0/schema/format").asText()).isEqualTo("date");
    assertThat(described.at("/parameters/1/schema/default").asText()).isEqualTo("hallo");
  }

  @Test
  void queryOfAThousandNestedParts_keepsNoOtherFromBeingListed() {
    post("Diep", "ASK " + "{ OPTIONAL ".repeat(1_000) + "{}" + "}".repeat(1_000));
    assertThat(visitor.get("/api/v1/openapi.json").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/api/v1/queries").statusCode()).isEqualTo(200);
  }

  @Test
  void administratorWithdraws_andEveryAddressSaysSoWithTheReason_theNameLeadsToWhatIsLeft() {
    String first = keep("In te trekken", "SELECT (1 AS ?x) {}");
    String second = keep("In te trekken", "SELECT (2 AS ?x) {}");
    TestSite.Visitor admin = site.signedIn("ada");
    assertThat(admin.get(second).body()).contains("Trek deze vraag in");
    assertThat(visitor.get(second).body()).doesNotContain("Trek deze vraag in");
    assertThat(reader.post(second + "/intrekken", Map.of("reden", "x", "csrf", reader.csrf())).statusCode()).isEqualTo(403);
    assertThat(admin.post(second + "/intrekken", Map.of("reden", " ", "csrf", admin.csrf())).statusCode()).isEqualTo(422);
    Map<String, String> form = Map.of("reden", "telt dubbel", "csrf", admin.csrf());
    assertThat(admin.post(second + "/intrekken", form).statusCode()).isEqualTo(303);
    assertThat(admin.post(second + "/intrekken", form).statusCode()).isEqualTo(409);

    for (String path : List.of(second, second + "/uitkomst.json", "/api/v1/queries/in-te-trekken?version=2",
        "/data" + second + ".ttl", "/data" + second + ".html")) {
      assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(410);
      assertThat(visitor.get(path).body()).as(path).contains("telt dubbel");
    }
    assertThat(visitor.get("/query/in-te-trekken").headers().firstValue("Location")).hasValue(first);
    assertThat(ask("in-te-trekken?format=csv")).contains("1");
    assertThat(visitor.get("/vragen").body()).doesNotContain("href=\"" + second + "\"");
    assertThat(admin.get("/beheer/logboek").body()).contains("bewaarde vraag ingetrokken");
  }

  @Test
  void graphAndYesOrNo_areKeptToo() {
    String graph = keep("Graaf", "CONSTRUCT { ?m a ?type } { ?m a ?type } LIMIT 3");
    assertThat(visitor.get(graph + "/uitkomst.ttl").headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
    assertThat(visitor.get(graph + "/uitkomst.csv").statusCode()).isEqualTo(404);
    assertThat(visitor.get(graph).statusCode()).isEqualTo(200);
    String ask = keep("Is er iets", "ASK { ?s ?p ?o }");
    assertThat(visitor.get(ask + "/uitkomst.csv").body()).contains("true");
    assertThat(visitor.get(ask).body()).contains("Uitkomst");
  }

  @Test
  void whatCannotBeKept_isRefusedInASentence() {
    assertThat(post("Fout", "SELECT <script>").statusCode()).isEqualTo(422);
    assertThat(post("Fout", "SELECT <script>").body()).contains("geen geldige SPARQL-vraag").doesNotContain("<script>");
    assertThat(post("", "ASK {}").body()).contains("Geef de vraag een naam");
    assertThat(post("x".repeat(201), "ASK {}").statusCode()).isEqualTo(422);
    assertThat(visitor.post("/vragen/bewaren", Map.of("naam", "x", "query", "ASK {}",
        "csrf", TestSite.hidden(visitor.get("/inloggen"), "csrf"))).statusCode()).isEqualTo(401);
    for (String id : List.of("0123456789abcdef", "..", "onbekend")) {
      assertThat(visitor.get("/query/" + id).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void answerThatWasDamagedOnDisk_isNotShownAsIfItWereRight() throws IOException {
    String path = keep("Te beschadigen", "SELECT ('" + "beschadigd" + "' AS ?x) {}");
    Matcher hash = Pattern.compile("<code>([0-9a-f]{64})</code>").matcher(visitor.get(path).body());
    assertThat(hash.find()).isTrue();
    Files.writeString(folder.resolve("answers").resolve(hash.group(1)), "{}");
    assertThat(visitor.get(path + "/uitkomst.json").statusCode()).isEqualTo(500);
    assertThat(visitor.get(path).body()).contains("niet meer wat er is bewaard");
  }

  private static void recordSomething() {
    CommitmentId commitment = new CommitmentId(site.freshCommitment().replace("/commitment/", ""));
    StatusEvent event = new StatusEvent(new EventId("later-" + commitment), commitment, Status.IN_PROGRESS, "bezig",
        Claimant.CHAMBER, "chris", LocalDate.of(2025, 5, 1),
        Optional.of(new Evidence.OnTheWeb(URI.create("https://www.tweedekamer.nl/x"), "")), OptionalDouble.empty(),
        Optional.empty(), "", Optional.empty());
    assertThat(site.record(Recording.of(event, site.history("/commitment/" + commitment).version())))
        .isInstanceOf(RecordResult.Recorded.class);
  }

  private String ask(String query) {
    HttpResponse<String> answer = visitor.get("/api/v1/queries/" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String keep(String title, String query) {
    HttpResponse<String> answer = post(title, query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<String> post(String title, String query) {
    Map<String, String> form = new HashMap<>(Map.of("naam", title, "query", query));
    form.put("csrf", reader.csrf());
    return reader.post("/vragen/bewaren", form);
  }
}
