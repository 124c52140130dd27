// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import nl.gestand.indexer.projection.Progress;
import nl.gestand.ontology.question.Question;
import nl.gestand.web.Application;
import nl.gestand.web.DataFolder;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.TDB2;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The same queries by HTTP to our server and to a stock Fuseki in the same process, over the same TDB2 store: in turns,
 * so that what else the machine does falls on both alike, each over a {@linkplain PlainClient socket} of its own. In
 * the rounds before those that count each is asked for a while, as the JVM compiles what is asked often. A comment that is new each time
 * keeps our server from giving an answer again, but for the last column, which asks for just that.
 */
final class CompareWithFuseki {

  private static final int BEFORE = 10;
  /** Of a round that does not count, for each server. */
  private static final long NANOS_BEFORE = 1_200_000_000;
  private static final int ROUNDS = 15;
  private static final String GST = "PREFIX gst: <https://w3id.org/gestand/ns#> PREFIX dct: <http://purl.org/dc/terms/> "
      + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

  /** What people ask of any store; with those of {@link Question} some forty. */
  private static final List<List<String>> PLAIN = List.of(
      List.of("one thing", "SELECT * { ?s a gst:Motie . ?s ?p ?o } LIMIT 20"),
      List.of("count all", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
      List.of("count by type", "SELECT ?t (COUNT(*) AS ?n) { ?s a ?t } GROUP BY ?t"),
      List.of("count by predicate", "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n)"),
      List.of("join, first hundred", "SELECT * { ?s dct:title ?title ; dct:date ?day } LIMIT 100"),
      List.of("join and group", "SELECT ?day (COUNT(?s) AS ?n) { ?s dct:title ?title ; dct:date ?day } GROUP BY ?day"),
      List.of("range of days, in order", "SELECT ?s ?day { ?s dct:date ?day FILTER(?day >= '2020-01-01'^^xsd:date "
          + "&& ?day < '2021-01-01'^^xsd:date) } ORDER BY ?day LIMIT 100"),
      List.of("text contains", "SELECT ?s ?title { ?s dct:title ?title FILTER(CONTAINS(LCASE(?title), 'slachtoffer')) }"),
      List.of("text matches", "SELECT ?s ?title { ?s dct:title ?title FILTER(REGEX(?title, 'seksu(ele|eel)', 'i')) }"),
      List.of("without", "SELECT (COUNT(*) AS ?n) { ?s dct:title ?title FILTER NOT EXISTS { ?s dct:date ?day } }"),
      List.of("three steps", "SELECT (COUNT(*) AS ?n) { ?event gst:statusOf ?thing . ?thing ?p ?document . ?document dct:date ?day }"),
      List.of("ask", "ASK { ?s dct:date ?day FILTER(?day > '2030-01-01'^^xsd:date) }"),
      List.of("describe", "DESCRIBE ?s { ?s dct:date ?day } LIMIT 20"));

  private record Measured(String name, double fuseki, double ours, double again) {
    String line() {
      return String.format("| %s | %.2f | %.2f | %.2f | %.2f | %.0f |", name, fuseki, ours, ours / fuseki, again, fuseki / again);
    }
  }

  static void main(Path folder) throws Exception {
    try (Application application = Application.open(DataFolder.open(folder, "http://localhost:8080"), Progress.NONE)) {
      int port = application.serve("127.0.0.1", 0);
      DatasetGraph data = application.store().dataset().orElseThrow();
      while (data instanceof DatasetGraphWrapper wrapper && !wrapper.getClass().getName().contains("tdb2")) {
        data = wrapper.getWrapped();
      }
      data.getContext().setTrue(TDB2.symUnionDefaultGraph);
      FusekiServer fuseki = FusekiServer.create().port(0).add("/ds", data).build().start();
      try {
        run("http://127.0.0.1:" + port + "/sparql", "http://127.0.0.1:" + fuseki.getPort() + "/ds/sparql");
      } finally {
        fuseki.stop();
      }
    }
  }

  private static void run(String ours, String fuseki) throws IOException {
    List<List<String>> queries = queries();
    double[][] medians = medians(queries.stream().map(List::getLast).toList(), List.of(fuseki, ours), true);
    List<Measured> all = new ArrayList<>();
    System.out.printf("| query | Fuseki, ms | ours, ms | ratio | again, ms | times faster |%n|---|---|---|---|---|---|%n");
    for (int each = 0; each < queries.size(); each++) {
      double[] of = medians[each];
      Measured measured = new Measured(queries.get(each).getFirst(), of[0], of[1], of[2]);
      System.out.println(measured.line());
      all.add(measured);
    }
    System.out.printf("%d queries: at least as fast on %d, within a tenth on %d; the same query again ten times as fast "
        + "or more on %d, under 2 ms on %d%n", all.size(), all.stream().filter(each -> each.ours <= each.fuseki).count(),
        all.stream().filter(each -> each.ours <= 1.1 * each.fuseki).count(),
        all.stream().filter(each -> 10 * each.again <= each.fuseki).count(),
        all.stream().filter(each -> each.again < 2).count());
    System.out.printf("in all: Fuseki %.0f ms, ours %.0f ms, again %.0f ms%n", all.stream().mapToDouble(Measured::fuseki).sum(),
        all.stream().mapToDouble(Measured::ours).sum(), all.stream().mapToDouble(Measured::again).sum());
  }

  private static List<List<String>> queries() {
    List<List<String>> all = new ArrayList<>();
    // Fuseki does not know the functions of our own index.
    Question.list().stream().filter(question -> !question.text().contains("textQuery") && !question.text().contains("statusOn"))
        .limit(40 - PLAIN.size())
        .forEach(question -> all.add(List.of(question.name(), question.text())));
    PLAIN.forEach(query -> all.add(List.of(query.getFirst(), GST + query.getLast())));
    return all;
  }

  /**
   * Of each query and server the time in ms. Every query is new to the servers each time.
   *
   * @param again whether the last server is asked each of them once more, as it was; that is the last of the times
   */
  static double[][] medians(List<String> queries, List<String> servers, boolean again) throws IOException {
    double[][][] times = new double[queries.size()][servers.size() + (again ? 1 : 0)][ROUNDS];
    List<PlainClient> clients = new ArrayList<>();
    for (String server : servers) {
      clients.add(new PlainClient(server));
    }
    for (int round = -BEFORE; round < ROUNDS; round++) {
      for (int query = 0; query < times.length; query++) {
        for (int of = 0; of < times[query].length; of++) {
          String text = queries.get(query);
          long until = System.nanoTime() + (round < 0 ? NANOS_BEFORE / times.length : 0);
          do {
            times[query][of][Math.max(0, round)] =
                of < servers.size() ? time(clients.get(of), fresh(text)) : time(clients.getLast(), text);
          } while (System.nanoTime() < until);
        }
      }
    }
    for (PlainClient client : clients) {
      client.close();
    }
    return Arrays.stream(times).map(each -> Arrays.stream(each).mapToDouble(CompareWithFuseki::median).toArray())
        .toArray(double[][]::new);
  }

  private static String fresh(String query) {
    return query + "\n# " + System.nanoTime();
  }

  private static double time(PlainClient client, String query) throws IOException {
    PlainClient.Answer answer = client.ask(query);
    if (answer.status() != 200) {
      throw new IllegalStateException(client + " says " + answer.status() + ": "
          + new String(answer.body(), StandardCharsets.UTF_8) + query);
    }
    return answer.millis();
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
