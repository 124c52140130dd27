// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import nl.gestand.ontology.citation.Identifier;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing recognised in a document, as a Web Annotation says it: these words, at this place, mean that.
 *
 * @param span where it stands in the archived text
 * @param quote the words at that place, exactly
 * @param targets what a citation resolved to: one, several for a list or range, none where it could not be resolved
 * @param commitment the commitment that a mention, a status claim or a promise is about
 * @param status what a status claim claims
 * @param term the term that was read
 * @param rule id of the rule that found it
 * @param confidence above 0, at most 1
 * @param remark what is odd about it, in Dutch, for the reader of the page; or empty
 */
public record Finding(
    TextSpan span,
    String quote,
    FindingKind kind,
    List<Identifier> targets,
    Optional<CommitmentId> commitment,
    Optional<Status> status,
    Optional<Term> term,
    String rule,
    double confidence,
    String remark) {

  public Finding {
    Objects.requireNonNull(span);
    Objects.requireNonNull(kind);
    targets = List.copyOf(targets);
    Objects.requireNonNull(commitment);
    Objects.requireNonNull(status);
    Objects.requireNonNull(term);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(remark);
    if (quote.isBlank()) {
      throw new IllegalArgumentException("a finding without words");
    }
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is above 0 and at most 1: " + confidence);
    }
  }
}
