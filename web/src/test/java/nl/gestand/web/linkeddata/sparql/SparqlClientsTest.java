// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.gestand.corpus.ingest.SampleCorpus;
import nl.gestand.indexer.projection.Progress;
import nl.gestand.web.Application;
import nl.gestand.web.DataFolder;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Clients that others made, at the running server: those of RDF4J and of Jena, and requests as rdflib sends them. */
class SparqlClientsTest {

  private static final String GST = "PREFIX gst: <https://w3id.org/gestand/ns#> ";
  private static final String EVENTS = GST + "SELECT ?event ?day { ?event a gst:StatusEvent ; gst:validFrom ?day } ORDER BY ?event";
  private static final String GRAPH = GST + "CONSTRUCT { ?event gst:validFrom ?day } { ?event gst:validFrom ?day }";
  private static final String WORDS =
      GST + "SELECT ?thing ?score { (?thing ?score) gst:textQuery ('slachtoffer*' 3) }";
  private static final String NONSENSE = "SELECT nonsense";

  @TempDir
  static Path folder;

  private static Application application;
  private static String endpoint;
  private static int events;

  @BeforeAll
  static void load() {
    application = Application.open(DataFolder.open(folder, "http://localhost:8080"), Progress.NONE);
    application.ingest(SampleCorpus.files().subList(0, 5), outcome -> { });
    endpoint = "http://localhost:" + application.serve("localhost", 0) + "/sparql";
    events = application.store().read(connection -> ResultSetFormatter.consume(connection.query(
        "SELECT * { GRAPH ?g { ?e a <https://w3id.org/gestand/ns#StatusEvent> } }").execSelect()));
    assertThat(events).isPositive();
  }

  @AfterAll
  static void close() {
    application.close();
  }

  @Test
  void rdf4j_asksRowsYesOrNoAndGraphs_andIsToldWhatIsWrong() {
    SPARQLRepository repository = new SPARQLRepository(endpoint);
    try (RepositoryConnection connection = repository.getConnection()) {
      try (TupleQueryResult rows = connection.prepareTupleQuery(EVENTS).evaluate()) {
        assertThat(rows.getBindingNames()).containsExactly("event", "day");
        assertThat(QueryResults.asList(rows)).hasSize(events);
      }
      assertThat(connection.prepareBooleanQuery("ASK { ?s ?p ?o }").evaluate()).isTrue();
      assertThat(QueryResults.asModel(connection.prepareGraphQuery(GRAPH).evaluate())).hasSize(events);
      assertThat(QueryResults.asList(connection.prepareTupleQuery(WORDS).evaluate())).hasSize(3);
      assertThat(connection.size()).isPositive();
      assertThatThrownBy(() -> connection.prepareTupleQuery(NONSENSE).evaluate().close())
          .isInstanceOfAny(MalformedQueryException.class, QueryEvaluationException.class);
    } finally {
      repository.shutDown();
    }
  }

  @Test
  void jena_asksRowsYesOrNoAndGraphs_readsGraphs_andIsToldWhatIsWrong() {
    try (RDFConnection connection = RDFConnectionRemote.newBuilder()
        .queryEndpoint(endpoint).gspEndpoint(endpoint + "/graph").build()) {
      assertThat(ResultSetFormatter.consume(connection.query(EVENTS).execSelect())).isEqualTo(events);
      assertThat(connection.queryAsk("ASK { ?s ?p ?o }")).isTrue();
      assertThat(connection.queryConstruct(GRAPH).size()).isEqualTo(events);
      assertThat(ResultSetFormatter.consume(connection.query(WORDS).execSelect())).isEqualTo(3);
      assertThat(connection.fetch().size()).isPositive();
      assertThatThrownBy(() -> connection.query("SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }").execSelect())
          .isInstanceOf(QueryExceptionHTTP.class).hasMessageContaining("Forbidden");
      assertThatThrownBy(() -> connection.update("DELETE WHERE { ?s ?p ?o }")).isInstanceOf(RuntimeException.class);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "GET | application/sparql-results+xml,application/rdf+xml | application/sparql-results+xml",
      "GET | application/sparql-results+json,application/rdf+xml | application/sparql-results+json",
      "POST | text/csv,application/rdf+xml | text/csv",
      "DIRECT | text/tab-separated-values,application/rdf+xml | text/tab-separated-values"})
  void rdflib_asksRowsInEachOfItsWays(String way, String accept, String type) throws Exception {
    HttpResponse<String> answer = send(way, EVENTS, accept);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(answer.body()).contains("/id/event/");
  }

  @ParameterizedTest
  @CsvSource({"GET", "POST", "DIRECT"})
  void rdflib_asksGraphsInEachOfItsWays(String way) throws Exception {
    HttpResponse<String> answer = send(way, GRAPH, "application/sparql-results+xml,application/rdf+xml");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/rdf+xml");
  }

  private static HttpResponse<String> send(String way, String query, String accept) throws Exception {
    String form = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    HttpRequest.Builder request = switch (way) {
      case "GET" -> HttpRequest.newBuilder(URI.create(endpoint + "?" + form));
      case "POST" -> HttpRequest.newBuilder(URI.create(endpoint)).POST(BodyPublishers.ofString(form))
          .header("Content-Type", "application/x-www-form-urlencoded");
      default -> HttpRequest.newBuilder(URI.create(endpoint)).POST(BodyPublishers.ofString(query))
          .header("Content-Type", "application/sparql-query");
    };
    return HttpClient.newHttpClient().send(request.header("Accept", accept).header("User-Agent", "rdflib-7.1.1")
        .build(), BodyHandlers.ofString());
  }
}
