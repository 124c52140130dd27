// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.words;

import nl.gestand.ontology.model.Term;

/**
 * A term in the source's words and in the days they stand for.
 *
 * @param quoted {@code na de zomer}, or empty
 * @param days {@code van 1 september 2025 tot en met 31 december 2025}, or that no days follow from the words
 */
public record TermWords(String quoted, String days) {

  public static TermWords of(Term term) {
    return new TermWords(term.words(), days(term));
  }

  private static String days(Term term) {
    if (term.from().isPresent() && term.from().equals(term.until())) {
      return "op " + Day.of(term.from().get()).words();
    }
    String from = term.from().map(day -> "van " + Day.of(day).words()).orElse("");
    String until = term.until().map(day -> "tot en met " + Day.of(day).words()).orElse("");
    if (until.isEmpty()) {
      return from.isEmpty() ? "zonder datum" : from.replaceFirst("van", "vanaf") + ", zonder einddatum";
    }
    return from.isEmpty() ? "uiterlijk " + until.replaceFirst("tot en met ", "") : from + " " + until;
  }
}
