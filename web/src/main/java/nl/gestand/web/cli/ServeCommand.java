// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.web.Application;
import nl.gestand.web.DataFolder;
import nl.gestand.web.linkeddata.sparql.SparqlEndpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;


/** Serves a data folder. */
@Command(name = "serve", description = "toon een gegevensmap als website")
final class ServeCommand extends FolderCommand {

  @Option(names = "--port", paramLabel = "POORT", defaultValue = "8080", description = "poort (anders: 8080)")
  private int port;

  @Option(names = "--host", paramLabel = "ADRES", defaultValue = "127.0.0.1",
      description = "adres waarop wordt geluisterd (anders: 127.0.0.1, alleen deze computer)")
  private String host;

  @Option(names = "--base", paramLabel = "URL", defaultValue = DEFAULT_BASE,
      description = "begin van alle adressen in een nieuwe gegevensmap; ligt daarna vast (anders: ${DEFAULT-VALUE})")
  private String base;

  private record Started(String address) {}

  ServeCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    SparqlEndpoint.getReady();
    Application application = open(DataFolder.open(data(), base));
    return Serving.until(application, () -> {
      int taken = Serving.start(application, host, port);
      String shown = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
      String address = "http://" + shown + ":" + taken;
      if (json()) {
        terminal().json(new Started(address));
      } else {
        terminal().say("Gestand draait op " + address + ". Stoppen met Ctrl-C.");
      }
    });
  }
}
