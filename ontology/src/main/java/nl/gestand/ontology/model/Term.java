// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * By when something was promised, in the words of the source and in days.
 *
 * @param words as the sentence says it: {@code na de zomer}
 * @param from first day on which it may be expected
 * @param until last day of the term; empty for "te zijner tijd", which is never overdue
 * @param rule id of the rule that made days of the words, such as {@code na-de-zomer}
 */
public record Term(String words, Optional<LocalDate> from, Optional<LocalDate> until, String rule) {

  public Term {
    Objects.requireNonNull(words);
    Objects.requireNonNull(rule);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw new IllegalArgumentException("term ends before it begins: " + from.get() + " - " + until.get());
    }
  }

  public boolean passedOn(LocalDate day) {
    return until.isPresent() && until.get().isBefore(day);
  }
}
