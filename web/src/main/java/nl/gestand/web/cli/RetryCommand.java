// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.corpus.archive.RecordArchive.Refusal;
import nl.gestand.corpus.registers.RecordTally;
import nl.gestand.web.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Map;

/** Offers records that were refused once more, or shows them. */
@Command(name = "retry", description = "bied geweigerde records en opgehaalde bestanden opnieuw aan")
final class RetryCommand extends FolderCommand {

  @Option(names = "--list", description = "toon ze alleen, met de reden")
  private boolean list;

  /** A line of the JSON contract. */
  private record Line(String id, String at, String file, String reason, String received) {}

  RetryCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    try (Application application = open(folder())) {
      RecordTally tally = list ? null : application.retryRecords();
      if (!list) {
        application.retryFiles(outcome -> { });
      }
      Map<String, String> files = application.refusedFiles();
      files.forEach(this::tell);
      for (Refusal refusal : application.refusedRecords()) {
        tell(refusal);
      }
      if (tally != null && !json()) {
        terminal().say(tally.file() + ": " + tally.summary());
      }
      return tally != null && (tally.refused() > 0 || !files.isEmpty()) ? CommandRefused.SOME_REFUSED : CommandRefused.DONE;
    }
  }

  private void tell(String file, String reason) {
    if (json()) {
      terminal().json(new Line(null, null, file, reason, null));
    } else {
      terminal().say(file + ": " + reason);
    }
  }

  private void tell(Refusal refusal) {
    if (json()) {
      terminal().json(new Line(refusal.id(), refusal.at().toString(), refusal.file(), refusal.reason(),
          refusal.received()));
    } else if (list) {
      terminal().say(refusal.at() + " " + refusal.file() + ": " + refusal.reason() + " " + refusal.received());
    }
  }
}
