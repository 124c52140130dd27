// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.web.Application;
import nl.gestand.web.DataFolder;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;

/** A command that works on a data folder. */
abstract class FolderCommand extends PlainCommand {

  static final String DEFAULT_BASE = "http://localhost:8080";

  @Option(names = "--data", paramLabel = "MAP", defaultValue = "data",
      description = "de gegevensmap (anders: ${DEFAULT-VALUE})")
  private Path data;

  FolderCommand(Terminal terminal) {
    super(terminal);
  }

  final Path data() {
    return data;
  }

  /** The folder that was named, which must be there. */
  final DataFolder folder() {
    if (!DataFolder.isOne(data)) {
      throw new CommandRefused(CommandRefused.WRONG_USE, "De map " + data
          + " is geen gegevensmap van Gestand. Noem een andere met --data, of maak er een met 'gestand ingest'.");
    }
    return DataFolder.open(data, DEFAULT_BASE);
  }

  /** Opens everything; tells how far it is when the index must be brought far. */
  final Application open(DataFolder folder) {
    Progress progress = new Progress(terminal(), "wijzigingen in de index");
    return Application.open(folder, progress::at);
  }
}
