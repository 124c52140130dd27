// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Committees.Committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something government is held to.
 *
 * @param id the same in every document that speaks of it
 * @param number its official number, where it has one
 * @param title one line by which people know it
 * @param request what is asked or promised, in the words of the source, or empty when only its name was read
 * @param date the day it was submitted or promised
 * @param people proposers of a motie in their order, or who made the promise
 * @param addressees to whom it was promised; empty for a motie
 * @param ministries codes of the ministries it is for, see {@link Ministries}
 * @param dossier the dossier it belongs to
 * @param term by when
 * @param madeIn where it was made: {@code commissiedebat Zeden en (on)veiligheid van vrouwen}, or empty
 * @param evidence the passage that this description was read in
 * @param links how it hangs together with earlier ones, as far as that document says
 */
public record Commitment(
    CommitmentId id,
    CommitmentKind kind,
    Optional<Identifier> number,
    String title,
    String request,
    Optional<LocalDate> date,
    List<Person> people,
    List<Person> addressees,
    List<String> ministries,
    Optional<Dossier> dossier,
    Optional<Term> term,
    String madeIn,
    Optional<Evidence.InDocument> evidence,
    List<Link> links) {

  /** As it is while nothing is known of when it must be done. */
  public Commitment withoutTerm() {
    return new Commitment(id, kind, number, title, request, date, people, addressees, ministries, dossier,
        Optional.empty(), madeIn, evidence, links);
  }

  public Commitment {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(number);
    Objects.requireNonNull(request);
    Objects.requireNonNull(date);
    people = List.copyOf(people);
    addressees = List.copyOf(addressees);
    ministries = List.copyOf(ministries);
    Objects.requireNonNull(dossier);
    Objects.requireNonNull(term);
    Objects.requireNonNull(madeIn);
    Objects.requireNonNull(evidence);
    links = List.copyOf(links);
    if (title.isBlank()) {
      throw new IllegalArgumentException("a commitment without a title: " + id);
    }
  }

  /** The committee of the Tweede Kamer in whose debate it was made, where that is said. */
  public Optional<Committee> committee() {
    return Committees.namedIn(madeIn);
  }
}
