// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.ontology.store.StoreUnavailableException;
import nl.gestand.ontology.store.Uris;
import nl.gestand.web.DataFolder;
import nl.gestand.web.linkeddata.Dumps;
import nl.gestand.web.linkeddata.Dumps.Dump;
import picocli.CommandLine.Command;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Makes a dump; when a server has the store open, that one is asked to. */
@Command(name = "export", description = "schrijf alle gegevens naar bestanden, ook terwijl de website draait")
final class ExportCommand extends FolderCommand {

  /** A dump of ten million statements takes some minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private record Exported(String day, String folder, List<String> files) {}

  ExportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws InterruptedException {
    DataFolder folder = folder();
    Dumps dumps = new Dumps(folder.dumps(), folder.base(), folder.dataset(), Clock.systemDefaultZone());
    Dump dump;
    try (KnowledgeStore store = KnowledgeStore.open(folder.store(), new Uris(folder.base()))) {
      dump = dumps.make(store);
    } catch (StoreUnavailableException inUse) {
      terminal().remark("De website heeft de gegevens open en is gevraagd de bestanden te maken ...");
      dump = byTheServer(dumps);
    }
    tell(dump);
    return CommandRefused.DONE;
  }

  private static Dump byTheServer(Dumps dumps) throws InterruptedException {
    dumps.ask();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (dumps.isAsked()) {
      if (System.nanoTime() > end) {
        dumps.forget();
        throw new CommandRefused(CommandRefused.SOME_REFUSED, "De website heeft in een half uur geen bestanden gemaakt.");
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    return dumps.list().getFirst();
  }

  private void tell(Dump dump) {
    if (json()) {
      terminal().json(new Exported(dump.day().toString(), dump.folder().toString(),
          dump.files().stream().map(Dumps.DumpFile::name).toList()));
    } else {
      terminal().say("Geschreven in " + dump.folder() + ":");
      dump.files().forEach(file -> terminal().say("  " + file.name() + ", " + file.bytes() + " bytes"));
    }
  }
}
