// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.web.TestSite.Visitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.HandlerType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  /** How forms read a field; a parameter of a query is read otherwise. */
  private static final Pattern FIELD_READ = Pattern.compile(
      "(?<!Parameters\\.)\\b(?:field|text|whole|formParams?|uploadedFile)\\((?:ctx,\\s*)?\"(\\w+)\"|Parameters\\.field\\(ctx, \"(\\w+)\"");

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
  void document_describesTheRoutes_andTheRoutesAreDescribed() throws IOException {
    JsonNode document = json("/api/v1/openapi.json");
    Set<String> described = new TreeSet<>();
    document.get("paths").fields().forEachRemaining(path -> {
      if (path.getValue().has("get")) {
        described.add("/api/v1" + path.getKey());
      }
    });
    Set<String> served = site.endpoints().stream().filter(endpoint -> endpoint.method == HandlerType.GET)
        .map(endpoint -> endpoint.path).filter(path -> path.startsWith("/api/"))
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(described).isEqualTo(served);
    assertThat(document.get("openapi").asText()).startsWith("3.1");
    assertThat(document.findValuesAsText("operationId")).doesNotHaveDuplicates();
    document.get("paths").fields().forEachRemaining(path -> assertThat(parametersInPath(path.getKey()))
        .isEqualTo(ofPath(path.getValue().path(path.getValue().has("get") ? "get" : "post").get("parameters"))));
  }

  @Test
  void everyFormOfTheWorkbench_isDescribedForPrograms_andNoOther() throws IOException {
    Set<String> served = site.endpoints().stream().filter(endpoint -> endpoint.method == HandlerType.POST)
        .map(endpoint -> endpoint.path)
        .filter(path -> !path.matches("/(sparql|inloggen|uitloggen|wachtwoord|account|volgen|beheer)(/.*)?"))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(inTheReadme().keySet()).isEqualTo(served);
    assertThat(written().keySet()).isEqualTo(served);
    assertThat(written().get("/commitment/{id}/status")).contains("event", "version", "document");
  }

  @Test
  void fieldsOfEachForm_areThoseThatTheReadmeNames_andThatTheCodeReads() throws IOException {
    Map<String, Set<String>> written = written();
    Map<String, Set<String>> told = inTheReadme();
    written.forEach((path, fields) -> assertThat(told.get(path)).as(path).containsAll(fields));

    Set<String> read = new TreeSet<>();
    for (String folder : List.of("commitments", "workbench", "review", "byhand", "imports", "actions", "registers", "linkeddata")) {
      try (Stream<Path> files = Files.list(Path.of("src/main/java/nl/gestand/web", folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          FIELD_READ.matcher(Files.readString(file)).results().map(ApiTest::name).forEach(read::add);
        }
      }
    }
    Set<String> all = new TreeSet<>();
    written.values().forEach(all::addAll);
    assertThat(all).isEqualTo(read);
  }

  /** The fields of each form in the OpenAPI document. */
  private Map<String, Set<String>> written() throws IOException {
    Map<String, Set<String>> fields = new TreeMap<>();
    json("/api/v1/openapi.json").get("paths").fields().forEachRemaining(path -> {
      if (path.getValue().has("post") && !path.getKey().equals("/sparql")) {
        Set<String> names = fields.computeIfAbsent(path.getKey(), any -> new TreeSet<>());
        path.getValue().at("/post/requestBody/content").forEach(form ->
            form.at("/schema/properties").fieldNames().forEachRemaining(names::add));
      }
    });
    return fields;
  }

  /** What the README names for each form, with what a row takes from another. */
  private static Map<String, Set<String>> inTheReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String table = readme.substring(readme.indexOf("| POST | fields |"), readme.indexOf("### OpenID Connect"));
    Map<String, Set<String>> fields = new TreeMap<>();
    Set<String> before = Set.of();
    for (String row : table.lines().skip(2).filter(line -> line.startsWith("|")).toList().reversed()) {
      String[] cells = row.split("\\|");
      Set<String> names = new TreeSet<>(quoted(cells[2]));
      if (cells[2].contains("the fields of the next")) {
        names.addAll(before);
      }
      quoted(cells[1]).forEach(path -> fields.put(path, names));
      before = names;
    }
    fields.get("/werkbank/reeks").addAll(fields.get("/commitment/{id}/status"));
    fields.get("/werkbank/reeks/vastleggen").addAll(fields.get("/werkbank/reeks"));
    return fields;
  }

  private static String name(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private static List<String> quoted(String cell) {
    return Pattern.compile("`([^`]+)`").matcher(cell).results().map(found -> found.group(1)).toList();
  }

  @ParameterizedTest
  @CsvSource({
      "/search, /search?q=motie",
      "/commitments/{id}, /commitments/tz202504-096",
      "/documents/{id}, /documents/kst-34843-126",
      "/dossiers/{key}, /dossiers/34843",
      "/changes, /changes?after=0",
      "/queries, /queries",
      "/statuses, /statuses"})
  void answer_isWhatTheDocumentSays(String path, String address) throws IOException {
    JsonNode document = json("/api/v1/openapi.json");
    JsonNode schema = document.at("/paths/" + path.replace("/", "~1")
        + "/get/responses/200/content/application~1json/schema");
    List<String> wrong = new ArrayList<>();
    compare(document, schema, json("/api/v1" + address), address, wrong);

    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRefInTheDocument_leadsSomewhere() throws IOException {
    JsonNode document = json("/api/v1/openapi.json");
    assertThat(new HashSet<>(document.findValuesAsText("$ref"))).isNotEmpty()
        .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
  }

  @ParameterizedTest
  @CsvSource({
      "/api/v1/commitments/tz209912-999, 404",
      "/api/v1/commitments/..., 404",
      "/api/v1/search/, 404",
      "/api/v1/niets, 404",
      "/api/v1/search?size=1000, 400",
      "/api/v1/search?order=willekeurig, 400",
      "/api/v1/search?cursor=onzin, 400",
      "/api/v1/changes?after=-1, 400",
      "/api/v1/commitments/tz202504-096?peildatum=gisteren, 400"})
  void refusal_isAProblemDocument_withTheVersion(String path, int status) throws IOException {
    HttpResponse<String> answer = visitor.get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("API-Version")).hasValue("1.0.0");
    assertThat(JSON.readTree(answer.body()).get("status").asInt()).isEqualTo(status);
  }

  @Test
  void programThatRecords_isToldInASentenceWhatIsInTheWay() throws IOException {
    Visitor staff = site.signedIn("chris");
    staff.post("/account/tokens", Map.of("csrf", staff.csrf(), "naam", "proef", "bereik", "vastleggen", "einde",
        LocalDate.now().plusDays(9).toString()));
    Matcher secret = Pattern.compile("gestand_[A-Za-z0-9_-]{20,}").matcher(staff.get("/account").body());
    assertThat(secret.find()).isTrue();
    String[] token = {"Authorization", "Bearer " + secret.group()};
    String commitment = site.freshCommitment();
    Map<String, String> status = new HashMap<>(Map.of("event", "programma-1", "version", "0", "status", "nagekomen",
        "day", "2025-05-01", "sourceWord", "gedaan", "page", "https://www.tweedekamer.nl/x"));
    assertThat(problem(visitor.post(commitment + "/status", status, token), 409)).contains("nieuwe version");
    status.put("version", Long.toString(site.history(commitment).version()));
    status.put("day", "2999-01-01");
    assertThat(problem(visitor.post(commitment + "/status", status, token), 422)).endsWith(".");
    assertThat(problem(visitor.post("/import", Map.of("x", "y"), token), 422)).isEqualTo("Kies een bestand.");
    status.put("day", "2025-05-01");
    HttpResponse<String> recorded = visitor.post(commitment + "/status", status, token);
    assertThat(recorded.statusCode()).isEqualTo(303);
    assertThat(recorded.headers().firstValue("API-Version")).hasValue("1.0.0");
  }

  private static String problem(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    return JSON.readTree(answer.body()).get("detail").asText();
  }

  @Test
  void search_walksThroughAllResultsByCursor_eachOnce() throws IOException {
    List<String> ids = new ArrayList<>();
    String next = "";
    long total;
    do {
      JsonNode page = json("/api/v1/search?kind=toezegging&order=oldest&size=25&cursor=" + next);
      page.get("results").forEach(result -> ids.add(result.get("id").asText()));
      total = page.get("total").asLong();
      next = page.get("next").isNull() ? null : page.get("next").asText();
    } while (next != null);

    assertThat(ids).hasSize((int) total).doesNotHaveDuplicates().hasSizeGreaterThan(50);
  }

  @Test
  void commitmentOnAnEarlierDay_hasTheStatusOfThatDay() throws IOException {
    assertThat(json("/api/v1/commitments/kst-34843-101").get("status").asText()).isEqualTo("afgedaanVolgensRegering");
    assertThat(json("/api/v1/commitments/kst-34843-101?peildatum=2025-07-06").get("status").isNull()).isTrue();
  }

  @Test
  void changes_tellEventsOnce_andLeadOn() throws IOException {
    JsonNode first = json("/api/v1/changes?after=0&size=1");
    assertThat(first.at("/changes/0/documents/0").asText()).isEqualTo("kst-34843-126");
    assertThat(first.at("/changes/0/events").findValuesAsText("id")).contains("aaaaaaaa-closed");
    long last = first.get("newest").asLong();

    JsonNode end = json("/api/v1/changes?after=" + last);
    assertThat(end.get("changes")).isEmpty();
    assertThat(end.get("last").asLong()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/statuses", "/api/v1/openapi.json"})
  void answers_mayBeReadByPagesElsewhere(String path) {
    assertThat(visitor.get(path).headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
  }

  private JsonNode json(String path) throws IOException {
    HttpResponse<String> answer = visitor.get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("API-Version")).hasValue("1.0.0");
    return JSON.readTree(answer.body());
  }

  private static Set<String> parametersInPath(String path) {
    Matcher named = Pattern.compile("\\{([^}]+)}").matcher(path);
    return named.results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static Set<String> ofPath(JsonNode parameters) {
    Set<String> names = new HashSet<>();
    parameters.forEach(parameter -> {
      if (parameter.get("in").asText().equals("path")) {
        names.add(parameter.get("name").asText());
      }
    });
    return names;
  }

  /** Compares the fields of an answer and their types with a schema. */
  private static void compare(JsonNode document, JsonNode schema, JsonNode answer, String at, List<String> wrong) {
    if (schema.has("$ref")) {
      compare(document, document.at(schema.get("$ref").asText().substring(1)), answer, at, wrong);
    } else if (schema.has("oneOf")) {
      if (!answer.isNull()) {
        compare(document, schema.get("oneOf").get(0), answer, at, wrong);
      }
    } else if (schema.has("properties")) {
      Set<String> told = new HashSet<>();
      schema.get("properties").fieldNames().forEachRemaining(told::add);
      Set<String> there = new HashSet<>();
      answer.fieldNames().forEachRemaining(there::add);
      if (!told.equals(there)) {
        wrong.add(at + ": " + told + " but " + there);
      }
      there.forEach(name -> compare(document, schema.get("properties").path(name), answer.get(name), at + "/" + name,
          wrong));
    } else if (schema.path("type").asText().equals("array")) {
      answer.forEach(item -> compare(document, schema.get("items"), item, at + "/*", wrong));
    } else {
      String type = answer.isNull() ? "null" : answer.isTextual() ? "string" : answer.isBoolean() ? "boolean"
          : answer.isIntegralNumber() ? "integer" : answer.isNumber() ? "number" : "object";
      String allowed = schema.path("type").toString();
      if (!allowed.contains(type) && !(type.equals("integer") && allowed.contains("number"))) {
        wrong.add(at + ": " + type + " is not " + allowed);
      }
    }
  }
}
