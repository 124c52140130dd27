// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.evaluate;

import nl.gestand.corpus.recognise.Context;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.TextSpan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The annotations of one document.
 *
 * @param document file name of the text
 * @param wholeUntil after this code point only what is annotated is judged; the annotator stopped here
 * @param namesUntil the same for bare names of instruments
 * @param lawOnly whether only citations were annotated
 * @param ignore findings that touch these count neither way
 */
record Gold(
    String document,
    Context context,
    List<Citation> citations,
    List<Commitment> commitments,
    List<Quote> promises,
    List<Term> terms,
    List<TextSpan> ignore,
    int wholeUntil,
    int namesUntil,
    boolean lawOnly) {

  record Quote(TextSpan span, String words) {}

  /**
   * @param targets for each thing cited the identifiers that are accepted for it
   */
  record Citation(Quote quote, Category category, List<Set<String>> targets, Optional<LocalDate> date) {}

  record Commitment(CommitmentKind kind, Optional<String> number, Quote mention, List<Claim> claims) {}

  record Claim(Status status, Quote evidence) {}

  record Term(Quote quote, Optional<LocalDate> from, Optional<LocalDate> until) {}
}
