// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Two moties that may be one: a zaak that the register knows by its own number only, and one with a number of its own.
 * Nothing is joined by it; a person says whether they are.
 *
 * @param record of the zaak
 * @param own what it is now the record of
 * @param numbered what it may be the record of
 * @param day on which both were submitted
 * @param proposer of both
 * @param serial whether the register gives the zaak the number that the paper has; otherwise they have one title
 */
public record SuggestedJoin(String record, CommitmentId own, String title, CommitmentId numbered, String numberedTitle,
    LocalDate day, String proposer, boolean serial) {

  public SuggestedJoin {
    Objects.requireNonNull(record);
    Objects.requireNonNull(own);
    Objects.requireNonNull(title);
    Objects.requireNonNull(numbered);
    Objects.requireNonNull(numberedTitle);
    Objects.requireNonNull(day);
    Objects.requireNonNull(proposer);
  }
}
