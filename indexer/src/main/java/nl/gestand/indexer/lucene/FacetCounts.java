// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchResult.Count;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts of values among matches. What is worked out per state of the index is kept until that state is closed. */
final class FacetCounts {

  private final Map<IndexReader.CacheKey, Map<Facet, StringDocValuesReaderState>> states = new ConcurrentHashMap<>();

  /** Values by count, most first, equal ones by value; {@code wanted} are there whatever their count. */
  List<Count> count(IndexReader reader, Facet facet, FacetsCollector matches, Set<String> wanted) throws IOException {
    StringValueFacetCounts counts = new StringValueFacetCounts(state(reader, facet), matches);
    FacetResult top = counts.getTopChildren(SearchResult.MOST_VALUES, Fields.of(facet));
    List<Count> values = new ArrayList<>();
    Set<String> missing = new HashSet<>(wanted);
    for (LabelAndValue value : top == null ? new LabelAndValue[0] : top.labelValues) {
      values.add(new Count(value.label, value.value.longValue()));
      missing.remove(value.label);
    }
    for (String value : missing) {
      values.add(new Count(value, Math.max(0, counts.getSpecificValue(Fields.of(facet), value).longValue())));
    }
    values.sort(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value));
    return values;
  }

  /** How many of the matches a query has too; what gave the matches is not asked again. */
  static long among(FacetsCollector matches, IndexSearcher searcher, Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    long count = 0;
    for (MatchingDocs leaf : matches.getMatchingDocs()) {
      ScorerSupplier supplier = leaf.totalHits() == 0 ? null : weight.scorerSupplier(leaf.context());
      DocIdSetIterator matching = supplier == null ? null : leaf.bits().iterator();
      if (matching != null) {
        DocIdSetIterator both = ConjunctionUtils.intersectIterators(
            List.of(matching, supplier.get(leaf.totalHits()).iterator()));
        while (both.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          count++;
        }
      }
    }
    return count;
  }

  private StringDocValuesReaderState state(IndexReader reader, Facet facet) {
    IndexReader.CacheHelper cache = reader.getReaderCacheHelper();
    Map<Facet, StringDocValuesReaderState> ofReader = states.computeIfAbsent(cache.getKey(), key -> {
      cache.addClosedListener(states::remove);
      return new ConcurrentHashMap<>();
    });
    return ofReader.computeIfAbsent(facet, counted -> {
      try {
        return new StringDocValuesReaderState(reader, Fields.of(counted));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
