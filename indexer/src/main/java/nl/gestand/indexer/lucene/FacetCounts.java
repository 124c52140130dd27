// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchResult.Count;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.FixedBitSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts of values among matches, from columns that are read once for each segment and kept while it is in use. */
final class FacetCounts {

  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value);

  /** The states of a term on the days that are asked at once: today, and around midnight yesterday. */
  private static final int MOST_KEPT = 8;

  /** What is kept of a segment, deleted entries and all: another question may still see those. */
  private record OfSegment(Map<Facet, FacetColumn> columns, Map<Query, FixedBitSet> found) {}

  private final Map<Facet, ValueNumbers> numbers = new ConcurrentHashMap<>();
  private final Map<IndexReader.CacheKey, OfSegment> segments = new ConcurrentHashMap<>();

  /** Values by count, most first, equal ones by value; {@code wanted} are there whatever their count. */
  List<Count> count(Facet facet, Matches matches, Set<String> wanted) throws IOException {
    List<FacetColumn> ofSegments = new ArrayList<>();
    for (Matches.Segment segment : matches.segments()) {
      ofSegments.add(column(segment.leaf().reader(), facet));
    }
    // After the columns are read: only then have all their values a number.
    ValueNumbers known = numbers.computeIfAbsent(facet, counted -> new ValueNumbers());
    int[] counts = new int[known.size()];
    for (int i = 0; i < ofSegments.size(); i++) {
      ofSegments.get(i).addTo(counts, matches.segments().get(i));
    }
    return most(known, counts, wanted);
  }

  /** How many of the matches a query finds, which will be asked again and again: what it finds is kept. */
  long among(IndexSearcher searcher, Matches matches, Query query) throws IOException {
    long count = 0;
    for (Matches.Segment segment : matches.segments()) {
      count += FixedBitSet.intersectionCount(segment.entries(), kept(searcher, segment.leaf(), query));
    }
    return count;
  }

  private FixedBitSet kept(IndexSearcher searcher, LeafReaderContext leaf, Query query) throws IOException {
    Map<Query, FixedBitSet> ofSegment = ofSegment(leaf.reader()).found();
    FixedBitSet found = ofSegment.get(query);
    if (found == null) {
      found = new FixedBitSet(leaf.reader().maxDoc());
      Scorer scorer = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1).scorer(leaf);
      if (scorer != null) {
        found.or(scorer.iterator());
      }
      if (ofSegment.size() >= MOST_KEPT) {
        ofSegment.clear();
      }
      ofSegment.put(query, found);
    }
    return found;
  }

  private static List<Count> most(ValueNumbers known, int[] counts, Set<String> wanted) {
    PriorityQueue<Count> most = new PriorityQueue<>(MOST_FIRST.reversed());
    Set<String> missing = new HashSet<>(wanted);
    for (int number = 0; number < counts.length; number++) {
      boolean full = most.size() == SearchResult.MOST_VALUES;
      if (counts[number] > 0 && !(full && counts[number] < most.element().count())) {
        most.add(new Count(known.value(number), counts[number]));
        if (full) {
          most.remove();
        }
      }
    }
    List<Count> chosen = new ArrayList<>(most);
    chosen.forEach(count -> missing.remove(count.value()));
    // A value that another question has just met has no place in these counts.
    missing.forEach(value -> chosen.add(new Count(value,
        known.find(value).stream().filter(number -> number < counts.length).mapToLong(number -> counts[number]).sum())));
    chosen.sort(MOST_FIRST);
    return chosen;
  }

  /** Reads the columns of a segment, so that no question has to wait for it. */
  void read(LeafReader segment) throws IOException {
    for (Facet facet : Facet.values()) {
      if (facet.counted()) {
        column(segment, facet);
      }
    }
  }

  private FacetColumn column(LeafReader segment, Facet facet) throws IOException {
    Map<Facet, FacetColumn> ofSegment = ofSegment(segment).columns();
    FacetColumn column = ofSegment.get(facet);
    if (column == null) {
      column = FacetColumn.read(segment, Fields.of(facet), numbers.computeIfAbsent(facet, counted -> new ValueNumbers()));
      ofSegment.put(facet, column);
    }
    return column;
  }

  private OfSegment ofSegment(LeafReader segment) {
    IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
    OfSegment there = segments.get(cache.getKey());
    return there != null ? there : segments.computeIfAbsent(cache.getKey(), key -> {
      cache.addClosedListener(segments::remove);
      return new OfSegment(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    });
  }
}
