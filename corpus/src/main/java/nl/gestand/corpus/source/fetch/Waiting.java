// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.fetch;

import java.time.Duration;
import java.time.Instant;

/** The clock that politeness goes by. */
public interface Waiting {

  Instant now();

  void pause(Duration time) throws InterruptedException;

  /** The time of the wall. */
  static Waiting real() {
    return new Waiting() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void pause(Duration time) throws InterruptedException {
        Thread.sleep(time);
      }
    };
  }
}
