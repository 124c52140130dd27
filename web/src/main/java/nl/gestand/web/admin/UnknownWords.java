// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.web.words.Link;

import java.util.List;

/** The words of sources for which no status is known, so that someone can add them to the table. */
@FunctionalInterface
public interface UnknownWords {

  /**
   * A word as a source wrote it.
   *
   * @param source which register or kind of document it stands in
   * @param count how many events have it
   * @param where one of them
   */
  record UnknownWord(String word, String source, long count, Link where) {}

  /** Those that are in use now, the most frequent first. */
  List<UnknownWord> list();
}
