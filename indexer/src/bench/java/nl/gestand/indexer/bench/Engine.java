// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.bench;

import nl.gestand.indexer.search.SearchEntry;

import java.util.Collection;
import java.util.List;

/** An engine that is compared: all of them get the same entries, title and passages. Not safe for several threads. */
interface Engine extends AutoCloseable {

  /** As it stands in the table. */
  String name();

  void put(Collection<SearchEntry> entries) throws Exception;

  /** All that was put is durable and can be found. */
  void finish() throws Exception;

  /** Number of entries that are durable: those an earlier run left need not be put again. */
  long entries() throws Exception;

  /** Ids of the best entries, best first. */
  List<String> best(String words, int most) throws Exception;

  /** Answers a question with 20 results; what is returned keeps the work from being optimised away. */
  long answer(Question question) throws Exception;

  /** Bytes on disk. */
  long size() throws Exception;

  @Override
  void close() throws Exception;
}
