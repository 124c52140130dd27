// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.fetch;

import java.time.Duration;

/**
 * How a source is treated.
 *
 * @param contact address of who answers for what we ask, told with every question
 * @param patience the longest wait for a connection, and for one whole answer
 * @param between rest between two questions; more where robots.txt asks for more
 * @param attempts how often one question is asked before it is given up
 * @param firstPause after the first failure; twice as long after each next one
 * @param longestPause a source that asks us to wait longer is left alone until the next fetch
 * @param mostBytes of one answer
 */
public record Manners(String contact, Duration patience, Duration between, int attempts, Duration firstPause,
    Duration longestPause, long mostBytes) {

  public Manners {
    if (contact.isBlank() || contact.chars().anyMatch(c -> c < ' ' || c > '~') || attempts < 1 || mostBytes < 1) {
      throw new IllegalArgumentException("no manners: " + contact + ", " + attempts + " attempts");
    }
  }

  /** Five attempts take half a minute of pauses: a restart of a server, not an outage. */
  public static Manners standard(String contact, Duration between) {
    return new Manners(contact.replaceAll("[^ -~]", "?"), Duration.ofMinutes(2), between, 5, Duration.ofSeconds(2),
        Duration.ofMinutes(10), 100_000_000);
  }

  String agent() {
    return "Gestand (+" + contact + ")";
  }
}
