// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

/**
 * Why an entry stands where it stands.
 *
 * @param words what was found, as typed or as the thesaurus gave it; empty where it is not about words
 * @param points what it adds to the score, comparable within one answer only
 */
public record Reason(Kind kind, String words, float points) {

  /** What counts for an entry. */
  public enum Kind {
    /** It is what has the number. */
    ITS_NUMBER,
    CITES_NUMBER,
    IN_TITLE,
    /** In what is asked or promised. */
    IN_REQUEST,
    IN_TEXT,
    IN_NAME,
    IN_COMPOUND,
    /** The word is what such an entry is called. */
    OF_THE_KIND,
    /** A word that the thesaurus added. */
    RELATED,
    /** The words stand together. */
    TOGETHER,
    IS_COMMITMENT,
    RECENT
  }
}
