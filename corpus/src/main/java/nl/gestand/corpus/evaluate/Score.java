// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.evaluate;

import java.util.List;
import java.util.Objects;

/**
 * How well one category was recognised.
 *
 * @param found how many findings of the category could be judged
 * @param right how many of those are right
 * @param expected how many annotations there are
 * @param met how many of those were found
 * @param misses each annotation that was not found
 * @param falseFinds each finding that is not right
 */
public record Score(
    Category category, int found, int right, int expected, int met, List<Lapse> misses, List<Lapse> falseFinds) {

  /**
   * A miss or a false find.
   *
   * @param document file name
   * @param start first code point of the quote in the document
   * @param words what was annotated or found: identifiers, a status, a term
   */
  public record Lapse(String document, int start, String quote, String words) {}

  public Score {
    Objects.requireNonNull(category);
    misses = List.copyOf(misses);
    falseFinds = List.copyOf(falseFinds);
  }

  /** 1 when nothing was found: then nothing was wrong. */
  public double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** 1 when nothing was to be found. */
  public double recall() {
    return expected == 0 ? 1 : (double) met / expected;
  }

  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
