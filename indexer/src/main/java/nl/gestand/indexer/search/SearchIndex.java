// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import java.util.Collection;
import java.util.List;

/**
 * The index: derived from the graph, never the truth. Safe for several readers and one writer.
 *
 * <p>What was put is found after {@link #refresh}; it is durable after {@link #commit}.
 */
public interface SearchIndex extends AutoCloseable {

  /** Adds entries, each in the place of the one with the same kind and id. */
  void put(Collection<SearchEntry> entries);

  /** Makes what was put findable. */
  void refresh();

  /** Makes what was put durable, as the state after change {@code number}. Also refreshes. */
  void commit(long number);

  /** Number of the change that the last durable state holds; 0 for an empty index. */
  long checkpoint();

  /** Number of entries that can be found. */
  long size();

  /**
   * Answers a question. Words that make no valid query are searched as plain words and named in the result.
   *
   * @throws BadCursorException when the cursor is not one that this index gave
   */
  SearchResult search(SearchRequest request);

  /** Titles, numbers and names that begin like this, best first, at most {@code most}. */
  List<String> suggest(String beginning, int most);

  @Override
  void close();
}
