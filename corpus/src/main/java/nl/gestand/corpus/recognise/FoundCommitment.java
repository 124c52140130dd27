// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.model.TextSpan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A motie or toezegging that a text deals with: one, however often and in however many ways the text names it.
 *
 * @param kind never {@link CommitmentKind#LETTER_PROMISE}, which is a {@link FoundPromise}
 * @param number its official number where text or footnote gives it
 * @param people proposers of the motie, or who made the promise
 * @param addressees to whom it was promised
 * @param request what was asked or promised, in the words of the text
 * @param date the day it was submitted or promised
 * @param madeIn the debate it was made in, or empty
 * @param mentions where the text speaks of it, in order, at least one; the first is the fullest
 * @param otherwise those mentions that give its number to something else than the first does
 */
public record FoundCommitment(
    CommitmentKind kind,
    Optional<Identifier> number,
    List<Person> people,
    List<Person> addressees,
    String request,
    Optional<LocalDate> date,
    String madeIn,
    Optional<Term> term,
    List<TextSpan> mentions,
    String rule,
    double confidence,
    String remark,
    List<TextSpan> otherwise) {

  public FoundCommitment {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(number);
    people = List.copyOf(people);
    addressees = List.copyOf(addressees);
    Objects.requireNonNull(request);
    Objects.requireNonNull(date);
    Objects.requireNonNull(madeIn);
    Objects.requireNonNull(term);
    mentions = List.copyOf(mentions);
    otherwise = List.copyOf(otherwise);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(remark);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("a commitment that is nowhere mentioned");
    }
  }
}
