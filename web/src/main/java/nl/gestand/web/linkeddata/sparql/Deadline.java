// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.query.QueryCancelledException;

import java.time.Duration;

/** The moment by which a query must be done; it can be brought forward to now. */
final class Deadline {

  private final long nanoTime;
  private volatile boolean cancelled;

  private Deadline(long nanoTime) {
    this.nanoTime = nanoTime;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** Makes it pass at once. */
  void cancel() {
    cancelled = true;
  }

  boolean hasPassed() {
    return cancelled || System.nanoTime() - nanoTime > 0;
  }

  /** @throws QueryCancelledException once it has passed */
  void check() {
    if (hasPassed()) {
      throw new QueryCancelledException();
    }
  }

  /**
   * A text that stops being readable at the deadline: the only way to end a regular expression that backtracks for
   * ever, as java.util.regex looks at nothing but the characters.
   */
  CharSequence guard(String text) {
    return new Guarded(text, this);
  }

  private static final class Guarded implements CharSequence {
    private final String text;
    private final Deadline deadline;
    private int reads;

    Guarded(String text, Deadline deadline) {
      this.text = text;
      this.deadline = deadline;
    }

    @Override
    public char charAt(int index) {
      // Asking the time costs 20 times as much as reading a character.
      if ((++reads & 0x3FF) == 0) {
        deadline.check();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
