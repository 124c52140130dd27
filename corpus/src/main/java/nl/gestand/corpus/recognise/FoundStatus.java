// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.TextSpan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A sentence that says how it stands with a commitment.
 *
 * @param span the passage that says so
 * @param commitment index in the list of found commitments of the same recognition
 * @param on the day it became true, where the text names one; otherwise the day of the document is meant
 */
public record FoundStatus(
    TextSpan span, int commitment, Status status, Optional<LocalDate> on, String rule, double confidence) {

  public FoundStatus {
    Objects.requireNonNull(span);
    Objects.requireNonNull(status);
    Objects.requireNonNull(on);
    Objects.requireNonNull(rule);
  }
}
