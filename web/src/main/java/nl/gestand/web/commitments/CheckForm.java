// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.commitments.FormView.Problem;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.words.Day;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes an event of a filled-in form, or says field by field what is wrong with it. */
final class CheckForm {

  private final DocumentStore documents;
  private final Archive archive;

  /** Either an event or problems. */
  record Checked(Optional<StatusEvent> event, List<Problem> problems) {}

  CheckForm(DocumentStore documents, Archive archive) {
    this.documents = documents;
    this.archive = archive;
  }

  Checked check(RecordForm form, Commitment commitment, Account account, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    Optional<Status> status = status(form, commitment, account, problems);
    Optional<LocalDate> day = day(form, commitment, today, problems);
    if (form.sourceWord().isEmpty()) {
      problems.add(new Problem("sourceWord", "Vul in hoe de bron het zelf zegt."));
    }
    Optional<Term> term = term(form, status, problems);
    Optional<Evidence> evidence = evidence(form, problems);
    if (!problems.isEmpty()) {
      return new Checked(Optional.empty(), problems);
    }
    return new Checked(Optional.of(new StatusEvent(form.event(), commitment.id(), status.orElseThrow(),
        form.sourceWord(), Permissions.voice(account), account.name(), day.orElseThrow(), evidence,
        OptionalDouble.empty(), term, form.note(), Optional.empty())), List.of());
  }

  private static Optional<Status> status(
      RecordForm form, Commitment commitment, Account account, List<Problem> problems) {
    Optional<Status> status = Coded.find(Status.class, form.status())
        .filter(FormView.statuses(commitment.kind(), Permissions.voice(account))::contains);
    if (status.isEmpty()) {
      problems.add(new Problem("status", "Kies een status."));
    }
    return status;
  }

  private static Optional<LocalDate> day(
      RecordForm form, Commitment commitment, LocalDate today, List<Problem> problems) {
    Optional<LocalDate> day = Parameters.day(form.day());
    if (day.isEmpty()) {
      problems.add(new Problem("day", "Vul de dag in waarop dit waar werd, als 2025-06-17."));
    } else if (day.get().isAfter(today)) {
      problems.add(
          new Problem("day", "Deze dag moet nog komen. Leg een status vast op of na de dag waarop hij geldt."));
    } else if (commitment.date().filter(day.get()::isBefore).isPresent()) {
      problems.add(new Problem("day", "Deze dag ligt voor " + Day.of(commitment.date().get()).words()
          + ", de dag waarop dit is toegezegd of ingediend."));
    }
    return day;
  }

  private static Optional<Term> term(RecordForm form, Optional<Status> status, List<Problem> problems) {
    Optional<LocalDate> until = Parameters.day(form.termUntil());
    if (!form.termUntil().isEmpty() && until.isEmpty()) {
      problems.add(new Problem("termUntil", "Vul de laatste dag van de termijn in als 2025-06-17."));
    } else if (status.filter(Status.EXTENDED::equals).isPresent() && until.isEmpty() && form.termWords().isEmpty()) {
      problems.add(new Problem("termUntil", "Bij uitstel hoort een nieuwe termijn: vul de woorden of de dag in."));
    }
    return until.isEmpty() && form.termWords().isEmpty()
        ? Optional.empty()
        : Optional.of(new Term(form.termWords(), Optional.empty(), until, "opgegeven"));
  }

  private Optional<Evidence> evidence(RecordForm form, List<Problem> problems) {
    if (!form.document().isEmpty()) {
      return inDocument(form, problems);
    }
    if (form.page().isEmpty()) {
      problems.add(new Problem("document", "Geef bewijs: een stuk met een passage, of een webadres."));
      return Optional.empty();
    }
    try {
      return Optional.of(new Evidence.OnTheWeb(new URI(form.page()).parseServerAuthority(), form.quote()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      problems.add(new Problem("page", "Vul een heel webadres in, dat begint met https://."));
      return Optional.empty();
    }
  }

  private Optional<Evidence> inDocument(RecordForm form, List<Problem> problems) {
    Optional<Document> document = document(form.document());
    if (document.isEmpty()) {
      problems.add(new Problem("document", "Het stuk ‘" + form.document() + "’ staat niet in Gestand."));
      return Optional.empty();
    }
    if (form.quote().isEmpty()) {
      problems.add(new Problem("quote", "Neem de passage over die dit bewijst."));
      return Optional.empty();
    }
    String text = archive.text(document.get().text()).text();
    Optional<Evidence> found = QuoteInText.find(text, form.quote())
        .map(span -> new Evidence.InDocument(document.get().id(), span, span.in(text)));
    if (found.isEmpty()) {
      problems.add(new Problem("quote", "Deze woorden staan niet in " + document.get().id()
          + ". Kopieer de passage van de pagina van het stuk."));
    }
    return found;
  }

  private Optional<Document> document(String typed) {
    String id = Identifiers.parse(typed).map(Identifier::canonical).orElse(typed);
    DocumentId known;
    try {
      known = new DocumentId(id);
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
    return documents.find(known).map(Reading::document);
  }
}
