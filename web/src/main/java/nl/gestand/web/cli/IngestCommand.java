// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.corpus.ingest.IngestOutcome;
import nl.gestand.corpus.ingest.IngestOutcome.Outcome;
import nl.gestand.corpus.ingest.OfferedFile;
import nl.gestand.corpus.registers.RecordTally;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.web.Application;
import nl.gestand.web.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Takes files and folders in. */
@Command(name = "ingest",
    description = "neem bestanden en mappen op: PDF, DOCX, DOC, ODT, HTML, tekst, officiële XML, overzichten (XLSX, ODS, CSV) en open data (JSON)")
final class IngestCommand extends FolderCommand {

  @Option(names = "--base", paramLabel = "URL", defaultValue = DEFAULT_BASE,
      description = "begin van alle adressen in een nieuwe gegevensmap; ligt daarna vast (anders: ${DEFAULT-VALUE})")
  private String base;

  @Option(names = "--whole",
      description = "dit is een heel register: een record dat er niet in zit en er eerder wel was, is verdwenen")
  private boolean whole;

  @Parameters(arity = "1..*", paramLabel = "PAD", description = "bestand of map")
  private List<Path> paths;

  /** A line of the JSON contract. */
  private record Line(String file, String outcome, String id, String reason, String remark) {
    static Line of(IngestOutcome outcome) {
      return new Line(outcome.file(), outcome.outcome().name().toLowerCase(Locale.ROOT),
          outcome.id().map(DocumentId::value).orElse(null), outcome.reason().isEmpty() ? null : outcome.reason(),
          outcome.remark().isEmpty() ? null : outcome.remark());
    }
  }

  IngestCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    List<OfferedFile> offered = files();
    List<OfferedFile> files;
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    Progress progress = new Progress(terminal(), "bestanden");
    AtomicLong done = new AtomicLong();
    try (Application application = open(DataFolder.open(data(), base))) {
      Map<Boolean, List<OfferedFile>> kinds = offered.stream().collect(Collectors.partitioningBy(application::hasRecords));
      files = kinds.get(false);
      application.ingest(files, outcome -> {
        tell(outcome);
        synchronized (counts) {
          counts.merge(outcome.outcome(), 1, Integer::sum);
        }
        progress.at(done.incrementAndGet(), files.size());
      });
      Progress records = new Progress(terminal(), "records");
      application.takeInRecords(kinds.get(true), whole, tally -> tell(tally, counts), records::at);
    }
    if (!json() && !files.isEmpty()) {
      terminal().say(String.format(Locale.forLanguageTag("nl"),
          "%,d bestanden in %,d s: %,d nieuw, %,d gewijzigd, %,d ongewijzigd, %,d geweigerd",
          files.size(), progress.elapsed().toSeconds(), counts.getOrDefault(Outcome.NEW, 0),
          counts.getOrDefault(Outcome.CHANGED, 0), counts.getOrDefault(Outcome.UNCHANGED, 0),
          counts.getOrDefault(Outcome.REFUSED, 0)));
    }
    return counts.containsKey(Outcome.REFUSED) ? CommandRefused.SOME_REFUSED : CommandRefused.DONE;
  }

  private List<OfferedFile> files() {
    try {
      return OfferedFile.below(paths);
    } catch (IOException | UncheckedIOException e) {
      throw new CommandRefused(CommandRefused.WRONG_USE, "De map kan niet worden doorzocht: " + e.getMessage());
    }
  }

  private void tell(RecordTally tally, Map<Outcome, Integer> counts) {
    boolean whole = tally.refused() == 0 && tally.reason().isEmpty();
    if (!whole) {
      counts.merge(Outcome.REFUSED, 1, Integer::sum);
    }
    if (json()) {
      terminal().json(tally);
    } else {
      terminal().say(tally.file() + ": " + tally.summary());
    }
  }

  private void tell(IngestOutcome outcome) {
    if (json()) {
      terminal().json(Line.of(outcome));
    } else if (outcome.outcome() == Outcome.REFUSED) {
      terminal().remark("geweigerd: " + outcome.file() + ": " + outcome.reason());
    } else if (!outcome.remark().isEmpty()) {
      terminal().remark("let op: " + outcome.file() + ": " + outcome.remark());
    }
  }
}
