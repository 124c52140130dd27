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
 * @param remark what is odd about what was taken, in Dutch sentences: official text that contradicts the concordance,
 *     text that had to be mended
 * @param alarm in what its form is not the one we know, for a person to look at; also in the remark; or empty
 */
public record IngestOutcome(String file, Outcome outcome, Optional<DocumentId> id, String reason, String remark,
    String alarm) {

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
    Objects.requireNonNull(remark);
    Objects.requireNonNull(alarm);
  }

  public IngestOutcome(String file, Outcome outcome, Optional<DocumentId> id, String reason) {
    this(file, outcome, id, reason, "", "");
  }

  public IngestOutcome(String file, Outcome outcome, Optional<DocumentId> id, String reason, String remark) {
    this(file, outcome, id, reason, remark, "");
  }

  static IngestOutcome refused(String file, String reason) {
    return new IngestOutcome(file, Outcome.REFUSED, Optional.empty(), reason);
  }
}
