// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import nl.gestand.web.access.Proxies;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What would go on for hours is stopped, over a network in which each of 150 things leads to each other. The bound of
 * half a minute is wide because other work may share the machine; on an idle one each is stopped within a tenth of a
 * second after its time.
 */
@Timeout(30)
class SparqlLimitsTest {

  private static final String TO = "<http://example.org/to>";
  private static final int THINGS = 150;

  private static Javalin server;
  private static Javalin patient;
  private static Javalin small;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    DatasetGraph network = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(network, () -> IntStream.range(0, THINGS * THINGS).forEach(pair ->
        network.add(thing(1_000), thing(pair / THINGS), NodeFactory.createURI("http://example.org/to"),
            thing(pair % THINGS))));
    // Some use the memory of the standard limits up before that time.
    server = serve(network, SparqlLimits.standard().withTime(Duration.ofMillis(300)).withMemory(900_000_000));
    patient = serve(network, SparqlLimits.standard().withTime(Duration.ofHours(1)).withTurns(1, 9, Duration.ofMillis(50)));
    small = serve(network, SparqlLimits.standard().withTime(Duration.ofMinutes(5)).withMemory(10_000_000));
  }

  @AfterAll
  static void stop() {
    server.stop();
    patient.stop();
    small.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
      "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY DESC(STR(?c)) ?f",
      "SELECT DISTINCT ?a ?c ?d ?f ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
      "SELECT ?a ?d (GROUP_CONCAT(?g) AS ?all) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?d",
      "SELECT * { <http://example.org/1> (TO/TO/TO)* ?x }",
      "SELECT * { <http://example.org/1> (!<a:a>|!^<a:a>)* ?x . ?x ((TO*)/(TO+))* ?y }",
      "SELECT * { ?x (TO/TO)+ ?y . ?y (TO/TO)+ ?z }",
      "ASK { <http://example.org/1> ((TO*)/(TO+))* <http://example.org/nowhere> }",
      "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s ((TO*)/(TO+)/(TO*))+ <http://example.org/nowhere> } }",
      "SELECT * { GRAPH ?g { <http://example.org/1> ((TO*)/(TO+))* ?x } }",
      "SELECT * { ?s ?p ?o MINUS { ?s TO/TO/TO/TO ?x } }",
      "CONSTRUCT { ?s <a:a> ?n } { { SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f } GROUP BY ?s } }",
      "SELECT (COUNT(*) AS ?n) { VALUES ?a { MANY } VALUES ?b { MANY } VALUES ?c { MANY } FILTER(?a + ?b + ?c < 0) }",
      "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(CONCAT(STR(?a), STR(?f)) IN (LIST)) }",
  })
  void withoutEnd_isStopped_andSaysSo(String query) throws Exception {
    String numbers = IntStream.range(0, 5_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    HttpResponse<String> answer = ask(server, query.replace("TO", TO).replace("MANY", numbers)
        .replace("LIST", "'" + numbers.replace(" ", "','") + "'"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(answer.body()).contains("duurde langer");
  }

  /** With memory without end each would take hours. */
  @ParameterizedTest
  @ValueSource(strings = {
      "SELECT ?a (SUM(?n) AS ?sum) { ?a ?b ?c . ?d ?e ?f BIND(1 AS ?n) } GROUP BY ?a ?c ?d ?f",
      "SELECT ?a { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?c ?d ?f",
      "SELECT ?a (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?c ?d ?f",
      "SELECT (GROUP_CONCAT(?f) AS ?all) { ?a ?b ?c . ?d ?e ?f }",
      "SELECT (GROUP_CONCAT(DISTINCT CONCAT(STR(?a), STR(?c), STR(?d), STR(?f))) AS ?all) { ?a ?b ?c . ?d ?e ?f }",
      "SELECT (COUNT(DISTINCT *) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
      "SELECT DISTINCT ?x { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?c), STR(?d), STR(?f), 'LONG') AS ?x) } OFFSET 1000000",
      "SELECT * { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), 'LONG') AS ?x) } ORDER BY ?x",
      "SELECT * { { SELECT * { ?a ?b ?c . ?d ?e ?f } OFFSET 1 } { SELECT * { ?d ?h ?i . ?g ?e ?i } OFFSET 1 } }",
      "SELECT * { ?a ?b ?c MINUS { ?a ?e ?f . ?g ?h ?i } }",
  })
  void moreMemoryThanAQueryMayHave_isStopped_andSaysSo(String query) throws Exception {
    HttpResponse<String> answer = ask(small, query.replace("LONG", "x".repeat(2_000)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(answer.body()).contains("meer dan 10 MB geheugen");
  }

  /** Each row counted would be ten times as much. */
  @ParameterizedTest
  @ValueSource(strings = {
      "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a ?b ?c . ?c ?e <http://example.org/7> }",
      "SELECT ?a (GROUP_CONCAT(DISTINCT ?c) AS ?all) { { SELECT * { ?a ?b ?c . ?c ?e ?f } LIMIT 60000 } } GROUP BY ?a",
      "SELECT DISTINCT ?a { { SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 60000 } }",
      "SELECT ?a ?f { { SELECT * { ?a ?b ?c . ?c ?e ?f } LIMIT 60000 } } ORDER BY ?a LIMIT 10",
  })
  void manyRowsOfWhichFewAreKept_areAnswered(String query) throws Exception {
    assertThat(ask(small, query).statusCode()).isEqualTo(200);
  }

  /** In each the JDK itself would be at work for minutes, and would not look up. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "99999999999       | ?a17 * ?a17 * ?a17",
      "9.9999999999      | ?a17 * ?a17 * ?a17",
      "10                | math:pow(10, 1000000000)",
      "10                | math:exp10(1000000000)",
      "10                | fn:round(1.5, 1000000000)",
      "'999999999999999' | xsd:integer(?a17) + 1",
      "'999999999999999' | STRDT(?a17, xsd:integer) + 1",
      "'aaaaaaaaaaaaaaa' | CONTAINS(?a17, CONCAT(?a16, 'b'))",
      "'aaaaaaaaaaaaaaa' | STRBEFORE(?a17, CONCAT(?a16, 'b'))",
      "'aaaaaaaaaaaaaaa' | fn:contains(?a17, CONCAT(?a16, 'b'))",
  })
  void expressionThatGrows_isAnError(String start, String expression) throws Exception {
    String grow = start.startsWith("'") ? "CONCAT(?aX, ?aX)" : "(?aX * ?aX)";
    String query = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX fn: <http://www.w3.org/2005/xpath-functions#> "
        + "PREFIX math: <http://www.w3.org/2005/xpath-functions/math#> SELECT ?x { BIND(" + start + " AS ?a0) "
        + IntStream.range(0, 17).mapToObj(i -> "BIND(" + grow.replace("X", "" + i) + " AS ?a" + (i + 1) + ")")
            .collect(Collectors.joining(" ")) + " BIND(" + expression + " AS ?x) }";
    HttpResponse<String> answer = ask(patient, query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body().lines().skip(1).toList()).containsExactly("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONAL { ?a%d ?b ?c }", "FILTER(%d = 1 || %d = 2 && ?x = 3)"})
  void thousandsOfParts_areRefusedOrAnswered(String part) throws Exception {
    String query = "SELECT * { " + IntStream.range(0, 2_500).mapToObj(i -> part.replace("%d", "" + i))
        .collect(Collectors.joining(" ")) + "}";
    HttpResponse<String> answer = ask(server, query);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 503);
  }

  /** The one turn would stay taken for an hour. */
  @Test
  void clientHangsUp_inTheMiddleOfAPath_frees() throws Exception {
    try (Socket socket = new Socket("localhost", patient.port())) {
      String path = URLEncoder.encode("ASK { <http://example.org/1> ((" + TO + "*)/(" + TO + "+))* <a:a> }", StandardCharsets.UTF_8);
      socket.getOutputStream().write(("GET /sparql?query=" + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII));
      awaitStatus(503);
    }
    awaitStatus(200);
  }

  private void awaitStatus(int status) throws Exception {
    while (ask(patient, "ASK {}").statusCode() != status) {
      Thread.onSpinWait();
    }
  }

  private HttpResponse<String> ask(Javalin where, String query) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + where.port() + "/sparql"))
        .header("Content-Type", "application/sparql-query")
        .header("Accept", "text/csv, text/turtle").POST(BodyPublishers.ofString(query)).build(), BodyHandlers.ofString());
  }

  private static Javalin serve(DatasetGraph dataset, SparqlLimits limits) {
    SparqlEndpoint endpoint = new SparqlEndpoint(Optional.of(dataset), limits, Proxies.NONE);
    return Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      endpoint.addTo(config.routes, "/sparql");
      config.events.serverStopped(endpoint::close);
    }).start(0);
  }

  private static Node thing(int number) {
    return NodeFactory.createURI("http://example.org/" + number);
  }
}
