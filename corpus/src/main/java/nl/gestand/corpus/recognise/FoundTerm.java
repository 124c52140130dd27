// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.model.TextSpan;

import java.util.Objects;

/** An expression of time that names a term, with the days it means. */
public record FoundTerm(TextSpan span, Term term) {

  public FoundTerm {
    Objects.requireNonNull(span);
    Objects.requireNonNull(term);
  }
}
