// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.corpus.fetch.FetchListener;
import nl.gestand.corpus.fetch.FetchTally;
import nl.gestand.corpus.fetch.PublicSource;
import nl.gestand.web.Application;
import nl.gestand.web.DataFolder;
import nl.gestand.web.SourceSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fetches public sources. */
@Command(name = "fetch", description = "haal op wat er nieuw is bij een openbare bron, of bij alle die zijn ingesteld")
final class FetchCommand extends FolderCommand {

  @Option(names = "--base", paramLabel = "URL", defaultValue = DEFAULT_BASE,
      description = "begin van alle adressen in een nieuwe gegevensmap; ligt daarna vast (anders: ${DEFAULT-VALUE})")
  private String base;

  @Option(names = "--since", paramLabel = "DAG",
      description = "wat sinds deze dag is gewijzigd (2026-11-01), ook als dat al eens is opgehaald")
  private LocalDate since;

  @Option(names = "--all", description = "alle bronnen waarvan een adres is ingesteld")
  private boolean all;

  @Option(names = "--every", paramLabel = "TIJD", description = "telkens opnieuw, na zoveel tijd: 10m, 2h of 1d")
  private String every;

  @Parameters(arity = "0..*", paramLabel = "BRON",
      description = "tweedekamer, syncfeed, publicaties, rijksoverheid, openoverheid, eerstekamer of wetten")
  private List<String> names = List.of();

  FetchCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws InterruptedException {
    Optional<Duration> period = Optional.ofNullable(every).map(FetchCommand::period);
    List<PublicSource> named = names.stream().map(FetchCommand::source).toList();
    if (named.isEmpty() != all) {
      throw new CommandRefused(CommandRefused.WRONG_USE, "Noem een bron (" + known() + ") of geef --all.");
    }
    try (Application application = open(DataFolder.open(data(), base))) {
      List<PublicSource> sources = all ? application.sources() : named;
      if (sources.isEmpty()) {
        throw new CommandRefused(CommandRefused.WRONG_USE, "Er is geen bron ingesteld. Zet in gestand.properties"
            + " bijvoorbeeld 'sources.tweedekamer = on', of noem een bron.");
      }
      FetchRounds rounds = new FetchRounds(application, sources, this::listener, this::tell);
      if (period.isPresent()) {
        rounds.forEver(period.get(), Optional.ofNullable(since));
      }
      return rounds.once(Optional.ofNullable(since)) ? CommandRefused.DONE : CommandRefused.SOME_REFUSED;
    }
  }

  private void tell(FetchTally tally) {
    if (json()) {
      terminal().json(tally);
    } else {
      terminal().say(tally.source() + ": " + tally.summary());
    }
  }

  private FetchListener listener(PublicSource source) {
    Progress progress = new Progress(terminal(), "van " + source.word());
    return new FetchListener() {
      @Override
      public void progress(long done, long total) {
        if (total > 0) {
          progress.at(done, total);
        } else {
          progress.at(done);
        }
      }

      @Override
      public void refused(String what, String why) {
        terminal().remark("geweigerd: " + (what.length() > 200 ? what.substring(0, 200) + "…" : what) + ": " + why);
      }
    };
  }

  private static PublicSource source(String name) {
    return PublicSource.named(name).orElseThrow(() -> new CommandRefused(CommandRefused.WRONG_USE,
        "De bron '" + name + "' ken ik niet; wel " + known() + "."));
  }

  private static String known() {
    return Arrays.stream(PublicSource.values()).map(PublicSource::word).collect(Collectors.joining(", "));
  }

  private static Duration period(String text) {
    return SourceSettings.period(text).orElseThrow(() -> new CommandRefused(CommandRefused.WRONG_USE,
        "'" + text + "' is geen tijd van een minuut of langer zoals 10m, 2h of 1d."));
  }
}
