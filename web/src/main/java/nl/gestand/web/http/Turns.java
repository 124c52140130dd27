// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets only a few long answers be made at once. */
public final class Turns {

  /** An overview of 5,000 rows keeps a core busy for seconds; two leave room for those who read. */
  private static final Semaphore AT_ONCE = new Semaphore(2, true);
  private static final int PATIENCE_SECONDS = 10;

  private Turns() {}

  /**
   * Works when it is its turn. A turn is not taken within another.
   *
   * @throws Refusal when that takes too long
   */
  public static <T> T take(Supplier<T> work) {
    try {
      if (!AT_ONCE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Refusal(503, "Even niet beschikbaar",
            "Er worden al andere overzichten gemaakt. Probeer het over een minuut opnieuw.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    try {
      return work.get();
    } finally {
      AT_ONCE.release();
    }
  }
}
