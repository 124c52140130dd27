// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.corpus.fetch.FetchListener;
import nl.gestand.corpus.fetch.FetchTally;
import nl.gestand.corpus.fetch.PublicSource;
import nl.gestand.web.Application;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Fetches sources one after the other, once or again and again; what goes wrong with one keeps no other from coming. */
record FetchRounds(Application application, List<PublicSource> sources, Function<PublicSource, FetchListener> listeners,
    Consumer<FetchTally> told) {

  private static final Logger LOG = LoggerFactory.getLogger(FetchRounds.class);
  private static final String OURS = "er ging iets mis in Gestand; de bijzonderheden staan in het logboek.";

  /**
   * Fetches each once.
   *
   * @return whether all came, whole
   */
  boolean once(Optional<LocalDate> since) throws InterruptedException {
    boolean whole = true;
    for (PublicSource source : sources) {
      FetchTally tally = fetch(source, since);
      told.accept(tally);
      whole &= tally.whole();
    }
    return whole;
  }

  /**
   * Goes on until it is interrupted; what is named once is not asked of a source each time.
   *
   * @param pause between the end of a round and the next
   */
  void forEver(Duration pause, Optional<LocalDate> since) throws InterruptedException {
    once(since);
    while (true) {
      Thread.sleep(pause);
      once(Optional.empty());
    }
  }

  private FetchTally fetch(PublicSource source, Optional<LocalDate> since) throws InterruptedException {
    try {
      return application.fetch(source, since, listeners.apply(source));
    } catch (RuntimeException e) {
      LOG.error("Fetching {} failed", source.word(), e);
      return new FetchTally(source.word(), 0, 0, 0, 0, 0, 0, OURS);
    }
  }
}
