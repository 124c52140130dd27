// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import java.time.Duration;

/**
 * What an account may keep in graphs of its own.
 *
 * @param triples of one account
 * @param accounts that keep any at the same time
 * @param idle how long an account may leave them unused before they go
 */
public record OwnLimits(int triples, int accounts, Duration idle) {

  /** Of an update: some ten thousand triples. */
  static final int UPDATE_CHARACTERS = 2_000_000;

  /** Each of them is a line in the audit log, which only grows. */
  static final int UPDATES_AN_HOUR = 1_000;

  /** A triple of short terms takes some 450 bytes; who keeps long texts keeps fewer. */
  private static final int BYTES_OF_A_TRIPLE = 600;

  /**
   * Three remarks on each of some fifteen thousand moties; ten accounts that are full take a quarter of a gigabyte. A day
   * lets work go on the next morning.
   */
  static OwnLimits standard() {
    return new OwnLimits(50_000, 10, Duration.ofHours(24));
  }

  public OwnLimits {
    if (triples < 1 || accounts < 1 || idle.isNegative() || idle.isZero()) {
      throw new IllegalArgumentException("a limit that lets nothing through");
    }
  }

  /** Of one account, as estimated. */
  long bytes() {
    return (long) BYTES_OF_A_TRIPLE * triples;
  }

  String header() {
    return "own-triples=" + triples + ", own-accounts=" + accounts + ", own-hours=" + idle.toHours()
        + ", own-updates-an-hour=" + UPDATES_AN_HOUR + ", update-characters=" + UPDATE_CHARACTERS;
  }
}
