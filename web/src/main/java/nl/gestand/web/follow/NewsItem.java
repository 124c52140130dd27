// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import java.time.Instant;
import java.util.Objects;

/**
 * One thing that became known of a document or a commitment.
 *
 * @param id its address, the same whenever and by whomever it is asked; two changes never have one id
 * @param at when it became known here, or came about
 * @param thing the document or commitment, as people know it
 * @param path where that is shown
 * @param what what changed, in a few words: {@code Nagekomen, volgens het ministerie}
 * @param quote the words that prove it, or empty
 */
public record NewsItem(String id, Change change, Instant at, String thing, String path, String what, String quote) {

  /** What kind of change it is. */
  public enum Change {
    NEW, STATUS, TERM, EVIDENCE, OVERDUE
  }

  public NewsItem {
    Objects.requireNonNull(change);
    Objects.requireNonNull(at);
    Objects.requireNonNull(what);
    Objects.requireNonNull(quote);
    if (id.isBlank() || thing.isBlank() || path.isBlank()) {
      throw new IllegalArgumentException("news without an id, a thing or a path: " + id);
    }
  }
}
