// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.review;

import nl.gestand.ontology.model.EventId;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Who is looking at which finding, so that two people don't unknowingly judge the same one. Kept in memory: it is a
 * courtesy, and what is recorded does not depend on it. Safe for several threads.
 */
final class Leases {

  /** Longer than reading a paragraph and its letter takes, shorter than a meeting. */
  static final Duration HELD = Duration.ofMinutes(10);

  /** Someone who opened a finding, and when they last did. */
  record Lease(String who, Instant since) {}

  private final Clock clock;
  private final Cache<EventId, Lease> leases;

  Leases(Clock clock) {
    this.clock = clock;
    this.leases = Caffeine.newBuilder().expireAfterWrite(HELD)
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis())).maximumSize(10_000).build();
  }

  /** Takes it, or tells who else has it. */
  Optional<Lease> take(EventId event, String who) {
    Lease held = leases.asMap().compute(event, (id, present) ->
        present == null || present.who().equals(who) ? new Lease(who, clock.instant()) : present);
    return Optional.of(held).filter(lease -> !lease.who().equals(who));
  }

  /** Takes it from whoever has it. */
  void takeOver(EventId event, String who) {
    leases.put(event, new Lease(who, clock.instant()));
  }

  /** Who else has it. */
  Optional<Lease> heldByOther(EventId event, String who) {
    return Optional.ofNullable(leases.getIfPresent(event)).filter(lease -> !lease.who().equals(who));
  }

  /** Lets it go, when this is who has it. */
  void release(EventId event, String who) {
    leases.asMap().computeIfPresent(event, (id, lease) -> lease.who().equals(who) ? null : lease);
  }
}
