// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.KeptQuery;
import nl.gestand.ontology.shapes.Violation;
import nl.gestand.ontology.store.ChangeLog.Change;
import nl.gestand.ontology.store.CheckGraphs;
import nl.gestand.ontology.store.CheckGraphs.Checked;
import nl.gestand.ontology.store.KeptQueries;
import nl.gestand.web.Application;
import nl.gestand.web.DataFolder;
import nl.gestand.web.access.Accounts;
import nl.gestand.web.linkeddata.KeptAnswers;
import picocli.CommandLine.Command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks whether everything is there and undamaged, and keeps to the shapes. */
@Command(name = "check", description = "kijk of alles er is, heel is en bij elkaar past")
final class CheckCommand extends FolderCommand {

  private static final int CHANGES_AT_ONCE = 1_000;

  private record Result(boolean ok, long documents, long changes, long graphs, long queries, List<String> problems,
      List<String> warnings) {}

  CheckCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    DataFolder folder = folder();
    List<String> problems = new ArrayList<>();
    Set<DocumentId> documents;
    long changes;
    long queries;
    Checked shapes;
    List<String> warnings = new ArrayList<>();
    new Accounts(folder.accounts()).list();
    try (Application application = open(folder)) {
      changes = application.changes().last();
      documents = documents(application);
      Progress progress = new Progress(terminal(), "documenten");
      long done = 0;
      for (DocumentId id : documents) {
        check(application, id, problems);
        progress.at(++done, documents.size());
      }
      List<KeptQuery> kept =
          new KeptQueries(application.store(), Clock.systemUTC()).all().map(KeptQueries.Kept::query).toList();
      KeptAnswers answers = new KeptAnswers(folder.answers());
      kept.stream().filter(query -> answers.find(query.result()).isEmpty()).forEach(query -> problems.add(
          "De uitkomst van de bewaarde vraag " + query.id() + " ontbreekt of is beschadigd."));
      queries = kept.size();
      shapes = new CheckGraphs(application.store()).run(graphs -> { });
      shapes.broken().forEach(broken -> (broken.violation().severity() == Violation.Severity.ERROR ? problems : warnings)
          .add(broken.graph() + ": " + broken.violation().focus() + ", " + broken.violation().path() + ": "
              + broken.violation().message()));
      if (application.index().checkpoint() != changes) {
        problems.add("De zoekindex is bij wijziging " + application.index().checkpoint() + " en de gegevens bij "
            + changes + "; 'gestand rebuild' maakt hem opnieuw.");
      }
    }
    tell(new Result(problems.isEmpty(), documents.size(), changes, shapes.graphs(), queries, problems, warnings));
    return problems.isEmpty() ? CommandRefused.DONE : CommandRefused.SOME_REFUSED;
  }

  private static Set<DocumentId> documents(Application application) {
    Set<DocumentId> documents = new LinkedHashSet<>();
    List<Change> changes = application.changes().since(0, CHANGES_AT_ONCE);
    while (!changes.isEmpty()) {
      changes.forEach(change -> documents.addAll(change.documents()));
      changes = application.changes().since(changes.getLast().number(), CHANGES_AT_ONCE);
    }
    return documents;
  }

  private static void check(Application application, DocumentId id, List<String> problems) {
    try {
      Document document = application.documents().find(id).orElseThrow().document();
      Archive archive = application.archive();
      if (!ContentHash.of(archive.original(document.original())).equals(document.original())) {
        problems.add("Het origineel van " + id + " is beschadigd.");
      }
      archive.text(document.text());
    } catch (RuntimeException e) {
      problems.add("Document " + id + " is niet heel: " + e.getMessage());
    }
  }

  private void tell(Result result) {
    if (json()) {
      terminal().json(result);
    } else if (result.ok()) {
      terminal().say("Alles is heel: " + result.documents() + " documenten, " + result.changes() + " wijzigingen, "
          + result.graphs() + " grafen die zich aan de regels houden.");
    } else {
      result.problems().forEach(terminal()::say);
    }
    if (!json()) {
      result.warnings().forEach(warning -> terminal().remark("Let op: " + warning));
    }
  }
}
