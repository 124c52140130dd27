// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import nl.gestand.web.access.Proxies;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
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
import java.util.concurrent.atomic.AtomicLong;

/** Graphs that an account keeps beside the store: who sees them, what may be written, and when they go. */
class OwnGraphsTest {

  private static final String EX = "PREFIX ex: <http://example.org/> ";
  private static final String LIST =
      EX + "INSERT DATA { GRAPH ex:lijst { ex:motie1 ex:klasse 'streng' . ex:motie2 ex:klasse 'mild' } }";
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

  private final HttpClient client = HttpClient.newHttpClient();
  private final DatasetGraph store = DatabaseMgr.createDatasetGraph();
  private final AtomicLong nanos = new AtomicLong();

  private Javalin server;

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void ownList_isJoinedWithTheStore_forItsAccountAlone() {
    start(SparqlLimits.standard());
    String joined = EX + "SELECT ?klasse ?titel { ?motie ex:titel ?titel . ?motie ex:klasse ?klasse } ORDER BY ?titel";
    assertThat(update("anna", LIST).body()).contains("2 tripels", "24 uur");
    assertThat(rows("anna", joined)).isEqualTo("klasse,titel\nstreng,een\nmild,twee\n");
    assertThat(rows("bas", joined)).isEqualTo("klasse,titel\n");
    assertThat(rows("anna", EX + "SELECT ?g { GRAPH ?g { ?m ex:klasse 'mild' } }")).isEqualTo("g\nhttp://example.org/lijst\n");
    assertThat(rows("anna", EX + "SELECT (COUNT(*) AS ?n) FROM ex:lijst { ?s ?p ?o }")).isEqualTo("n\n2\n");
    assertThat(rows("anna", EX + "SELECT ?m { GRAPH ex:lijst { ?m ex:klasse 'mild' } GRAPH ex:g2 { ?m ex:titel ?t } }"))
        .isEqualTo("m\nhttp://example.org/motie2\n");
    assertThat(rows("anna", EX + "SELECT ?t { ?m (ex:klasse|ex:titel) ?t FILTER(?m = ex:motie1) } ORDER BY ?t"))
        .isEqualTo("t\neen\nstreng\n");
    assertThat(rows("anna", EX + "SELECT ?m { ?m ex:titel ?t MINUS { ?m ex:klasse 'mild' } }")).isEqualTo("m\nhttp://example.org/motie1\n");
    String graph = "/graph?graph=" + encode("http://example.org/lijst");
    assertThat(get("anna", graph).body()).contains("streng");
    assertThat(get("bas", graph).statusCode()).isEqualTo(404);
    assertThat(get("anna", "/graph?default").body()).contains("streng", "een");
  }

  @Test
  void whatStandsInBoth_isFoundOnce_andAnswersAreNeverOfAnother() {
    start(SparqlLimits.standard());
    for (int again = 0; again < 3; again++) {
      assertThat(rows("bas", COUNT)).as("kept, and in columns").isEqualTo("n\n2\n");
    }
    update("anna", EX + "INSERT DATA { GRAPH ex:lijst { ex:motie1 ex:titel 'een' . ex:motie1 ex:klasse 'streng' }"
        + " ex:motie1 ex:klasse 'streng' }");
    for (int again = 0; again < 3; again++) {
      assertThat(rows("anna", COUNT)).isEqualTo("n\n3\n");
      assertThat(rows("bas", COUNT)).isEqualTo("n\n2\n");
    }
    HttpResponse<String> mine = get("anna", "?query=" + encode(COUNT));
    assertThat(mine.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(mine.headers().firstValue("Vary").orElseThrow()).contains("Authorization", "Cookie");
    update("anna", "DROP ALL");
    assertThat(rows("anna", COUNT)).isEqualTo("n\n2\n");
  }

  @Test
  void patternsOfAnUpdate_readTheStore_andItsOwnEarlierOperations() {
    start(SparqlLimits.standard());
    assertThat(update("anna", EX + "INSERT { GRAPH ex:lang { ?m ex:lengte ?n } } WHERE { ?m ex:titel ?t BIND(STRLEN(?t) AS ?n) };"
        + "DELETE { GRAPH ex:lang { ?m ex:lengte ?n } } INSERT { ?m ex:kort true } WHERE { ?m ex:lengte ?n . ?m ex:titel 'een' };"
        + "COPY ex:lang TO ex:kopie; MOVE ex:kopie TO ex:verplaatst").statusCode()).isEqualTo(200);
    assertThat(rows("anna", EX + "SELECT ?m ?n { GRAPH ex:verplaatst { ?m ex:lengte ?n } }")).isEqualTo("m,n\nhttp://example.org/motie2,4\n");
    assertThat(rows("anna", EX + "ASK { ex:motie1 ex:kort true FILTER NOT EXISTS { ex:motie1 ex:lengte ?n } }")).contains("true");
    assertThat(update("anna", EX + "WITH ex:lang DELETE { ?m ?p ?o } INSERT { ?m ex:was ?o } WHERE { ?m ?p ?o }").body())
        .contains("3 tripels");
    assertThat(rows("anna", EX + "SELECT ?o { GRAPH ex:lang { ?m ex:was ?o } }")).isEqualTo("o\n4\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "INSERT DATA { GRAPH ex:g1 { ex:motie1 ex:titel 'anders' } }",
      "INSERT { GRAPH ?g { ?m ex:klasse 'x' } } WHERE { GRAPH ?g { ?m ex:titel ?t } }",
      "DELETE WHERE { GRAPH ?g { ?m ex:titel ?t } }",
      "DELETE DATA { GRAPH ex:g1 { ex:motie1 ex:titel 'een' } }",
      "WITH ex:g1 DELETE { ?m ex:titel ?t } WHERE { ?m ex:titel ?t }",
      "CLEAR GRAPH ex:g1", "DROP SILENT GRAPH ex:g2", "COPY DEFAULT TO ex:g1", "CREATE GRAPH <http://localhost:8080/id/mijn>",
      "INSERT DATA { GRAPH <https://w3id.org/gestand/ns#mijn> { ex:motie1 ex:titel 'anders' } }",
      "INSERT DATA { GRAPH <urn:x-arq:UnionGraph> { ex:motie1 ex:titel 'anders' } }",
      "INSERT DATA { GRAPH <http://localhost:8080/id/event/x> { ex:motie1 ex:titel 'anders' } }",
      "LOAD <http://localhost:1/x> INTO GRAPH ex:mijn", "LOAD SILENT <file:///etc/hostname>",
      "INSERT { ex:a ex:b ?o } WHERE { SERVICE SILENT <http://localhost:1/sparql> { ?s ?p ?o } }"})
  void updateOfWhatIsNotTheirs_403_andNothingChanges(String update) {
    start(SparqlLimits.standard());
    HttpResponse<String> refused = update("anna", EX + "INSERT DATA { ex:eerst ex:was ex:dit } ; " + update);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(rows("anna", COUNT)).as("all of it or nothing").isEqualTo("n\n2\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DROP ALL", "CLEAR ALL", "DROP NAMED; DROP DEFAULT", "DELETE WHERE { ?s ?p ?o }; CLEAR NAMED"})
  void everything_isEverythingOfTheirOwn(String update) {
    start(SparqlLimits.standard());
    update("anna", LIST + "; INSERT DATA { ex:motie1 ex:noot 'bij' }");
    assertThat(update("anna", update).body()).contains("nu 0 tripels");
    assertThat(rows("anna", COUNT)).isEqualTo("n\n2\n");
  }

  @Test
  void namesOfGraphs_byTheRequestAndInTheUpdate_400() {
    start(SparqlLimits.standard());
    assertThat(post("anna", "?using-graph-uri=http://example.org/g1",
        EX + "WITH ex:mijn INSERT { ex:a ex:b ?t } WHERE { ?m ex:titel ?t }").statusCode()).isEqualTo(400);
    assertThat(post("anna", "", "INSERT DATA { ?x <http://example.org/p> 1 }").body()).contains("geen geldige SPARQL-opdracht");
    assertThat(post("anna", "", EX + "MOVE ex:niets TO ex:iets").body()).contains("geen eigen graaf");
  }

  @Test
  void moreThanFits_413_andNothingChanges() {
    start(SparqlLimits.standard().withOwn(new OwnLimits(100, 2, Duration.ofHours(24))));
    String hundred = EX + "INSERT { ex:lijst ex:telt ?i } WHERE { VALUES ?a { 0 1 2 3 4 5 6 7 8 9 } "
        + "VALUES ?b { 0 1 2 3 4 5 6 7 8 9 } BIND(10 * ?a + ?b AS ?i) }";
    assertThat(update("anna", hundred).body()).contains("100 tripels");
    assertThat(update("anna", EX + "INSERT DATA { ex:nog ex:een 1 }").statusCode()).isEqualTo(413);
    assertThat(update("anna", EX + "INSERT DATA { ex:lijst ex:telt 7 }").body()).as("there already").contains("100 tripels");
    assertThat(update("anna", EX + "DELETE DATA { ex:lijst ex:telt 7 }; INSERT DATA { ex:nog ex:een 1 }").body()).contains("100 tripels");
    assertThat(update("bas", EX + "INSERT DATA { ex:lang ex:tekst '" + "a".repeat(70_000) + "' }").statusCode()).as("long texts").isEqualTo(413);
    assertThat(update("bas", EX + "INSERT { GRAPH ?g { ex:a ex:b 1 } } WHERE { VALUES ?a { 0 1 2 3 4 5 6 7 8 9 }"
        + "VALUES ?b { 0 1 2 3 4 } BIND(IRI(CONCAT('http://example.org/', STR(?a), STR(?b))) AS ?g) }").statusCode())
        .as("many graphs").isEqualTo(413);
    assertThat(rows("bas", COUNT)).isEqualTo("n\n2\n");

    assertThat(update("bas", LIST).statusCode()).isEqualTo(200);
    assertThat(update("chris", LIST).statusCode()).as("a third account").isEqualTo(503);
    assertThat(update("bas", "DROP ALL").statusCode()).isEqualTo(200);
    assertThat(update("chris", LIST).statusCode()).isEqualTo(200);
  }

  @Test
  void unusedForTheTimeSet_theyGo() {
    start(SparqlLimits.standard());
    update("anna", LIST);
    nanos.addAndGet(Duration.ofHours(23).toNanos());
    assertThat(rows("anna", COUNT)).isEqualTo("n\n4\n");
    nanos.addAndGet(Duration.ofHours(23).toNanos());
    assertThat(rows("anna", COUNT)).as("used since").isEqualTo("n\n4\n");
    nanos.addAndGet(Duration.ofHours(25).toNanos());
    assertThat(rows("anna", COUNT)).isEqualTo("n\n2\n");
  }

  @Test
  void moreUpdatesThanAnHourAllows_429() {
    start(SparqlLimits.standard());
    OwnGraphs own = new OwnGraphs(SparqlLimits.standard(), nanos::get);
    for (int i = 0; i < OwnLimits.UPDATES_AN_HOUR; i++) {
      own.change("anna", before -> before);
    }
    try {
      own.change("anna", before -> before);
    } catch (QueryRefusedException refused) {
      assertThat(refused.status()).isEqualTo(429);
      nanos.addAndGet(Duration.ofHours(2).toNanos());
      assertThat(own.change("anna", before -> before).triples()).isZero();
      return;
    }
    throw new AssertionError("not refused");
  }

  @ParameterizedTest
  @Timeout(20)
  @ValueSource(strings = {
      "INSERT { ex:a ex:b 1 } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STRLEN(CONCAT(STR(?c), STR(?f), STR(?i), STR(?l))) > 10000) }",
      "DELETE WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r . ?s ?t ?u }",
      "INSERT { ex:a ex:b 1 } WHERE { ?m ex:titel ?t FILTER(REGEX(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', ?t), '^(a+)+\\\\1z$')) }",
      "INSERT { ex:a ex:b ?n } WHERE { SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?x ?o . ?y ?q ?r } }"})
  void updateWithoutEnd_isStopped_andNothingChanges(String update) {
    start(SparqlLimits.standard().withTime(Duration.ofSeconds(1)));
    update("anna", EX + "INSERT { ex:lijst ex:telt ?i } WHERE { VALUES ?a { 0 1 2 3 4 5 6 7 8 9 } "
        + "VALUES ?b { 0 1 2 3 4 5 6 7 8 9 } BIND(10 * ?a + ?b AS ?i) }");
    assertThat(update("anna", EX + update).statusCode()).isIn(503, 413);
    assertThat(rows("anna", COUNT)).isEqualTo("n\n102\n");
    assertThat(get("anna", "?query=" + encode(EX + "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STRLEN(CONCAT(STR(?c), STR(?f), STR(?i), STR(?l))) > 10000) }"))
        .statusCode()).as("a query over both").isEqualTo(503);
  }

  @Test
  void dayAsked_countsForTheStore_andOwnGraphsStay() {
    start(SparqlLimits.standard());
    update("anna", LIST);
    assertThat(get("anna", "?peildatum=2020-01-01&query=" + encode(EX + "SELECT ?k { ?m ex:klasse ?k; ex:titel 'een' }")).body())
        .contains("streng");
  }

  private void start(SparqlLimits limits) {
    Txn.exec(store, TxnType.WRITE, () -> UpdateExec.dataset(store).update(EX + "INSERT DATA { GRAPH ex:g1 { ex:motie1 ex:titel 'een' }"
        + " GRAPH ex:g2 { ex:motie2 ex:titel 'twee' } }").execute());
    SparqlEndpoint endpoint = new SparqlEndpoint(Optional.of(store), limits, Proxies.NONE, "http://localhost:8080",
        new NamedOwners(), new OwnGraphs(limits, nanos::get));
    server = Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      endpoint.addTo(config.routes, "/sparql");
      endpoint.addGraphsTo(config.routes, "/sparql/graph");
      config.events.serverStopped(endpoint::close);
    }).start(0);
  }

  private HttpResponse<String> update(String owner, String text) {
    return post(owner, "", text);
  }

  private HttpResponse<String> post(String owner, String rest, String text) {
    return send(request(owner, rest).header("Content-Type", "application/sparql-update").POST(BodyPublishers.ofString(text)));
  }

  private String rows(String owner, String query) {
    return get(owner, "?query=" + encode(query) + (query.contains("ASK {") ? "&format=json" : "")).body().replace("\r", "");
  }

  private HttpResponse<String> get(String owner, String rest) {
    return send(request(owner, rest).header("Accept", "text/csv, text/turtle, */*;q=0.1"));
  }

  private HttpRequest.Builder request(String owner, String rest) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/sparql" + rest)).header("Owner", owner);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
