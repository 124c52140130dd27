// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchRequest;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

import java.time.LocalDate;
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
        query.add(facet == Facet.OVERDUE ? overdue(values, today) : anyOf(facet, values), Occur.FILTER);
      }
    });
    if (request.from().isPresent() || request.until().isPresent()) {
      query.add(LongField.newRangeQuery(Fields.DATE, request.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
          request.until().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)), Occur.FILTER);
    }
    return query.build();
  }

  /** Open, with a term that ended before today. */
  static Query overdue(LocalDate today) {
    return new BooleanQuery.Builder()
        .add(KeywordField.newExactQuery(Fields.of(Facet.OPEN), "ja"), Occur.FILTER)
        .add(LongField.newRangeQuery(Fields.TERM, Long.MIN_VALUE, today.toEpochDay() - 1), Occur.FILTER)
        .build();
  }

  private static Query overdue(Set<String> values, LocalDate today) {
    return values.contains("ja") ? overdue(today) : new MatchNoDocsQuery();
  }

  private static Query anyOf(Facet facet, Set<String> values) {
    return KeywordField.newSetQuery(Fields.of(facet), values.stream().map(BytesRef::new).toList());
  }
}
