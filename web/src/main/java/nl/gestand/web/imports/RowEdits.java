// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.Term;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What of a row differs from what the maker of its table had before them.
 *
 * @param status {@link Status#UNKNOWN} for a word that no list knows
 * @param note the new words under Stand van zaken
 */
record RowEdits(Optional<Status> status, Optional<Term> term, Optional<Evidence> evidence, Optional<LocalDate> since,
    Optional<String> note) {

  boolean isEmpty() {
    return status.isEmpty() && term.isEmpty() && evidence.isEmpty() && since.isEmpty() && note.isEmpty();
  }

  boolean hasUnknownWord() {
    return status.equals(Optional.of(Status.UNKNOWN));
  }
}
