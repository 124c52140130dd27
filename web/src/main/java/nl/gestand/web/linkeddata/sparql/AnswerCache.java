// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.util.Optional;
import java.util.regex.Pattern;

/** Answers as they were given to the same request after the same change, so that none is ever out of date. */
final class AnswerCache {

  /** Of the heap, at most; with a heap of 1 GB some thousand answers of 30 kB. */
  private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 32;

  /**
   * What makes two answers to one query differ: the index follows the store later. A name that only looks like one of
   * these is merely not kept.
   */
  private static final Pattern VOLATILE = Pattern.compile(
      "\\b(NOW|RAND|UUID|STRUUID|SERVICE)\\b|\\\\[uU]|textQuery|#t\\w*>", Pattern.CASE_INSENSITIVE);

  /** A request after a change. */
  private record Key(long change, RawRequest request) {}

  private final Cache<Key, KeptAnswer> kept = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
      // A compressed copy may be added to it later.
      .weigher((Key key, KeptAnswer answer) -> answer.body().length * 5 / 4 + key.request.size() + 1000)
      .build();

  Optional<KeptAnswer> find(long change, RawRequest request) {
    return Optional.ofNullable(kept.getIfPresent(new Key(change, request)));
  }

  /** Whether nothing that a query asks for is another each time. */
  static boolean mayKeep(String query) {
    return !VOLATILE.matcher(query).find();
  }

  void keep(long change, RawRequest request, KeptAnswer answer) {
    kept.put(new Key(change, request), answer);
  }
}
