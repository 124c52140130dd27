// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.http.Links;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.StatusBadge;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A commitment in a list.
 *
 * @param until last day of its term, when it is open
 */
public record CommitmentLine(
    Link commitment,
    String kind,
    String number,
    Optional<Day> date,
    Optional<StatusBadge> badge,
    boolean open,
    boolean overdue,
    Optional<Day> until) {

  public static CommitmentLine of(CommitmentHistory history, LocalDate day, Labels labels) {
    Commitment commitment = history.commitment();
    var status = history.decisive(day).map(recorded -> recorded.event().status());
    boolean open = status.map(known -> known.open()).orElse(true);
    return new CommitmentLine(
        new Link(Words.capital(commitment.title()), Links.commitment(commitment.id())),
        Words.capital(labels.label(commitment.kind())), commitment.number().map(Identifier::printed).orElse(""),
        commitment.date().map(Day::of), status.map(known -> StatusBadge.of(known, labels)), open,
        history.overdue(day), history.term(day).filter(term -> open).flatMap(Term::until).map(Day::of));
  }
}
