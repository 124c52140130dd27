// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.Facet;

import java.util.Locale;

/** The fields of an index document. One document is one entry. */
final class Fields {

  /**
   * Written into each commit; an index with another number is rebuilt. Raise it whenever a field, its analysis (the
   * tokenizer, the stemmer or its list, the folding) or the form of {@link #PASSAGES} changes.
   */
  static final int FORMAT = 7;

  /** Id and kind: replaces by it, and ends every order. */
  static final String KEY = "key";
  static final String ID = "id";
  static final String TITLE = "title";
  static final String TITLE_EXACT = "title.exact";
  /** The leading passages. */
  static final String LEAD = "lead";
  /**
   * All of an entry as one text: its passages, and behind them the leading ones again and the title twice, as that is how
   * they weigh. Offsets count in the passages joined by one character.
   */
  static final String BODY = "body";
  static final String BODY_EXACT = "body.exact";
  static final String PEOPLE = "people";
  /** Spellings of its identifiers, see {@link Spelling}. */
  static final String NUMBER = "number";
  /** Stored only: its identifiers in canonical spelling. */
  static final String IDENTIFIER = "identifier";
  /** Days since 1970. */
  static final String DATE = "date";
  static final String TERM = "term";
  static final String CHANGES = "changes";
  /** Milliseconds since 1970. */
  static final String CHANGED = "changed";
  /** Stretches of days in both times, in which a commitment was known. */
  static final String STANDING = "standing";
  /** Stored only: the standings themselves. */
  static final String STANDINGS = "standings";
  /** Stored only: what a result shows. */
  static final String PASSAGES = "passages";

  private Fields() {}

  /** Stretches of days in both times, in which a facet had a value. */
  static String standing(Facet facet, String value) {
    return STANDING + "." + facet.name().toLowerCase(Locale.ROOT) + "." + value;
  }

  /** The words of the names that a facet has, for {@link nl.gestand.indexer.search.Limit.Wanted.Named}. */
  static String named(Facet facet) {
    return facet == Facet.PERSON ? PEOPLE : "named." + facet.name().toLowerCase(Locale.ROOT);
  }

  static String of(Facet facet) {
    return "facet." + facet.name().toLowerCase(Locale.ROOT);
  }
}
