// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import nl.gestand.ontology.citation.Identifier;

import java.time.LocalDate;
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
 * @param onDay of a letter cited by its date that date; of an article the day as of which it is meant
 * @param candidates what it may mean, where it did not resolve to one thing
 * @param fault what is wrong in the source itself
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
    String remark,
    Optional<LocalDate> onDay,
    List<Candidate> candidates,
    Optional<Fault> fault) {

  public Finding {
    Objects.requireNonNull(span);
    Objects.requireNonNull(kind);
    targets = List.copyOf(targets);
    Objects.requireNonNull(commitment);
    Objects.requireNonNull(status);
    Objects.requireNonNull(term);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(remark);
    Objects.requireNonNull(onDay);
    candidates = List.copyOf(candidates);
    Objects.requireNonNull(fault);
    if (quote.isBlank()) {
      throw new IllegalArgumentException("a finding without words");
    }
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is above 0 and at most 1: " + confidence);
    }
  }

  /** A finding that names no day, resolves to what it resolves to, and with which nothing is wrong. */
  public Finding(TextSpan span, String quote, FindingKind kind, List<Identifier> targets,
      Optional<CommitmentId> commitment, Optional<Status> status, Optional<Term> term, String rule,
      double confidence, String remark) {
    this(span, quote, kind, targets, commitment, status, term, rule, confidence, remark, Optional.empty(), List.of(),
        Optional.empty());
  }
}
