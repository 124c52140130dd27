// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import nl.gestand.web.access.Proxies;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the W3C's suites ask of a server; {@code mvn -Pconformance} runs the public suite of queries besides. */
class SparqlProtocolTest {

  private static Javalin server;

  @BeforeAll
  static void start() {
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(data, () -> UpdateExec.dataset(data).update(ProtocolCases.DATA).execute());
    SparqlEndpoint endpoint = new SparqlEndpoint(Optional.of(data), SparqlLimits.standard(), Proxies.NONE,
        "http://localhost:8080", new NamedOwners(), new OwnGraphs(SparqlLimits.standard()));
    server = Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      endpoint.addTo(config.routes, "/sparql");
      endpoint.addGraphsTo(config.routes, "/sparql/graph");
      config.events.serverStopped(endpoint::close);
    }).start(0);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  static Stream<ProtocolCases.Case> cases() {
    ProtocolCases cases = new ProtocolCases("http://localhost:" + server.port() + "/sparql");
    return Stream.of(cases.protocol(), cases.graphStore(), cases.description()).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersAsTheStandardSays(ProtocolCases.Case asked) throws Exception {
    HttpResponse<String> answer = asked.ask(HttpClient.newHttpClient());
    assertThat(asked.passes()).as(answer.statusCode() + " " + answer.headers().map() + answer.body()).accepts(answer);
  }
}
