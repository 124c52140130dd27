// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.ontology.store.ChangeLog;
import nl.gestand.web.words.Day;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Since when the pages about things are as they are. A page tells of many things and counts days, so that is the last
 * change of the store, the beginning of the day or the start of the program, whichever came last.
 */
public final class Freshness {

  private final ChangeLog changes;
  private final SearchIndex index;
  private final Clock clock;
  private final Instant started;

  public Freshness(ChangeLog changes, SearchIndex index, Clock clock) {
    this.changes = changes;
    this.index = index;
    this.clock = clock;
    this.started = clock.instant();
  }

  /** In whole seconds; empty while the index is behind, and in the second of a change, as more may follow in it. */
  public Optional<Instant> since() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    ChangeLog.Moment last = changes.lastMoment();
    Instant day = Day.today(clock).atStartOfDay(Day.ZONE).toInstant();
    return Stream.of(started, day, last.at()).max(Instant::compareTo).map(moment -> moment.truncatedTo(ChronoUnit.SECONDS))
        .filter(moment -> moment.isBefore(now) && index.checkpoint() >= last.number());
  }
}
