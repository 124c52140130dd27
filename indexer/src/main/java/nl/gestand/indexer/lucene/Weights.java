// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

/**
 * How much each part of a question counts: set on the odd questions of the relevance set, within the clear cases of order
 * of the contract kit.
 */
final class Weights {

  /** A word; in a title, and again in what is asked, it counts as if it stood so many times in the body. */
  static final float WORD = 4;
  static final int TIMES_IN_TITLE = 2;
  /** Words next to each other, which score for each, counted so too. */
  static final float PHRASE = 3;
  /** What is near each other, and beginnings, in multiples of the same in the body. */
  static final float IN_TITLE = 4;
  static final float IN_LEAD = 2;
  static final float IN_NAME = 4;
  /** To tell where a word stands: what is asked stands in the whole text too, and twice. */
  static final float IN_TEXT = 0.5f;
  /** On top of the word itself, so that the same word in the asked inflection comes first. */
  static final float AS_TYPED_IN_TITLE = 1;
  static final float AS_TYPED_IN_BODY = 0.3f;
  /** What is asked for by its number stands above whatever cites it, and that above what only has the words. */
  static final float THING_ITSELF = 1000;
  static final float OF_THE_DOSSIER = 40;
  static final float CITES_IT = 30;
  static final float CITES_ITS_OTHER_NUMBER = 15;
  /** Synonyms weigh less than the words typed, also those of several words, which score for each. */
  static final float ADDED = 0.5f;
  /** What holds the word as a part is about it, but less surely. */
  static final float IN_COMPOUND = 0.6f;
  static final int WORDS_BETWEEN_PARTS = 2;
  /** Less than a word that tells texts apart. */
  static final float OF_THE_KIND = 4;
  /** Two words that follow each other, on top of each alone. */
  static final float TOGETHER = 0.5f;
  static final float TOGETHER_IN_TITLE = 1;
  static final int TOGETHER_WITHIN = 2;
  /** A long question is told apart by its words. */
  static final int MOST_TOGETHER = 8;
  /** Enough to decide between equals, not to lift a poor match over a good one. */
  static final float COMMITMENT = 0.3f;
  static final float RECENT = 0.2f;
  static final long HALF_AS_RECENT_DAYS = 730;
  /** How much the other places of a word add to the best one. */
  static final float OTHER_PLACES = 0.1f;

  private Weights() {}
}
