// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock on which a pause takes no time and is written down. */
public final class CountedWaiting implements Waiting {

  /** Polite, and patient enough for a busy machine. */
  public static final Manners MANNERS = new Manners("mailto:beheer@example.org", Duration.ofSeconds(20), Duration.ZERO, 4,
      Duration.ofSeconds(2), Duration.ofMinutes(10), 1_000_000);

  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2099-06-01T12:00:00Z");

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void pause(Duration time) {
    pauses.add(time);
    now = now.plus(time);
  }

  public List<Duration> pauses() {
    return pauses;
  }
}
