// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.Due;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchRequest;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The filters of a request, around what its words ask. */
final class Filters {

  private Filters() {}

  /**
   * The words with all filters but that of one facet.
   *
   * @param without the facet that is counted, if any
   */
  static Query around(Query words, SearchRequest request, Optional<Facet> without, LocalDate today) {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(words, Occur.MUST);
    request.filters().forEach((facet, values) -> {
      if (!values.isEmpty() && !without.equals(Optional.of(facet))) {
        Map<String, Query> ofToday = ofToday(facet, today);
        query.add(ofToday.isEmpty() ? anyOf(facet, values) : anyOf(ofToday, values), Occur.FILTER);
      }
    });
    if (request.from().isPresent() || request.until().isPresent()) {
      query.add(LongField.newRangeQuery(Fields.DATE, request.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
          request.until().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)), Occur.FILTER);
    }
    return query.build();
  }

  /** The query of each value of a facet whose values depend on the day; empty for the others, which are indexed. */
  static Map<String, Query> ofToday(Facet facet, LocalDate today) {
    long day = today.toEpochDay();
    long soon = day + Due.SOON_DAYS;
    return switch (facet) {
      case OVERDUE -> Map.of("ja", open(term(Long.MIN_VALUE, day - 1), Occur.FILTER));
      case DUE -> Map.of(
          Due.PASSED.code(), open(term(Long.MIN_VALUE, day - 1), Occur.FILTER),
          Due.SOON.code(), open(term(day, soon), Occur.FILTER),
          Due.LATER.code(), open(term(soon + 1, Long.MAX_VALUE), Occur.FILTER),
          Due.NONE.code(), open(new FieldExistsQuery(Fields.TERM), Occur.MUST_NOT));
      default -> Map.of();
    };
  }

  private static Query open(Query term, Occur occur) {
    return new BooleanQuery.Builder()
        .add(KeywordField.newExactQuery(Fields.of(Facet.OPEN), "ja"), Occur.FILTER)
        .add(term, occur)
        .build();
  }

  private static Query term(long from, long until) {
    return LongField.newRangeQuery(Fields.TERM, from, until);
  }

  private static Query anyOf(Map<String, Query> queries, Set<String> values) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    values.stream().filter(queries::containsKey).forEach(value -> any.add(queries.get(value), Occur.SHOULD));
    return any.build();
  }

  private static Query anyOf(Facet facet, Set<String> values) {
    return KeywordField.newSetQuery(Fields.of(facet), values.stream().map(BytesRef::new).toList());
  }
}
