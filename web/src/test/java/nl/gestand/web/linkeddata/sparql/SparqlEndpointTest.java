// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import nl.gestand.web.access.Proxies;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

class SparqlEndpointTest {

  private static final String EX = "http://example.org/";
  private static final String ALL = "SELECT ?s ?o { ?s <http://example.org/p> ?o } ORDER BY ?s";
  private static final String FOREVER =
      "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";
  private static final String BACKTRACKING = "SELECT * { ?s ?p ?o FILTER(REGEX(?o, \"^(a+)+\\\\1z$\")) }";

  private final HttpClient client = HttpClient.newHttpClient();
  private Javalin server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
  }

  @ParameterizedTest
  @CsvSource({
      "application/sparql-results+json, application/sparql-results+json, \"s\"",
      "application/sparql-results+xml, application/sparql-results+xml, <variable name=\"s\"/>",
      "text/csv, text/csv, 's,o'",
      "text/tab-separated-values, text/tab-separated-values, ?s",
  })
  void get_select_answersInTheFormatAskedFor(String accept, String type, String part) throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    HttpResponse<String> answer = get(ALL, accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.body()).contains(part, EX + "een", EX + "twee");
  }

  @Test
  void get_select_withoutAccept_answersJson() throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    HttpResponse<String> answer = client.send(HttpRequest.newBuilder(uri(ALL)).build(), BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("sparql-results+json");
  }

  @Test
  void get_ask_answers() throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    assertThat(get("ASK { ?s ?p 'b' }", "application/sparql-results+json").body()).contains("true");
    assertThat(get("ASK { ?s ?p 'c' }", "application/sparql-results+json").body()).contains("false");
  }

  @Test
  void get_construct_answersTurtleWithThePrefixesOfTheQuery() throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    HttpResponse<String> answer =
        get("PREFIX ex: <" + EX + "> CONSTRUCT { ?s ex:q ?o } WHERE { ?s ex:p ?o }", "text/turtle");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/turtle");
    assertThat(answer.body()).contains("ex:een", "ex:twee", "ex:q");
  }

  @Test
  void get_describe_answersOverAllGraphs() throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    assertThat(get("DESCRIBE <" + EX + "twee>", "text/turtle").body()).contains("\"b\"");
  }

  @Test
  void post_form_answers() throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    HttpResponse<String> answer = post("application/x-www-form-urlencoded", "query=" + encode(ALL));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(EX + "twee");
  }

  @Test
  void post_direct_answers() throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    HttpResponse<String> answer = post("application/sparql-query", ALL);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(EX + "twee");
  }

  @Test
  void head_answersWithoutBody() throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    HttpResponse<String> answer = client.send(HttpRequest.newBuilder(uri(ALL))
        .method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void options_tellsWhatIsAllowed() throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    HttpResponse<String> answer = client.send(HttpRequest.newBuilder(uri(ALL))
        .method("OPTIONS", BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow()).contains("POST");
  }

  @Test
  void get_graph_answersFromThatGraphAlone() throws Exception {
    for (DatasetGraph dataset : new DatasetGraph[] {twoGraphs(), fill(DatasetGraphFactory.createTxnMem())}) {
      start(dataset, SparqlLimits.standard());
      assertThat(get("SELECT * { GRAPH <" + EX + "g1> { ?s ?p ?o } }", "text/csv").body())
          .contains("een").doesNotContain("twee");
      assertThat(get("SELECT * FROM <" + EX + "g2> { ?s ?p ?o }", "text/csv").body())
          .contains("twee").doesNotContain("een");
      assertThat(get(ALL, "text/csv").body()).contains("een", "twee");
      server.stop();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INSERT DATA { <a:a> <a:b> <a:c> }", "LOAD <file:///etc/passwd>", "CLEAR ALL"})
  void post_update_403_andNothingChanges(String update) throws Exception {
    DatasetGraph dataset = twoGraphs();
    start(dataset, SparqlLimits.standard());
    assertThat(post("application/sparql-update", update).statusCode()).isEqualTo(403);
    assertThat(post("application/x-www-form-urlencoded", "update=" + encode(update)).statusCode()).isEqualTo(403);
    assertThat(post("application/sparql-query", update).statusCode()).isEqualTo(400);
    assertThat(get(update, "*/*").statusCode()).isEqualTo(400);
    assertThat(Txn.calculateRead(dataset, () -> dataset.stream().count())).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
      "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
      "SELECT * { { SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } }",
      "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
      "SELECT * { VALUES ?e { <http://127.0.0.1:1/> } SERVICE ?e { ?s ?p ?o } }",
  })
  void get_service_403(String query) throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    HttpResponse<String> answer = get(query, "*/*");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("SERVICE");
  }

  @Test
  void get_fromAFile_readsNoFile() throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    HttpResponse<String> answer = get("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "text/csv");
    assertThat(answer.body().strip()).isEqualTo("s,p,o");
  }

  @ParameterizedTest
  @ValueSource(strings = {"java:java.lang.Runtime", "http://jena.apache.org/ARQ/function#wait",
      "java:org.apache.jena.sparql.function.library.wait", "http://www.w3.org/2005/xpath-functions#matches"})
  void get_functionOutsideTheStandard_isNotCalled(String function) throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    HttpResponse<String> answer = get("SELECT ?x { BIND(<" + function + ">(3000) AS ?x) }", "text/csv");
    assertThat(answer.body().lines().skip(1).toList()).allMatch(line -> line.isEmpty() || line.equals("\"\""));
  }

  /** Each would run for hours; the bound is wide because other work may share the machine. */
  @Timeout(60)
  @ParameterizedTest
  @ValueSource(strings = {
      FOREVER,
      BACKTRACKING,
      "SELECT * { ?s ?p ?o BIND(REPLACE(?o, \"^(a+)+\\\\1z$\", \"x\") AS ?x) }",
      "ASK { FILTER(REGEX(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+\\\\1z$\")) }",
      "SELECT ?p { ?s ?p ?o } GROUP BY ?p HAVING(REGEX(MIN(?o), \"^(a+)+\\\\1z$\"))",
      "SELECT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?a",
  })
  void get_withoutEnd_503(String query) throws Exception {
    start(hostile(), SparqlLimits.standard().withTime(Duration.ofMillis(500)));
    HttpResponse<String> answer = get(query, "*/*");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
  }

  @Test
  void get_timeRunsOutWhileRowsFlow_isNoAnswer() throws Exception {
    start(hostile(), SparqlLimits.standard().withTime(Duration.ofMillis(300)));
    String query = "SELECT ?c { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l "
        + "FILTER(?a != ?d || ?d != ?g || ?g != ?j || ?a = ?j) FILTER(STRLEN(?c) > 5) } OFFSET 2";
    try {
      HttpResponse<String> answer = get(query, "text/csv");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).doesNotContain("aaaaa");
    } catch (IOException cutOff) {
      // On a machine that makes a megabyte in that time.
    }
  }

  /** With a third of the heap as bound; at the real one it takes longer to fill. */
  @Timeout(120)
  @Test
  void get_memoryRunsOut_503_andOthersAreAnsweredAfterwards() throws Exception {
    start(hostile(), SparqlLimits.standard().withTime(Duration.ofSeconds(100)).withHeap(33));
    HttpResponse<String> answer = get("SELECT (COUNT(DISTINCT ?x) AS ?count) "
        + "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l BIND(CONCAT(?c, ?f, ?i, STRUUID()) AS ?x) }", "text/csv");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("geheugen");
    System.gc();
    assertThat(get("ASK { ?s ?p ?o }", "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  void get_replace_worksOnPlainTextsAndKeepsLanguages() throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    assertThat(get("SELECT (REPLACE('banana', 'ana', '*') AS ?x) (LANG(REPLACE('ja'@nl, 'j', 'J')) AS ?y) {}", "text/csv")
        .body().lines()).containsExactly("x,y", "b*na,nl");
  }

  @Test
  void get_csv_ofBlankNodes_writesThemAsTheStandardDoes() throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    assertThat(get("SELECT (BNODE() AS ?x) ('a' AS ?y) {}", "text/csv").body().lines()).containsExactly("x,y", "_:b0,a");
  }

  @Test
  void get_blankNodeOfAText_isTheSameWithinASolutionAndNoOther() throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    String solutions = "{ VALUES ?t { 'a' 'b' } BIND(BNODE('x') AS ?one) BIND(BNODE('x') AS ?same) "
        + "BIND(IF(true, BNODE(?t), 1) AS ?other) }";
    for (String asked : List.of("SELECT ?one ?same ?other ", "SELECT DISTINCT ?one ?same ?other ")) {
      assertThat(get(asked + solutions, "text/csv").body().lines())
          .containsExactly("one,same,other", "_:b0,_:b0,_:b1", "_:b2,_:b2,_:b3");
    }
    assertThat(get("SELECT * " + solutions, "text/csv").body().lines().findFirst().orElseThrow().split(","))
        .containsExactlyInAnyOrder("t", "one", "same", "other");
    assertThat(get("SELECT (BNODE('x') AS ?one) (BNODE('x') AS ?same) (BNODE(1) AS ?none) {}", "text/csv").body().lines())
        .containsExactly("one,same,none", "_:b0,_:b0,");
  }

  @Test
  void get_answerTooLarge_413() throws Exception {
    start(hostile(), SparqlLimits.standard().withSize(1_000, 1_000_000, 2_000));
    assertThat(get("SELECT * { ?s ?p ?o . ?t ?q ?o }", "text/csv").statusCode()).isEqualTo(413);
  }

  @Test
  void get_queryTooLong_413() throws Exception {
    start(twoGraphs(), SparqlLimits.standard().withSize(100, 1_000, 2_000));
    assertThat(get("ASK { ?s ?p '" + "x".repeat(100) + "' }", "*/*").statusCode()).isEqualTo(413);
    assertThat(post("application/sparql-query", " ".repeat(2_000_000) + ALL).statusCode()).isEqualTo(413);
    assertThat(post("application/x-www-form-urlencoded", "query=" + "x".repeat(2_000_000)).statusCode())
        .isEqualTo(413);
  }

  @Test
  void get_growingText_isAnErrorOfThatExpression() throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    StringBuilder query = new StringBuilder("SELECT (STRLEN(?a40) AS ?n) { BIND('aaaaaaaaaa' AS ?a0) ");
    for (int i = 0; i < 40; i++) {
      query.append("BIND(CONCAT(?a").append(i).append(", ?a").append(i).append(") AS ?a").append(i + 1).append(") ");
    }
    assertThat(get(query + "}", "text/csv").body().strip()).isEqualTo("n");
  }

  @Test
  void get_moreThanMayRun_503_andOthersAreAnsweredAfterwards() throws Exception {
    start(hostile(), SparqlLimits.standard().withTime(Duration.ofMillis(800)).withTurns(1, 2, Duration.ofMillis(100)));
    HttpResponse<String> turnedAway = refusedBesideALongQuery();
    assertThat(turnedAway.statusCode()).isEqualTo(503);
    assertThat(turnedAway.body()).contains("te veel vragen");
    awaitAnswer();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT * {", "DELETE WHERE { ?s ?p ?o }", "x", " "})
  void get_malformed_400(String query) throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    HttpResponse<String> answer = get(query, "*/*");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(answer.body()).doesNotContain("org.apache").doesNotContain("\tat ");
  }

  @Test
  void get_deeplyNested_400() throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    assertThat(post("application/sparql-query", "SELECT * " + "{".repeat(40_000)).statusCode()).isEqualTo(400);
  }

  @Test
  void get_withoutQuery_describesTheService() throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    HttpResponse<String> answer = client.send(HttpRequest.newBuilder(
        URI.create("http://localhost:" + server.port() + "/sparql")).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/turtle");
    assertThat(answer.body()).contains("sd:Service", "<http://localhost:" + server.port() + "/sparql>",
        "SPARQL_Results_CSV", "seconds=10");
  }

  @ParameterizedTest
  @CsvSource({
      "application/x-www-form-urlencoded, 'query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D', 400",
      "application/x-www-form-urlencoded, 'vraag=ASK%20%7B%7D', 400",
      "text/plain, 'ASK {}', 415",
      "application/sparql-query;charset=UTF-16, 'ASK {}', 415",
  })
  void post_againstTheProtocol_isRefused(String type, String body, int status) throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    assertThat(post(type, body).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default-graph-uri=" + EX + "g1", "named-graph-uri=" + EX + "g2&default-graph-uri=" + EX + "g1"})
  void get_graphsInTheRequest_goBeforeThoseInTheQuery(String graphs) throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(
        uri("SELECT * FROM <" + EX + "g2> { ?s ?p ?o }") + "&" + graphs)).build(), BodyHandlers.ofString());
    assertThat(answer.body()).contains("een").doesNotContain("twee");
  }

  @Test
  void get_noFormOfOurs_406_withTheList() throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    HttpResponse<String> answer = get("DESCRIBE <" + EX + "een>", "text/csv");
    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("text/turtle", "application/rdf+xml");
  }

  @ParameterizedTest
  @CsvSource({"text/turtle, text/turtle", "application/n-triples, application/n-triples",
      "application/ld+json, application/ld+json", "application/rdf+xml, application/rdf+xml", "*/*, text/turtle"})
  void get_graph_ofTheStore_isThatGraph(String accept, String type) throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    HttpResponse<String> one = graph("graph=" + encode(EX + "g1"), accept);
    assertThat(one.statusCode()).isEqualTo(200);
    assertThat(one.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(one.body()).contains("een").doesNotContain("twee");
    assertThat(graph("default", accept).body()).contains("een", "twee");
  }

  @Test
  void get_graph_thatIsNotThereOrNotNamed_isRefused() throws Exception {
    start(twoGraphs(), SparqlLimits.standard());
    assertThat(graph("graph=" + encode(EX + "g3"), "*/*").statusCode()).isEqualTo(404);
    assertThat(graph("", "*/*").statusCode()).isEqualTo(400);
    assertThat(graph("default&graph=" + encode(EX + "g1"), "*/*").statusCode()).isEqualTo(400);
    assertThat(client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + server.port()
        + "/sparql/graph?default")).DELETE().build(), BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }

  @Test
  void get_moreRowsThanMayBe_413() throws Exception {
    start(hostile(), SparqlLimits.standard().withSize(1_000, 100, 1_000_000));
    assertThat(get("SELECT * { ?s ?p ?o }", "text/csv").statusCode()).isEqualTo(413);
    assertThat(get("SELECT * { ?s ?p ?o } LIMIT 100", "text/csv").statusCode()).isEqualTo(200);
    assertThat(graph("default", "application/n-triples").statusCode()).isEqualTo(413);
  }

  @Test
  void get_moreThanOneClientMayRun_429() throws Exception {
    start(hostile(), SparqlLimits.standard().withTime(Duration.ofMillis(800)).withTurns(4, 1, Duration.ofMillis(100)));
    HttpResponse<String> refused = refusedBesideALongQuery();
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    awaitAnswer();
  }

  /** The time limit of a minute would keep the only turn taken. */
  @Timeout(30)
  @ParameterizedTest
  @ValueSource(strings = {FOREVER, BACKTRACKING})
  void clientHangsUp_queryIsStopped(String query) throws Exception {
    start(hostile(), SparqlLimits.standard().withTime(Duration.ofMinutes(1)).withTurns(1, 10, Duration.ofSeconds(1)));
    try (Socket socket = new Socket("localhost", server.port())) {
      socket.getOutputStream().write(("GET /sparql?query=" + encode(query) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
          .getBytes(StandardCharsets.UTF_8));
      while (get("ASK { ?s ?p ?o }", "*/*").statusCode() == 200) {
        Thread.onSpinWait();
      }
    }
    awaitAnswer();
  }

  @Test
  void get_largeAnswer_isWhole() throws Exception {
    start(hostile(), SparqlLimits.standard());
    HttpResponse<String> answer = get("SELECT ?s ?o ?t { ?s ?p ?o . ?t ?q ?o }", "text/csv");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(answer.body().lines().count()).isEqualTo(300 * 300 + 1);
  }

  /** This one has no end within the test. */
  @Test
  void get_largeAnswer_isSentWhileItIsMade() throws Exception {
    start(hostile(), SparqlLimits.standard().withTime(Duration.ofHours(1)).withSize(1_000, Long.MAX_VALUE, Long.MAX_VALUE));
    try (InputStream rows = client.send(HttpRequest.newBuilder(uri("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"))
        .header("Accept", "text/csv").build(), BodyHandlers.ofInputStream()).body()) {
      assertThat(rows.readNBytes(500_000)).hasSize(500_000);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "application/sparql-results+json", "text/tab-separated-values", "application/sparql-results+xml"})
  void get_largeAnswerThatIsStopped_isCutOff_andSaysWhy(String form) throws Exception {
    start(hostile(), SparqlLimits.standard().withSize(1_000, 1_000_000, 2_000_000));
    String query = "SELECT * { ?s ?p ?o . ?t ?q ?o }";
    assertThatThrownBy(() -> get(query, form)).isInstanceOf(IOException.class);
    try (Socket socket = new Socket("localhost", uri(query).getPort())) {
      socket.getOutputStream().write(("GET " + uri(query).getRawPath() + "?" + uri(query).getRawQuery()
          + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + form + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(all.substring(0, 12) + all.substring(all.length() - 300)).startsWith("HTTP/1.1 200").contains("\n\"AFGEBROKEN: Het antwoord is groter dan 2 MB")
          .doesNotEndWith("0\r\n\r\n");
    }
  }

  @Test
  void storeElsewhere_501() throws Exception {
    start(null, SparqlLimits.standard());
    assertThat(get(ALL, "*/*").statusCode()).isEqualTo(501);
  }

  private void start(DatasetGraph dataset, SparqlLimits limits) {
    SparqlEndpoint endpoint = new SparqlEndpoint(Optional.ofNullable(dataset), limits, Proxies.NONE);
    server = Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      endpoint.addTo(config.routes, "/sparql");
      endpoint.addGraphsTo(config.routes, "/sparql/graph");
      config.events.serverStopped(endpoint::close);
    }).start(0);
  }

  private static DatasetGraph twoGraphs() {
    return fill(DatabaseMgr.createDatasetGraph());
  }

  private static DatasetGraph fill(DatasetGraph dataset) {
    Txn.executeWrite(dataset, () -> {
      add(dataset, "g1", "een", "a");
      add(dataset, "g2", "twee", "b");
    });
    return dataset;
  }

  /** Enough for joins without end, with texts on which a regular expression backtracks. */
  private static DatasetGraph hostile() {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    Txn.exec(dataset, TxnType.WRITE, () -> {
      for (int i = 0; i < 300; i++) {
        add(dataset, "g" + i, "s" + i, "a".repeat(60) + "!");
      }
    });
    return dataset;
  }

  private static void add(DatasetGraph dataset, String graph, String subject, String value) {
    dataset.add(NodeFactory.createURI(EX + graph), NodeFactory.createURI(EX + subject),
        NodeFactory.createURI(EX + "p"), NodeFactory.createLiteralString(value));
  }

  private URI uri(String query) {
    return URI.create("http://localhost:" + server.port() + "/sparql?query=" + encode(query));
  }

  private HttpResponse<String> get(String query, String accept) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(uri(query)).header("Accept", accept).build(), BodyHandlers.ofString());
  }

  /** The answer to a small question once a large one has the turn, which it may first have to ask for again. */
  private HttpResponse<String> refusedBesideALongQuery() throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<String>> running = CompletableFuture.completedFuture(null);
    HttpResponse<String> answer;
    do {
      if (running.isDone()) {
        running = client.sendAsync(HttpRequest.newBuilder(uri(FOREVER)).build(), BodyHandlers.ofString());
      }
      answer = get("ASK { ?s ?p ?o }", "*/*");
    } while (answer.statusCode() == 200);
    return answer;
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    while (get("ASK { ?s ?p ?o }", "*/*").statusCode() != 200) {
      Thread.onSpinWait();
    }
  }

  private HttpResponse<String> graph(String which, String accept) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/sparql/graph?" + which))
        .header("Accept", accept).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/sparql"))
        .header("Content-Type", type).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
