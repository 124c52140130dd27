// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.projection;

import nl.gestand.indexer.lucene.LuceneSearchIndex;
import nl.gestand.indexer.search.Entries;
import nl.gestand.indexer.search.SearchIndex;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Another process that puts an entry into the index, shows it, and dies without closing anything. */
final class CrashingProcess {

  static final int EXIT = 9;
  static final String UNCOMMITTED = "uncommitted";

  private CrashingProcess() {}

  static Process start(Path folder) throws IOException {
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-cp",
        System.getProperty("java.class.path"), CrashingProcess.class.getName(), folder.toString())
        .inheritIO().start();
  }

  public static void main(String[] arguments) throws Exception {
    SearchIndex index = LuceneSearchIndex.open(new IndexFolder(Path.of(arguments[0])).current().orElseThrow(),
        Clock.systemUTC());
    index.put(List.of(Entries.letter(UNCOMMITTED).made()));
    index.refresh();
    Runtime.getRuntime().halt(index.size() == 3 ? EXIT : 1);
  }
}
