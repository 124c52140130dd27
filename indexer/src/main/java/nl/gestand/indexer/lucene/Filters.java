// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.AsOf;
import nl.gestand.indexer.search.Conditions;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.Limit.Wanted;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.TermState;
import nl.gestand.ontology.model.Coded;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The filters of a request, around what its words ask. */
final class Filters {

  /** Where the days of a request begin. */
  private static final ZoneId PLACE = ZoneId.of("Europe/Amsterdam");

  private Filters() {}

  /**
   * The words with all filters but that of one facet.
   *
   * @param without the facet that is counted, if any
   */
  static Query around(Query words, Conditions conditions, Optional<AsOf> asOf, Optional<Facet> without,
      LocalDate today) {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(words, Occur.MUST);
    for (Facet facet : conditions.facets()) {
      if (!without.equals(Optional.of(facet))) {
        query.add(anyOf(facet, conditions, asOf, today), Occur.FILTER);
      }
    }
    if (conditions.from().isPresent() || conditions.until().isPresent()) {
      query.add(between(conditions.from(), conditions.until()), Occur.FILTER);
    }
    for (Wanted wanted : conditions.excluded()) {
      query.add(switch (wanted) {
        case Wanted.Values values -> anyOf(values.facet(), values.values(), asOf, today);
        case Wanted.Named named -> named(named.facet(), named.words());
        case Wanted.Days days -> between(days.first(), days.last());
      }, Occur.MUST_NOT);
    }
    asOf.ifPresent(point -> addAsOf(query, point));
    return query.build();
  }

  private static Query anyOf(Facet facet, Conditions conditions, Optional<AsOf> asOf, LocalDate today) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (!conditions.values(facet).isEmpty()) {
      any.add(anyOf(facet, conditions.values(facet), asOf, today), Occur.SHOULD);
    }
    conditions.names(facet).forEach(words -> any.add(named(facet, words), Occur.SHOULD));
    return any.build();
  }

  private static Query named(Facet facet, String words) {
    return FieldQuery.phrase(Fields.named(facet), words);
  }

  private static Query between(Optional<LocalDate> first, Optional<LocalDate> last) {
    return between(first.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
        last.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
  }

  /** What is of a later day, or was not yet known, is not there. */
  private static void addAsOf(BooleanQuery.Builder query, AsOf asOf) {
    query.add(between(asOf.day().toEpochDay() + 1, Long.MAX_VALUE), Occur.MUST_NOT);
    query.add(new BooleanQuery.Builder()
        .add(documentsKnown(asOf), Occur.SHOULD)
        .add(Standings.known(asOf), Occur.SHOULD)
        .build(), Occur.FILTER);
  }

  /** Of a document something became known once: when the store first had it. */
  private static Query documentsKnown(AsOf asOf) {
    long later = asOf.known().plusDays(1).atStartOfDay(PLACE).toInstant().toEpochMilli();
    return new BooleanQuery.Builder()
        .add(KeywordField.newExactQuery(Fields.of(Facet.KIND), EntryKind.DOCUMENT.code()), Occur.FILTER)
        .add(LongField.newRangeQuery(Fields.CHANGED, later, Long.MAX_VALUE), Occur.MUST_NOT)
        .build();
  }

  private static Query between(long first, long last) {
    return LongField.newRangeQuery(Fields.DATE, first, last);
  }

  private static Query anyOf(Facet facet, Set<String> values, Optional<AsOf> asOf, LocalDate today) {
    if (!facet.ofADay() || asOf.isEmpty() && facet != Facet.TERM) {
      return KeywordField.newSetQuery(Fields.of(facet), values.stream().map(BytesRef::new).toList());
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    Standings.values(facet).stream().filter(values::contains)
        .forEach(value -> any.add(value(facet, value, asOf, today), Occur.SHOULD));
    return any.build();
  }

  /** Entries of which a facet of a day has a value, at a point or now. */
  static Query value(Facet facet, String value, Optional<AsOf> asOf, LocalDate today) {
    return asOf.map(point -> Standings.had(facet, value, point))
        .orElseGet(() -> facet == Facet.TERM ? term(Coded.get(TermState.class, value), today)
            : KeywordField.newExactQuery(Fields.of(facet), value));
  }

  /** Open, with a term that ends so far from today. */
  private static Query term(TermState state, LocalDate today) {
    long day = today.toEpochDay();
    long warned = day + TermState.DAYS_OF_WARNING;
    BooleanQuery.Builder query = new BooleanQuery.Builder()
        .add(KeywordField.newExactQuery(Fields.of(Facet.OPEN), "ja"), Occur.FILTER);
    switch (state) {
      case OVERDUE -> query.add(LongField.newRangeQuery(Fields.TERM, Long.MIN_VALUE, day - 1), Occur.FILTER);
      case DUE_SOON -> query.add(LongField.newRangeQuery(Fields.TERM, day, warned), Occur.FILTER);
      case LATER -> query.add(LongField.newRangeQuery(Fields.TERM, warned + 1, Long.MAX_VALUE), Occur.FILTER);
      case NONE -> query.add(
          LongField.newRangeQuery(Fields.TERM, Long.MIN_VALUE, Long.MAX_VALUE), Occur.MUST_NOT);
    }
    return query.build();
  }
}
