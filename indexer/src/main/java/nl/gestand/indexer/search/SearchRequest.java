// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A question to the index. Filters hold before anything is counted or cut off.
 *
 * @param words what the person typed, see {@link SearchWords}; empty means everything
 * @param filters values wanted of a facet: several of one facet mean any of them, several facets mean all
 * @param from earliest date, inclusive
 * @param until latest date, inclusive
 * @param asOf when given: statuses and terms are those of that day, and nothing of later is there
 * @param size results on a page, 1 to 100
 * @param literal all the words as typed: without what a thesaurus adds, and without what has only some of them
 * @param cursor where the page before ended; empty for the first
 */
public record SearchRequest(
    String words,
    Map<Facet, Set<String>> filters,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Order order,
    Optional<AsOf> asOf,
    boolean literal,
    int size,
    Optional<String> cursor) {

  public static final int MOST_RESULTS = 100;

  /** In which order results come; equal ones by id. */
  public enum Order {
    RELEVANCE,
    NEWEST,
    OLDEST,
    /** Earliest term first, those without a term last. */
    TERM,
    /** Those of which something became known last first, see {@link SearchEntry#changedAt}. */
    CHANGED
  }

  public SearchRequest {
    Objects.requireNonNull(words);
    filters = Map.copyOf(filters);
    Objects.requireNonNull(from);
    Objects.requireNonNull(until);
    Objects.requireNonNull(order);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(cursor);
    if (size < 1 || size > MOST_RESULTS) {
      throw new IllegalArgumentException("size is 1 to " + MOST_RESULTS + ": " + size);
    }
  }

  /** Not literally: with what a thesaurus adds. */
  public SearchRequest(String words, Map<Facet, Set<String>> filters, Optional<LocalDate> from,
      Optional<LocalDate> until, Order order, Optional<AsOf> asOf, int size, Optional<String> cursor) {
    this(words, filters, from, until, order, asOf, false, size, cursor);
  }

  /** The same question for another page. */
  public SearchRequest page(int newSize, Optional<String> newCursor) {
    return new SearchRequest(words, filters, from, until, order, asOf, literal, newSize, newCursor);
  }

  /** The same question, with its words alone. */
  public SearchRequest literally() {
    return new SearchRequest(words, filters, from, until, order, asOf, true, size, cursor);
  }

  /** The first page of ten, by relevance, without filters. */
  public static SearchRequest of(String words) {
    return new SearchRequest(words, Map.of(), Optional.empty(), Optional.empty(), Order.RELEVANCE,
        Optional.empty(), 10, Optional.empty());
  }
}
