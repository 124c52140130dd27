// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import io.javalin.Javalin;
import nl.gestand.web.access.Proxies;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks a running server the cases of the W3C's suites: those of queries and results from the jar in which Eclipse RDF4J
 * publishes them, the others as {@link ProtocolCases} has them. Prints how many passed, and names the rest.
 */
final class Conformance {

  private static final String FOLDER = "testcases-sparql-1.1-w3c";
  private static final List<String> QUERY = List.of("aggregates", "bind", "bindings", "construct", "exists", "functions",
      "grouping", "negation", "project-expression", "property-path", "subquery", "syntax-query", "syntax-fed", "json-res");

  private final Path suite;
  private final DatasetGraph store = DatabaseMgr.createDatasetGraph();
  private int failed;

  private interface Check {
    boolean passes() throws Exception;
  }

  private Conformance(Path suite) {
    this.suite = suite;
  }

  static void main() throws Exception {
    Path folder = Files.createTempDirectory("gestand-suite");
    unpack(folder);
    if (!new Conformance(folder.resolve(FOLDER)).run()) {
      System.exit(1);
    }
  }

  private boolean run() throws Exception {
    SparqlEndpoint endpoint = new SparqlEndpoint(Optional.of(store), SparqlLimits.standard(), Proxies.NONE,
        "http://localhost:8080", new NamedOwners(), new OwnGraphs(SparqlLimits.standard()));
    Javalin server = Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      endpoint.addTo(config.routes, "/sparql");
      endpoint.addGraphsTo(config.routes, "/sparql/graph");
      config.events.serverStopped(endpoint::close);
    }).start(0);
    String address = "http://localhost:" + server.port() + "/sparql";
    System.out.printf("%n| group | passed |%n|---|---|%n");
    int passed = 0;
    int all = 0;
    for (String group : QUERY) {
      List<SuiteCase> cases = SuiteCase.read(suite, group);
      passed += suite(address, group, cases);
      all += cases.size();
    }
    System.out.printf("| all queries | %d of %d |%n", passed, all);
    suite(address, "csv-tsv-res", SuiteCase.read(suite, "csv-tsv-res"));
    Txn.executeWrite(store, () -> {
      store.clear();
      UpdateExec.dataset(store).update(ProtocolCases.DATA).execute();
    });
    ProtocolCases cases = new ProtocolCases(address);
    for (List<ProtocolCases.Case> group : List.of(cases.protocol(), cases.graphStore(), cases.description())) {
      restated(group);
    }
    server.stop();
    return failed == 0;
  }

  private int suite(String address, String group, List<SuiteCase> cases) {
    AskCase ask = new AskCase(address, store);
    int passed = (int) cases.stream().filter(each -> passes(group + ": " + each.name(), () -> ask.passes(each))).count();
    System.out.printf("| %s | %d of %d |%n", group, passed, cases.size());
    return passed;
  }

  private void restated(List<ProtocolCases.Case> cases) {
    HttpClient client = HttpClient.newHttpClient();
    long passed = cases.stream().filter(each -> passes(each.toString(),
        () -> each.passes().test(each.ask(client)))).count();
    System.out.printf("| %s | %d of %d |%n", cases.getFirst().group(), passed, cases.size());
  }

  private boolean passes(String name, Check check) {
    String reason = "";
    try {
      if (check.passes()) {
        return true;
      }
    } catch (Exception e) {
      reason = " " + e;
    }
    failed++;
    System.err.println("not passed: " + name + reason);
    return false;
  }

  private static void unpack(Path folder) throws IOException {
    String entry = "/" + FOLDER + "/manifest-all.ttl";
    String jar = Conformance.class.getResource(entry).getPath().replaceFirst("^file:", "").replaceFirst("!.*$", "");
    try (FileSystem files = FileSystems.newFileSystem(Path.of(jar));
        Stream<Path> all = Files.walk(files.getPath("/" + FOLDER))) {
      for (Path each : all.toList()) {
        Path copy = folder.resolve(each.toString().substring(1));
        if (Files.isDirectory(each)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(each, copy);
        }
      }
    }
  }
}
