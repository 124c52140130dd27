// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.web.Application;
import picocli.CommandLine.Command;


/** Makes the index anew from the graph. */
@Command(name = "rebuild", description = "maak de zoekindex opnieuw uit de gegevens")
final class RebuildCommand extends FolderCommand {

  private record Rebuilt(long entries, long change, double seconds) {}

  RebuildCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    try (Application application = open(folder())) {
      Progress progress = new Progress(terminal(), "wijzigingen");
      application.rebuild(progress::at);
      Rebuilt rebuilt = new Rebuilt(application.index().size(), application.index().checkpoint(),
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
