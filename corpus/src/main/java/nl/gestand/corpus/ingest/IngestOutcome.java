// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.ingest;

import nl.gestand.ontology.model.DocumentId;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param file as it was named on the command line, or found below a folder that was
 * @param id the document it is, unless refused
 * @param reason one Dutch sentence, when refused; otherwise empty
 */
public record IngestOutcome(String file, Outcome outcome, Optional<DocumentId> id, String reason) {

  /** In the words of the command line's contract. */
  public enum Outcome {
    NEW,
    CHANGED,
    UNCHANGED,
    REFUSED
  }

  public IngestOutcome {
    Objects.requireNonNull(file);
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(id);
    Objects.requireNonNull(reason);
  }

  static IngestOutcome refused(String file, String reason) {
    return new IngestOutcome(file, Outcome.REFUSED, Optional.empty(), reason);
  }
}
