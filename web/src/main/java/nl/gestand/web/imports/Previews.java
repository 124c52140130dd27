// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Duration;
import java.util.Optional;

/** The tables that wait for a yes: of each account the last, for a while. Safe for several threads. */
final class Previews {

  /** Long enough to look at a thousand rows with a colleague. */
  static final Duration KEPT = Duration.ofHours(1);

  /** Some 2 kB each: 100 MB at most. */
  private static final long MOST_ROWS = 50_000;

  private final Cache<String, Preview> previews = Caffeine.newBuilder()
      .expireAfterWrite(KEPT)
      .maximumWeight(MOST_ROWS)
      .weigher((String owner, Preview preview) -> 1 + preview.outcomes().size())
      .build();

  /** Keeps it in the place of the one that this account had. */
  void put(Preview preview) {
    previews.put(preview.owner(), preview);
  }

  /** The preview with this id, when this account brought it. */
  Optional<Preview> find(String owner, String id) {
    return Optional.ofNullable(previews.getIfPresent(owner)).filter(preview -> preview.id().value().equals(id));
  }
}
