// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import io.javalin.Javalin;
import nl.gestand.web.access.Proxies;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** One CSV answer of millions of rows: how long it takes, and how much of the heap. */
final class ManyRows {

  private ManyRows() {}

  static void main(long count) throws Exception {
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    int things = (int) Math.ceil(Math.sqrt(count));
    Txn.executeWrite(data, () -> {
      for (int i = 0; i < things; i++) {
        data.add(node("graph"), node("thing" + i), node("number"), NodeFactory.createLiteralByValue(i));
      }
    });
    SparqlLimits limits = new SparqlLimits(Duration.ofMinutes(10), 100_000, Long.MAX_VALUE, Long.MAX_VALUE, 2, 2,
        Duration.ofSeconds(1), 75, 250_000_000, Set.of(), OwnLimits.standard());
    SparqlEndpoint endpoint = new SparqlEndpoint(Optional.of(data), limits, Proxies.NONE);
    Javalin server = Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      endpoint.addTo(config.routes, "/sparql");
      config.events.serverStopped(endpoint::close);
    }).start(0);
    String query = "SELECT ?a ?n ?b { ?a <http://example.org/number> ?n . ?b <http://example.org/number> ?m } LIMIT " + count;
    long begin = System.nanoTime();
    try (InputStream answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:"
            + server.port() + "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
        .header("Accept", "text/csv").build(), BodyHandlers.ofInputStream()).body()) {
      double first = (System.nanoTime() - begin) / 1e9;
      long bytes = 0;
      long lines = 0;
      byte[] part = new byte[1 << 16];
      for (int read = answer.read(part); read >= 0; read = answer.read(part)) {
        bytes += read;
        for (int i = 0; i < read; i++) {
          lines += part[i] == '\n' ? 1 : 0;
        }
      }
      System.out.printf("%,d rows, %,d MB; first byte after %.1f s, all after %.1f s; largest heap %,d of %,d MB%n",
          lines - 1, bytes / 1_000_000, first, (System.nanoTime() - begin) / 1e9, peak() / 1_000_000,
          Runtime.getRuntime().maxMemory() / 1_000_000);
    }
    server.stop();
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage).mapToLong(MemoryUsage::getUsed).sum();
  }

  private static Node node(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }
}
