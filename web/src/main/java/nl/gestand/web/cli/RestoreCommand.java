// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.ontology.store.StoreUnavailableException;
import nl.gestand.ontology.store.Uris;
import nl.gestand.web.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Fills a new folder with what a dump says. */
@Command(name = "restore",
    description = "vul een nieuwe gegevensmap met een dump in N-Quads; de stukken zelf zitten niet in een dump")
final class RestoreCommand extends FolderCommand {

  @Option(names = "--base", paramLabel = "URL", defaultValue = DEFAULT_BASE,
      description = "begin van alle adressen in de dump (anders: ${DEFAULT-VALUE})")
  private String base;

  @Parameters(paramLabel = "DUMP", description = "een bestand .nq of .nq.gz, zoals 'gestand export' het schrijft")
  private Path dump;

  private record Restored(long quads, double seconds) {}

  RestoreCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    if (!Files.isReadable(dump)) {
      throw new CommandRefused(CommandRefused.WRONG_USE, "Het bestand " + dump + " is er niet of is niet te lezen.");
    }
    DataFolder folder = DataFolder.open(data(), base);
    if (folder.store().contains(":")) {
      throw new CommandRefused(CommandRefused.WRONG_USE, "De gegevens van deze map staan in een andere dienst.");
    }
    long begin = System.nanoTime();
    try {
      long quads = KnowledgeStore.load(folder.store(), new Uris(folder.base()), dump);
      tell(new Restored(quads, (System.nanoTime() - begin) / 1e9));
      return CommandRefused.DONE;
    } catch (StoreUnavailableException e) {
      throw new CommandRefused(CommandRefused.WRONG_USE, e.getMessage());
    }
  }

  private void tell(Restored restored) {
    if (json()) {
      terminal().json(restored);
    } else {
      terminal().say(String.format(Locale.forLanguageTag("nl"), "%,d uitspraken gelezen in %.0f s. Met 'gestand rebuild' "
          + "komt de index erbij.", restored.quads(), restored.seconds()));
    }
  }
}
