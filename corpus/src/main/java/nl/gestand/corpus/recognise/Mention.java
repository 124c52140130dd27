// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A place where a text speaks of a motie or toezegging, on words from {@code from} to before {@code to}.
 *
 * @param naming how it does so
 * @param people proposers, or who promised
 * @param numbers identifiers that stand with it, in the text or in its footnote
 * @param paper number of the paper within the dossier under debate, as in "op stuk nr. 470", or 0
 * @param requestFrom first word of what is asked or promised
 * @param requestTo after its last word; the same as {@code requestFrom} where nothing is said of it
 */
record Mention(
    CommitmentKind kind,
    Naming naming,
    Sentence sentence,
    int from,
    int to,
    List<Person> people,
    List<Person> addressees,
    List<Identifier> numbers,
    int paper,
    int requestFrom,
    int requestTo,
    Optional<LocalDate> date,
    String madeIn,
    String rule) {

  /** How a text speaks of a commitment, from that which says which one it is to that which leans on what was said. */
  enum Naming {
    /** By its proposers or its number. */
    NAMED,
    /** By telling that it was made: "heeft toegezegd dat". */
    TOLD,
    /** By what it is about: "een motie over". */
    DESCRIBED,
    /** By pointing back: "deze motie". */
    POINTED,
    /** Several at once: "een aantal toezeggingen". */
    SEVERAL
  }

  boolean saysRequest() {
    return requestTo > requestFrom;
  }
}
