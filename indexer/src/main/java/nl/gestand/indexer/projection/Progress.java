// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.projection;

/** Told how far long work is. */
@FunctionalInterface
public interface Progress {

  /** For work that nobody watches. */
  Progress NONE = (done, total) -> {};

  /** Changes of the store that were taken in, of those there are; the second may grow meanwhile. */
  void at(long done, long total);
}
