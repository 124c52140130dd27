// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.web.DataFolder;
import nl.gestand.web.Installation;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** A command that works on a data folder. */
abstract class FolderCommand implements Callable<Integer> {

  static final String DEFAULT_BASE = "http://localhost:8080";

  private final Terminal terminal;
  private final Function<DataFolder, Installation> opener;

  @Option(names = "--data", paramLabel = "MAP", defaultValue = "data",
      description = "de gegevensmap (anders: ${DEFAULT-VALUE})")
  private Path data;

  @Option(names = "--json", description = "antwoord als JSON, voor programma's")
  private boolean json;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "toon deze uitleg")
  private boolean help;

  FolderCommand(Terminal terminal, Function<DataFolder, Installation> opener) {
    this.terminal = terminal;
    this.opener = opener;
  }

  Terminal terminal() {
    return terminal;
  }

  boolean json() {
    return json;
  }

  Path data() {
    return data;
  }

  /** The folder that was named, which must be there. */
  DataFolder folder() {
    if (!Files.isRegularFile(data.resolve("gestand.properties"))) {
      throw new CommandRefused(CommandRefused.WRONG_USE, "De map " + data
          + " is geen gegevensmap van Gestand. Noem een andere met --data, of maak er een met 'gestand ingest'.");
    }
    return DataFolder.open(data, DEFAULT_BASE);
  }

  /** The folder that was named, made where there is none. */
  DataFolder folderOrNew(String base) {
    return DataFolder.open(data, base);
  }

  Installation open(DataFolder folder) {
    return opener.apply(folder);
  }
}
