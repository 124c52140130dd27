// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.byhand;

import nl.gestand.corpus.recognise.TermFromWords;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.Description;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Ministries;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.store.Recording;
import nl.gestand.web.commitments.FindEvidence;
import nl.gestand.web.commitments.FormView.Problem;
import nl.gestand.web.http.Parameters;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes a commitment of a filled-in form, or says field by field what is wrong with it. */
final class CheckAdd {

  private final FindEvidence evidence;

  /** What was promised, with what proves it. */
  record Promise(Commitment commitment, Evidence evidence) {

    /** The description and the event that opens the history, as one. */
    Recording recording(AddForm form, String agent) {
      StatusEvent promised = new StatusEvent(form.event(), commitment.id(), Status.PROMISED, "toegezegd",
          Claimant.CHAMBER, agent, commitment.date().orElseThrow(), Optional.of(evidence), OptionalDouble.empty(),
          Optional.empty(), "", Optional.empty());
      return new Recording(List.of(
          new Recording.Describe(new Description(new EventId(form.event() + "-wat"), commitment, agent)),
          new Recording.State(promised, 0)), Optional.empty());
    }
  }

  CheckAdd(FindEvidence evidence) {
    this.evidence = evidence;
  }

  /** Empty when there are problems. */
  Optional<Promise> check(AddForm form, LocalDate today, List<Problem> problems) {
    need(form.speaker(), "speaker", "Vul in wie dit toezegde.", problems);
    need(form.office(), "office", "Vul het ambt in, zoals: Minister van Justitie en Veiligheid.", problems);
    need(form.debate(), "debate", "Vul het debat in.", problems);
    Optional<LocalDate> day = day(form, today, problems);
    need(form.title(), "title", "Geef de toezegging een korte titel.", problems);
    need(form.quote(), "quote", "Neem de woorden over waarin dit werd toegezegd.", problems);
    Optional<Evidence> found = form.quote().isEmpty() ? Optional.empty() : evidence.find(form.evidence(), problems);
    Optional<Term> term = day.flatMap(said -> term(form, said, problems));
    Optional<Identifier> number = number(form, problems);
    Optional<Dossier> dossier = dossier(form, problems);
    if (Ministries.find(form.ministry()).isEmpty()) {
      problems.add(new Problem("ministry", "Kies het ministerie."));
    }
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    Optional<Evidence.InDocument> passage = found.filter(Evidence.InDocument.class::isInstance)
        .map(Evidence.InDocument.class::cast);
    CommitmentId id = number.map(CommitmentId::of).orElseGet(() -> idOfWords(form));
    return Optional.of(new Promise(new Commitment(id, CommitmentKind.TOEZEGGING, number, form.title(), form.quote(),
        day, List.of(new Person(form.speaker(), form.office(), "")), addressee(form), List.of(form.ministry()),
        dossier, term, form.debate(), passage, List.of()), found.orElseThrow()));
  }

  private static void need(String value, String field, String message, List<Problem> problems) {
    if (value.isEmpty()) {
      problems.add(new Problem(field, message));
    }
  }

  private static Optional<LocalDate> day(AddForm form, LocalDate today, List<Problem> problems) {
    Optional<LocalDate> day = Parameters.day(form.day());
    if (day.isEmpty()) {
      problems.add(new Problem("day", "Vul de dag van het debat in, als 2025-06-17."));
    } else if (day.get().isAfter(today)) {
      problems.add(new Problem("day", "Dit debat moet nog komen."));
    }
    return day;
  }

  /** Words that name no day are kept too: it is then a term that never passes. */
  private static Optional<Term> term(AddForm form, LocalDate said, List<Problem> problems) {
    if (form.termWords().isEmpty()) {
      return Optional.empty();
    }
    Optional<Term> term = Parameters.day(form.termWords())
        .map(day -> new Term(form.termWords(), Optional.empty(), Optional.of(day), "opgegeven"))
        .or(() -> TermFromWords.of(form.termWords(), said));
    if (term.flatMap(Term::until).filter(said::isAfter).isPresent()) {
      problems.add(new Problem("termWords", "Deze termijn was op de dag van het debat al voorbij."));
    }
    return term.or(() ->
        Optional.of(new Term(form.termWords(), Optional.empty(), Optional.empty(), "opgegeven")));
  }

  private static Optional<Identifier> number(AddForm form, List<Problem> problems) {
    if (form.number().isEmpty()) {
      return Optional.empty();
    }
    Optional<Identifier> number =
        Identifiers.parse(form.number()).filter(ToezeggingNumber.class::isInstance);
    if (number.isEmpty()) {
      problems.add(new Problem("number",
          "Dit is geen nummer van een toezegging. Schrijf het als TZ202504-096 of T02867."));
    }
    return number;
  }

  private static Optional<Dossier> dossier(AddForm form, List<Problem> problems) {
    if (form.dossier().isEmpty()) {
      return Optional.empty();
    }
    Optional<Dossier> dossier = Identifiers.parse("dossier-" + form.dossier().replace(" ", ""))
        .or(() -> Identifiers.parse(form.dossier()))
        .filter(Dossier.class::isInstance).map(Dossier.class::cast);
    if (dossier.isEmpty()) {
      problems.add(new Problem("dossier", "Schrijf het nummer van het dossier als 34 843."));
    }
    return dossier;
  }

  private static List<Person> addressee(AddForm form) {
    return form.addressee().isEmpty() ? List.of() : List.of(new Person(form.addressee(), "", form.party()));
  }

  /** The same words of the same person on the same day are the same toezegging. */
  private static CommitmentId idOfWords(AddForm form) {
    String key = String.join("|", form.day(), form.speaker(), form.quote());
    return new CommitmentId(
        "toezegging-" + ContentHash.of(key.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 12));
  }
}
