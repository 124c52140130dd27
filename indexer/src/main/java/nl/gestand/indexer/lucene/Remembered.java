// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.util.function.Function;

/** What was worked out for the words that come back most. For one thread. */
final class Remembered<V> {

  /** Of words that came lately, and as many again of those before them. */
  private static final int MOST = 20_000;

  private final Function<String, V> work;
  private CharArrayMap<V> lately = new CharArrayMap<>(0, false);
  private CharArrayMap<V> before = lately;

  Remembered(Function<String, V> work) {
    this.work = work;
  }

  V of(CharTermAttribute word) {
    V known = lately.get(word.buffer(), 0, word.length());
    if (known == null) {
      known = before.get(word.buffer(), 0, word.length());
      if (known == null) {
        known = work.apply(word.toString());
      }
      if (lately.size() >= MOST) {
        before = lately;
        lately = new CharArrayMap<>(MOST, false);
      }
      lately.put(word.toString(), known);
    }
    return known;
  }
}
