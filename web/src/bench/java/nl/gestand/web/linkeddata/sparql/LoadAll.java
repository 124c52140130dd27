// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.ontology.store.Uris;
import org.apache.jena.atlas.lib.FileOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** A dump of millions of quads, in graphs of ten, into a new store: as {@code gestand restore} does, and by TDB2's own loader. */
final class LoadAll {

  private static final String BASE = "https://example.org";

  private LoadAll() {}

  static void main(long quads) throws IOException {
    Path folder = Files.createTempDirectory("gestand-load");
    Path dump = folder.resolve("all.nq");
    try {
      write(dump, quads);
      double ours = seconds(() -> KnowledgeStore.load(folder.resolve("ours").toString(), new Uris(BASE), dump));
      FileOps.clearAll(folder.resolve("ours").toFile());
      double stock = seconds(() -> stock(folder.resolve("stock"), dump));
      System.out.printf(Locale.ROOT, "%,d quads: restore %.0f s, %,.0f a second; loader of TDB2 %.0f s, %,.0f a second; %.0f %%%n",
          quads, ours, quads / ours, stock, quads / stock, 100 * stock / ours);
    } finally {
      FileOps.clearAll(folder.toFile());
    }
  }

  private static double seconds(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void stock(Path folder, Path dump) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
    DataLoader loader = LoaderFactory.phasedLoader(dataset, (message, values) -> { });
    loader.startBulk();
    loader.load(dump.toString());
    loader.finishBulk();
    TDBInternal.expel(dataset, true);
  }

  private static void write(Path dump, long quads) throws IOException {
    Random random = new Random(1);
    String number = "\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>";
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(dump, StandardCharsets.UTF_8))) {
      out.printf("<%s> <https://w3id.org/gestand/ns#lastChange> %s <%s> .%n", BASE + "/id/changelog/this", number, BASE + "/graph/changes/this");
      for (long quad = 1; quad < quads; quad++) {
        long thing = quad / 10;
        String object = switch ((int) (quad % 5)) {
          case 0 -> "\"A title of some words, number " + quad + "\"";
          case 1 -> "\"20" + (10 + random.nextInt(15)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10)
              + "\"^^<http://www.w3.org/2001/XMLSchema#date>";
          case 2 -> "<" + BASE + "/id/kind/" + random.nextInt(20) + ">";
          default -> "<" + BASE + "/id/thing/" + random.nextLong(thing + 1) + ">";
        };
        out.printf("<%s/id/thing/%d> <%s/ns#p%d> %s <%s/graph/%d> .%n", BASE, thing, BASE, quad % 10, object, BASE, thing);
      }
    }
  }
}
