// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.model.TextSpan;

import java.util.Objects;
import java.util.Optional;

/**
 * Something the writer newly promises.
 *
 * @param span the sentence or clause that promises it
 * @param strength how firmly, after the modal verb
 * @param actor who will act when that is not the writer ({@code OM}, {@code gemeenten}), or empty
 * @param conditional whether it hangs on "waar nodig", "indien" and the like
 * @param term by when, where the sentence says so
 * @param by who promises it when that is not the writer: who has the floor in a debate
 * @param about index of the found commitment that it follows from, where the text ties them
 */
public record FoundPromise(
    TextSpan span,
    Strength strength,
    String actor,
    boolean conditional,
    Optional<Term> term,
    Optional<Person> by,
    Optional<Integer> about,
    String rule,
    double confidence) {

  /** From firm to weak. */
  public enum Strength {
    FIRM,
    INTENTION,
    EXPECTATION,
    STUDY
  }

  public FoundPromise {
    Objects.requireNonNull(span);
    Objects.requireNonNull(strength);
    Objects.requireNonNull(actor);
    Objects.requireNonNull(term);
    Objects.requireNonNull(by);
    Objects.requireNonNull(about);
    Objects.requireNonNull(rule);
  }
}
