// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import java.time.Duration;

/**
 * What one query may ask of this machine.
 *
 * @param time until its whole answer is there
 * @param queryCharacters length of its text
 * @param resultBytes size of its answer
 * @param concurrent how many run at the same time
 * @param patience how long a query waits for its turn before it is turned away
 */
public record SparqlLimits(Duration time, int queryCharacters, long resultBytes, int concurrent, Duration patience) {

  /**
   * Ten seconds answer every question of the contract with ease; the longest query people published on this field's
   * data has some 5,000 characters; a result of 32 MB is the size at which a dump serves better. Two queries a core
   * keep the cores busy while one waits for the disk.
   */
  public static SparqlLimits standard() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new SparqlLimits(Duration.ofSeconds(10), 100_000, 32_000_000, 2 * cores, Duration.ofSeconds(1));
  }

  public SparqlLimits {
    if (time.isNegative() || time.isZero() || queryCharacters < 1 || resultBytes < 1 || concurrent < 1) {
      throw new IllegalArgumentException("a limit that lets nothing through");
    }
  }

  public SparqlLimits withTime(Duration other) {
    return new SparqlLimits(other, queryCharacters, resultBytes, concurrent, patience);
  }
}
