// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.ontology.model.Status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of an answer.
 *
 * @param total exact number of entries that match
 * @param next cursor of the next page, empty on the last
 * @param facets counts by value, most first, counted as if the facet itself were not filtered on
 * @param notUnderstood the part of the words that could not be read as a query and was searched as plain words, or empty
 */
public record SearchResult(
    long total,
    List<Hit> hits,
    Optional<String> next,
    Map<Facet, List<Count>> facets,
    String notUnderstood) {

  /** How many results have a value. */
  public record Count(String value, long count) {}

  /**
   * A result.
   *
   * @param passages the best passages, best first, at most three
   */
  public record Hit(
      EntryKind kind,
      String id,
      String subkind,
      String title,
      Optional<LocalDate> date,
      Optional<Status> status,
      Optional<LocalDate> termUntil,
      List<String> ministries,
      float score,
      List<Snippet> passages) {}

  /**
   * A passage that matched.
   *
   * @param text plain text, not escaped
   * @param marks places in {@code text} to highlight, in UTF-16 units, in order, whole words
   */
  public record Snippet(String document, int start, int end, int page, String text, List<Mark> marks) {}

  /** From and to (exclusive), in UTF-16 units of the snippet's text. */
  public record Mark(int from, int to) {}
}
