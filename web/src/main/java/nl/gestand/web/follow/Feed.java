// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import java.time.Instant;
import java.util.List;

/**
 * News with a name and an address.
 *
 * @param address of the feed itself, which is its id
 * @param page of what it follows
 * @param base start of the addresses of pages
 * @param items the newest first
 */
record Feed(String title, String address, String page, String base, List<NewsItem> items) {

  Feed {
    items = List.copyOf(items);
  }

  /** When its newest item became known; the beginning of time when there is none. */
  Instant updated() {
    return items.isEmpty() ? Instant.EPOCH : items.getFirst().at();
  }
}
