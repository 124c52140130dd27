// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.ontology.citation.ArticleLife;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.statute.StatuteHistory;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.statutes.ArticleSheet;
import nl.gestand.web.statutes.ArticleWords;
import nl.gestand.web.words.People;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code show} tells people. */
final class ShownText {

  private final Terminal terminal;
  private final LocalDate day;
  private final Labels labels = new Labels();

  ShownText(Terminal terminal, LocalDate day) {
    this.terminal = terminal;
    this.day = day;
  }

  void tell(ArticleSheet sheet) {
    line(sheet.article().canonical() + "  " + sheet.article().printed());
    field("regeling", sheet.history().map(StatuteHistory::title).orElse(""));
    field("gaat over", sheet.life().map(ArticleLife::about).orElse(""));
    ArticleWords.standing(sheet).forEach(sentence -> field("let op", sentence));
    ArticleWords.penalties(sheet).forEach(penalty -> field("maximum", penalty));
    sheet.related().forEach(other -> field(other.earlier() ? "voorganger" : "opvolger", other.article().canonical()
        + ", " + ArticleWords.when(other.from(), other.until()) + ", zekerheid " + other.confidence()));
    sheet.version().or(sheet::nearest).ifPresent(version -> {
      line("");
      line("Tekst vanaf " + version.from() + version.until().map(last -> " tot en met " + last).orElse(""));
      version.text().lines().forEach(each -> line("  " + each));
    });
    line("");
    line("Versies");
    sheet.versions().forEach(version -> line("  " + version.from() + "  "
        + version.until().map(LocalDate::toString).orElse("geen einde bekend")
        + (version.changedBy().isEmpty() ? "" : "  " + version.changedBy().stream().map(Identifier::printed)
            .collect(Collectors.joining(", ")))));
    sheet.gaps().forEach(gap -> line("  niet geladen: " + ArticleWords.gap(gap)));
    line("");
    line("Moties en toezeggingen");
    sheet.commitments().forEach(history -> line("  " + history.commitment().id() + "  "
        + history.commitment().title()));
    line("");
    line("Aangehaald in");
    sheet.citing().forEach(each -> line("  " + each.date().map(LocalDate::toString).orElse("zonder datum") + "  "
        + each.document() + "  als " + each.cited().number()
        + (each.fault().isEmpty() ? "" : "  let op: " + each.fault())));
  }

  void tell(CommitmentHistory history) {
    Commitment commitment = history.commitment();
    line(commitment.id() + "  " + commitment.title());
    field("soort", labels.label(commitment.kind()));
    field("datum", commitment.date().map(LocalDate::toString).orElse(""));
    field("van", people(commitment.people()));
    field("aan", people(commitment.addressees()));
    field("ministerie", String.join(", ", commitment.ministries()));
    field("dossier", commitment.dossier().map(Dossier::printed).orElse(""));
    field("gedaan in", commitment.madeIn());
    field("termijn", history.term(day).map(ShownText::term).orElse(""));
    field("status", history.decisive(day).map(recorded -> status(recorded.event())).orElse("niets bekend")
        + (history.overdue(day) ? " (termijn verstreken)" : ""));
    field("verzoek", commitment.request());
    history.links().forEach(link -> field("verband", link.from().equals(commitment.id())
        ? labels.label(link.kind()) + " " + link.to() : labels.backwards(link.kind()) + " " + link.from()));
    line("");
    line("Geschiedenis");
    history.events().forEach(this::tell);
    line("");
    line("Genoemd in");
    history.mentions().forEach(mention -> line("  " + mention.date().map(LocalDate::toString).orElse("zonder datum")
        + "  " + mention.document() + ": \"" + mention.quote() + "\""));
  }

  void tell(Reading reading) {
    Document document = reading.document();
    line(document.id() + "  " + document.title());
    field("soort", labels.label(document.kind()));
    field("datum", document.date().map(LocalDate::toString).orElse(""));
    field("van", people(document.senders()));
    field("aan", document.addressee());
    field("dossier", document.dossier().map(Dossier::printed).orElse(""));
    field("kenmerk", document.reference());
    field("officieel", document.officialPage().map(Object::toString).orElse(""));
    field("let op", document.summary() ? "dit is een samenvatting, niet de officiële tekst" : "");
    line("");
    line("Gevonden in de tekst");
    reading.findings().forEach(this::tell);
  }

  void tell(Dossier dossier, List<Document> documents, List<CommitmentHistory> commitments) {
    line("Dossier " + dossier.printed());
    line("");
    line("Documenten");
    documents.forEach(document -> line("  " + document.date().map(LocalDate::toString).orElse("zonder datum") + "  "
        + document.id() + "  " + document.title()));
    line("");
    line("Moties en toezeggingen");
    commitments.forEach(history -> line("  " + history.commitment().id() + "  " + history.commitment().title() + " ["
        + history.decisive(day).map(recorded -> status(recorded.event().status())).orElse("niets bekend") + "]"));
  }

  private void tell(RecordedEvent recorded) {
    StatusEvent event = recorded.event();
    line("  " + event.validFrom() + "  " + status(event)
        + recorded.verdict().map(verdict -> " (" + labels.label(verdict.kind()) + " door " + verdict.agent() + ")")
            .orElse(recorded.retractedAt().isPresent() ? " (staat niet meer in de bron)" : "")
        + event.newTerm().map(term -> ", nieuwe termijn " + term(term)).orElse(""));
    event.evidence().ifPresent(evidence -> line("              " + switch (evidence) {
      case Evidence.InDocument inside -> inside.document() + ": \"" + inside.quote() + "\"";
      case Evidence.OnTheWeb web -> web.page() + (web.quote().isEmpty() ? "" : ": \"" + web.quote() + "\"");
    }));
    if (!event.note().isEmpty()) {
      line("              " + event.note());
    }
  }

  private void tell(Finding finding) {
    String targets = finding.targets().stream().map(Identifier::printed).collect(Collectors.joining(", "));
    line("  " + finding.span().start() + "-" + finding.span().end() + "  " + labels.label(finding.kind())
        + finding.status().map(status -> " " + status(status)).orElse("") + ": \"" + finding.quote() + "\""
        + (targets.isEmpty() ? "" : " -> " + targets)
        + finding.commitment().map(id -> " -> " + id).orElse("")
        + (finding.remark().isEmpty() ? "" : " (" + finding.remark() + ")")
        + finding.candidates().stream().map(candidate -> " -> misschien " + candidate.target().printed())
            .collect(Collectors.joining()));
    finding.fault().ifPresent(fault ->
        line("              let op, " + labels.label(fault.kind()) + ": " + fault.explanation()));
  }

  private String status(StatusEvent event) {
    return status(event.status()) + ", volgens " + labels.label(event.claimedBy())
        + (event.byMachine() ? ", door Gestand gelezen" : ", vastgelegd door " + event.agent());
  }

  private String status(Status status) {
    return Optional.ofNullable(labels.label(status)).orElse(status.code());
  }

  private static String term(Term term) {
    return term.words() + term.until().map(last -> " (tot en met " + last + ")").orElse("");
  }

  private static String people(List<Person> people) {
    return String.join("; ", People.list(people));
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      line(String.format("  %-10s  %s", name, value));
    }
  }

  private void line(String text) {
    terminal.say(Plain.line(text));
  }
}
