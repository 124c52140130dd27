// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.TextSpan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A place where a text refers to another.
 *
 * @param law whether it cites law (a statute, treaty, EU act, judgment) rather than a parliamentary paper
 * @param targets what it names, in the order of the text; empty for a reference by date only
 * @param byDate the day of the letter that a reference such as "mijn brief van 4 april jl." names
 * @param rule id of the rule that found it
 * @param remark what is odd about it, in Dutch, or empty
 */
public record FoundCitation(
    TextSpan span,
    boolean law,
    List<Identifier> targets,
    Optional<LocalDate> byDate,
    String rule,
    double confidence,
    String remark) {

  public FoundCitation {
    Objects.requireNonNull(span);
    targets = List.copyOf(targets);
    Objects.requireNonNull(byDate);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(remark);
  }
}
