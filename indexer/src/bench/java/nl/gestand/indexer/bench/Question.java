// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.bench;

/**
 * A question of the benchmark of speed.
 *
 * @param words one word, the words of a phrase, or the letters a word begins with
 */
record Question(Kind kind, String words) {

  /** What is asked: all ask 20 results by rank; faceted ones counts of year, ministry, status and party, and highlights. */
  enum Kind {
    WORD, PHRASE, PREFIX, FACETED, FILTERED;

    boolean withCounts() {
      return this == FACETED;
    }
  }

  /** The ministry that filtered questions ask. */
  static final String MINISTRY = "jenv";
}
