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
  record Key(long change, SparqlRequest request) {}

  /** An answer that is whole. */
  record Kept(String contentType, byte[] body) {}

  private final Cache<Key, Kept> kept = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
      .weigher((Key key, Kept answer) -> answer.body.length + 2 * key.request.query().orElse("").length() + 200)
      .build();

  Optional<Kept> find(Key key) {
    return Optional.ofNullable(kept.getIfPresent(key));
  }

  /** Keeps an answer, when the query asks for nothing that is another each time. */
  void keep(Key key, Kept answer) {
    if (!VOLATILE.matcher(key.request.query().orElse("")).find()) {
      kept.put(key, answer);
    }
  }
}
