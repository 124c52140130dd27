// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.ontology.citation.Identifier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The index: derived from the graph, never the truth. Safe for several readers and one writer.
 *
 * <p>What was put is found after {@link #refresh}; it is durable after {@link #commit}. What was not committed may
 * be gone after {@link #close}, or may be there: whoever opens the index puts what came after {@link #checkpoint} again.
 */
public interface SearchIndex extends AutoCloseable {

  /**
   * Adds entries, each in the place of the one with the same kind and id.
   *
   * @throws IndexWriteException when it can't be written; so do the other methods that write
   */
  void put(Collection<SearchEntry> entries);

  /** Takes entries away; ids that are not there are passed over. */
  void remove(EntryKind kind, Collection<String> ids);

  /** Makes what was put findable. */
  void refresh();

  /** Makes what was put durable, as the state after change {@code number}. Also refreshes. */
  void commit(long number);

  /** Brings what was put into the form that answers fastest: for an index that was just filled from nothing. */
  default void pack() {}

  /** Number of the change that the last durable state holds; 0 for an empty index. */
  long checkpoint();

  /** Number of entries that can be found. */
  long size();

  /**
   * Answers a question. What makes no valid query is searched as plain words and named in the result.
   *
   * @throws BadCursorException when the cursor is not one that this index gave for this question
   */
  SearchResult search(SearchRequest request);

  /** What has this official number; a commitment before the document of the same number. Without passages. */
  Optional<SearchResult.Hit> find(Identifier number);

  /**
   * All that answers a question, in its order, from one state of the index, without passages; size and cursor of the
   * question are not looked at. Read as the stream goes: what stands in memory does not grow with the answer. To be
   * closed, as that state is kept until then.
   */
  Stream<Hit> all(SearchRequest request);

  /**
   * Why an entry answers a question as high as it does, what counts most first; empty when it does not answer it or is
   * not there. Of a word only the best place is told.
   */
  List<Reason> explain(SearchRequest request, EntryKind kind, String id);

  /** Entries about the same, the nearest first; without passages, and empty for an entry that is not there. */
  List<SearchResult.Hit> like(EntryKind kind, String id, int most);

  /** Titles, numbers, names and words of the thesaurus that begin like this, best first, at most {@code most}. */
  List<String> suggest(String beginning, int most);

  /** Ids of commitments whose {@link SearchEntry#changesOn} has come, at most {@code most}, in no order. */
  List<String> changedBy(LocalDate day, int most);

  /** Reads everything on disk once; what is wrong with it, in a Dutch sentence, or empty when all is well. */
  Optional<String> check();

  @Override
  void close();
}
