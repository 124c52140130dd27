// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.web.DataFolder;
import nl.gestand.web.Installation;
import picocli.CommandLine.Command;

import java.util.function.Function;

/** Makes the index anew from the graph. */
@Command(name = "rebuild", description = "maak de zoekindex opnieuw uit de gegevens")
final class RebuildCommand extends FolderCommand {

  private record Rebuilt(long entries, long change, double seconds) {}

  RebuildCommand(Terminal terminal, Function<DataFolder, Installation> opener) {
    super(terminal, opener);
  }

  @Override
  public Integer call() {
    try (Installation installation = open(folder())) {
      Progress progress = new Progress(terminal(), "wijzigingen", installation.changes().last());
      installation.rebuild(progress::reached);
      Rebuilt rebuilt = new Rebuilt(installation.index().size(), installation.index().checkpoint(),
          progress.elapsed().toMillis() / 1000.0);
      if (json()) {
        terminal().json(rebuilt);
      } else {
        terminal().say("De index is opnieuw gemaakt: " + rebuilt.entries() + " documenten, moties en toezeggingen.");
      }
    }
    return CommandRefused.DONE;
  }
}
