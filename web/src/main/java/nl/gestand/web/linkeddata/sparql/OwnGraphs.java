// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Graphs that accounts keep beside the store, in memory, and that each sees for itself. A change is made to a copy,
 * which takes the place of what there was when the whole of it went well: who reads meanwhile reads what there was.
 */
final class OwnGraphs {

  private final OwnLimits limits;
  private final Duration patience;
  private final Cache<String, OwnData> kept;
  private final Cache<String, ReentrantLock> writing = Caffeine.newBuilder().weakValues().build();
  private final Cache<String, AtomicInteger> updates;

  /** What makes of the graphs of an account others. */
  interface Change<E extends Exception> {
    OwnData of(OwnData before) throws E;
  }

  OwnGraphs(SparqlLimits limits) {
    this(limits, Ticker.systemTicker());
  }

  OwnGraphs(SparqlLimits limits, Ticker ticker) {
    this.limits = limits.own();
    this.patience = limits.patience();
    this.kept = Caffeine.newBuilder().ticker(ticker).expireAfterAccess(limits.own().idle()).build();
    this.updates = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(Duration.ofHours(1)).build();
  }

  /** Those of an account, as they are now and stay; empty when it has none. */
  Optional<OwnData> find(String owner) {
    return Optional.ofNullable(kept.getIfPresent(owner));
  }

  /**
   * Changes those of an account, one change at a time.
   *
   * @return what there is now
   * @throws QueryRefusedException when its earlier change takes too long, or there is no place for it
   */
  <E extends Exception> OwnData change(String owner, Change<E> change) throws E {
    if (updates.get(owner, any -> new AtomicInteger()).incrementAndGet() > OwnLimits.UPDATES_AN_HOUR) {
      throw new QueryRefusedException(429, "U kunt per uur " + OwnLimits.UPDATES_AN_HOUR
          + " opdrachten geven. Zet meer tripels in één opdracht.");
    }
    ReentrantLock turn = writing.get(owner, any -> new ReentrantLock());
    if (!take(turn)) {
      throw new QueryRefusedException(429, "Er loopt nog een opdracht van u; wacht tot die klaar is.");
    }
    try {
      OwnData after = change.of(find(owner).orElse(OwnData.NONE));
      put(owner, after);
      return after;
    } finally {
      turn.unlock();
    }
  }

  private boolean take(ReentrantLock turn) {
    try {
      return turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized void put(String owner, OwnData data) {
    if (data.triples() == 0) {
      kept.invalidate(owner);
      return;
    }
    kept.cleanUp();
    if (kept.getIfPresent(owner) == null && kept.estimatedSize() >= limits.accounts()) {
      throw new QueryRefusedException(503, "Er zijn al " + limits.accounts() + " accounts met eigen grafen, en meer past"
          + " er niet. Probeer het later weer: zij verdwijnen na " + limits.idle().toHours() + " uur zonder gebruik.");
    }
    kept.put(owner, data);
  }
}
