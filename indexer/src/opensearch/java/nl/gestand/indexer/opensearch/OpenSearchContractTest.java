// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.opensearch;

import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchIndexContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;

/** The contract kit upon a real node. */
class OpenSearchContractTest extends SearchIndexContract {

  private static final String INDEX = "gestand";

  @TempDir
  private static Path folder;

  private static OpenSearchNode node;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    node = OpenSearchNode.start(Path.of(System.getProperty("opensearch.home")), folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Override
  protected SearchIndex open(Clock clock) {
    OpenSearchIndex index = new OpenSearchIndex(node, INDEX, clock, THESAURUS);
    index.open();
    return index;
  }

  @Override
  protected void clear() {
    node.send("DELETE", INDEX, "");
  }
}
