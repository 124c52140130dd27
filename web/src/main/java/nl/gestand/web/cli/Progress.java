// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import java.time.Duration;
import java.util.Locale;

/** Tells on stderr how far long work is: done, total, rate, time left. Short work goes by unmentioned. */
final class Progress {

  private static final long FIRST_AFTER = Duration.ofSeconds(2).toNanos();
  private static final long THEN_EVERY = Duration.ofSeconds(5).toNanos();
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  private final Terminal terminal;
  private final String what;
  private final long started = System.nanoTime();
  private long tellAt = started + FIRST_AFTER;

  /** @param what is counted, in the plural: {@code bestanden} */
  Progress(Terminal terminal, String what) {
    this.terminal = terminal;
    this.what = what;
  }

  synchronized void at(long done, long total) {
    long now = System.nanoTime();
    if (now - tellAt >= 0 && done < total) {
      tellAt = now + THEN_EVERY;
      terminal.remark(line(done, total));
    }
  }

  /** For work of which nobody knows how much there is. */
  synchronized void at(long done) {
    long now = System.nanoTime();
    if (now - tellAt >= 0) {
      tellAt = now + THEN_EVERY;
      terminal.remark(String.format(DUTCH, "%,d %s", done, what));
    }
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  private String line(long done, long total) {
    double rate = done / (elapsed().toMillis() / 1000.0);
    long left = rate > 0 ? Math.round((total - done) / rate) : 0;
    return String.format(DUTCH, "%,d van %,d %s, %.1f per seconde, nog %d:%02d",
        done, total, what, rate, left / 60, left % 60);
  }
}
