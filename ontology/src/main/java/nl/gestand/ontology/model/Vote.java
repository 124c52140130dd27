// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * How one fraction, or in a vote by roll call one member, voted, in the register's words.
 *
 * @param decision the register's word for what was decided by it: {@code Stemmen - aangenomen}
 * @param voter the member, or empty where the fraction voted as one
 * @param party the fraction
 * @param word {@code Voor}, {@code Tegen}, {@code Niet deelgenomen}
 * @param seats of the fraction on that day
 * @param mistaken whether the voter said afterwards to have been mistaken; the outcome does not change by it
 */
public record Vote(String decision, String voter, String party, String word, OptionalInt seats, boolean mistaken) {

  public Vote {
    Objects.requireNonNull(decision);
    Objects.requireNonNull(voter);
    Objects.requireNonNull(seats);
    if (party.isBlank() && voter.isBlank() || word.isBlank()) {
      throw new IllegalArgumentException("a vote of nobody, or without a word");
    }
  }
}
