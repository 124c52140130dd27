// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import nl.gestand.web.Main;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** How late the first query of a process is stopped, asked as soon as its port is open, over ten processes. */
final class FirstLate {

  private static final int STARTS = 10;
  private static final int PORT = 8329;
  private static final List<String> FOREVER = List.of(
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
      "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?d && STRLEN(STR(?a)) < 0) } ORDER BY ?i",
      "SELECT (COUNT(*) AS ?n) { ?s (<urn:a>|!<urn:b>)* ?o . ?o (<urn:a>|!<urn:b>)* ?p }",
      "SELECT ?a (COUNT(DISTINCT ?i) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?d");

  private FirstLate() {}

  /** @param folder a data folder in whose {@code gestand.properties} stands {@code sparql.seconds=1} */
  static void main(Path folder) throws Exception {
    double worst = 0;
    for (int start = 0; start < STARTS; start++) {
      Process server = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx1g",
          "-cp", System.getProperty("java.class.path"), Main.class.getName(), "serve", "--port", Integer.toString(PORT),
          "--data", folder.toString()).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
      try (PlainClient client = whenOpen(server)) {
        PlainClient.Answer answer = client.ask(FOREVER.get(start % FOREVER.size()));
        System.out.printf("status %d, %.2f s late%n", answer.status(), answer.millis() / 1000 - 1);
        worst = Math.max(worst, answer.millis() / 1000 - 1);
      } finally {
        server.destroy();
        server.waitFor();
      }
    }
    System.out.printf("at most %.2f s late%n", worst);
  }

  private static PlainClient whenOpen(Process server) throws IOException, InterruptedException {
    while (server.isAlive()) {
      try {
        return new PlainClient("http://127.0.0.1:" + PORT + "/sparql");
      } catch (IOException closed) {
        Thread.sleep(10);
      }
    }
    throw new IOException("the server did not start");
  }
}
