// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchResult.Count;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;

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
