// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.corpus.ingest.IngestOutcome.Outcome;
import nl.gestand.corpus.ingest.OfferedFile;
import nl.gestand.corpus.ingest.SampleCorpus;
import nl.gestand.corpus.recognise.Recogniser;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.web.Application;
import nl.gestand.web.DataFolder;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.Accounts;
import nl.gestand.web.access.Role;
import nl.gestand.web.linkeddata.sparql.SparqlEndpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Loads the sample corpus and serves it to this machine alone. */
@Command(name = "demo",
    description = "laad de voorbeelden en toon ze op http://localhost:8080; alleen op deze computer te zien")
final class DemoCommand extends FolderCommand {

  private static final Account OFFICIAL = new Account("demo", Role.OFFICIAL, Optional.of("jenv"));
  private static final Account STAFF = new Account("griffie", Role.STAFF, Optional.empty());

  /** Without what looks alike on paper or makes a word: 16 of these are 74 bits. */
  private static final String LETTERS = "bcdfghjkmnpqrstvwxz3456789";

  @Spec
  private CommandSpec spec;

  @Option(names = "--port", paramLabel = "POORT", defaultValue = "8080", description = "poort (anders: 8080)")
  private int port;

  private record Started(String address, String name, String password, String staffName, String staffPassword,
      long refused) {}

  DemoCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    // The addresses of things, and what the pages tell programs to ask, lead to this port.
    DataFolder folder = DataFolder.open(where(), port == 0 ? DEFAULT_BASE : "http://localhost:" + port);
    // A new one each time: it is shown on a terminal, and never kept in a readable form. Its hash takes 0.2 s.
    String password = password();
    String staffPassword = password();
    CompletableFuture<Boolean> account = CompletableFuture.supplyAsync(() -> {
      Accounts accounts = new Accounts(folder.accounts());
      return accounts.put(OFFICIAL, password) | accounts.put(STAFF, staffPassword);
    });
    SparqlEndpoint.getReady();
    Application application = open(folder);
    return Serving.until(application, () -> {
      long refused = load(application, folder.path().resolve("voorbeelden"));
      account.join();
      int taken = Serving.start(application, "127.0.0.1", port);
      tell(new Started("http://localhost:" + taken, OFFICIAL.name(), password, STAFF.name(), staffPassword, refused));
    });
  }

  /** The demo keeps its own folder: its account must not get into a real one by accident. */
  private Path where() {
    return spec.commandLine().getParseResult().hasMatchedOption("--data") ? data() : Path.of("data", "demo");
  }

  /**
   * Loads the samples, unless this reader did so before.
   *
   * @param mark file that tells which samples are there
   */
  private long load(Application application, Path mark) {
    try {
      List<OfferedFile> files = SampleCorpus.files();
      String version = version(files);
      if (Files.exists(mark) && Files.readString(mark).equals(version)) {
        return 0;
      }
      long refused = load(application, files);
      Files.writeString(mark, version);
      return refused;
    } catch (IOException e) {
      throw new UncheckedIOException("De voorbeelden kunnen niet worden gelezen: " + e.getMessage(), e);
    }
  }

  private static String version(List<OfferedFile> files) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (OfferedFile file : files) {
      all.write(file.bytes());
    }
    return Recogniser.VERSION + " " + ContentHash.of(all.toByteArray());
  }

  private long load(Application application, List<OfferedFile> files) {
    Progress progress = new Progress(terminal(), "voorbeelden");
    AtomicLong done = new AtomicLong();
    AtomicLong refused = new AtomicLong();
    application.ingest(files, outcome -> {
      progress.at(done.incrementAndGet(), files.size());
      if (outcome.outcome() == Outcome.REFUSED) {
        refused.incrementAndGet();
        terminal().remark("geweigerd: " + outcome.file() + ": " + outcome.reason());
      }
    });
    return refused.get();
  }

  private static String password() {
    SecureRandom random = new SecureRandom();
    return IntStream.range(0, 4)
        .mapToObj(group -> random.ints(4, 0, LETTERS.length())
            .mapToObj(i -> String.valueOf(LETTERS.charAt(i))).collect(Collectors.joining()))
        .collect(Collectors.joining("-"));
  }

  private void tell(Started started) {
    if (json()) {
      terminal().json(started);
      return;
    }
    terminal().say("Gestand draait op " + started.address());
    terminal().say("");
    terminal().say("Aanmelden kan als ambtenaar van Justitie en Veiligheid:");
    terminal().say("  naam        " + started.name());
    terminal().say("  wachtwoord  " + started.password() + "   (bij elke start een ander)");
    terminal().say("of als griffie van de Kamer:");
    terminal().say("  naam        " + started.staffName());
    terminal().say("  wachtwoord  " + started.staffPassword());
    terminal().say("");
    terminal().say("Probeer eerst:");
    terminal().say("  " + started.address() + "/zoeken?q=sextortion");
    terminal().say("  " + started.address() + "/commitment/tz202504-096");
    terminal().say("  " + started.address() + "/werkbank   (na het aanmelden)");
    terminal().say("  " + started.address() + "/sparql?query=SELECT%20*%20%7B%20%3Fs%20a%20%3Ftype%20%7D%20LIMIT%2010");
    terminal().say("");
    terminal().say("Stoppen met Ctrl-C.");
  }
}
