// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All entries that a query finds, without their scores: what totals and counts are made of. */
record Matches(List<Segment> segments) {

  /** @param entries those of one segment, by their number in it; at least one */
  record Segment(LeafReaderContext leaf, FixedBitSet entries, int count) {}

  static Matches of(IndexSearcher searcher, Query query) throws IOException {
    return searcher.search(unranked(query), new Manager());
  }

  static final class Manager implements CollectorManager<Gathering, Matches> {

    @Override
    public Gathering newCollector() {
      return new Gathering();
    }

    @Override
    public Matches reduce(Collection<Gathering> gathered) {
      return new Matches(gathered.stream().flatMap(each -> each.segments.stream())
          .map(Gathered::segment).filter(segment -> segment.count() > 0).toList());
    }
  }

  static final class Gathering implements Collector {

    private final List<Gathered> segments = new ArrayList<>();

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) {
      segments.add(new Gathered(leaf, new FixedBitSet(leaf.reader().maxDoc())));
      return segments.getLast();
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  private record Gathered(LeafReaderContext leaf, FixedBitSet entries) implements LeafCollector {

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int entry) {
      entries.set(entry);
    }

    Segment segment() {
      return new Segment(leaf, entries, entries.cardinality());
    }
  }

  int count() {
    return segments.stream().mapToInt(Segment::count).sum();
  }

  /** How many of them another query finds too. */
  long among(IndexSearcher searcher, Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(unranked(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
    long count = 0;
    for (Segment segment : segments) {
      ScorerSupplier supplier = weight.scorerSupplier(segment.leaf());
      if (supplier != null) {
        DocIdSetIterator found = supplier.get(segment.count()).iterator();
        for (int entry = found.nextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = found.nextDoc()) {
          count += segment.entries().get(entry) ? 1 : 0;
        }
      }
    }
    return count;
  }

  /** The same entries, without what is there for the ranking; which is much of the work of a query for words. */
  static Query unranked(Query query) {
    return new ConstantScoreQuery(needed(query));
  }

  private static Query needed(Query query) {
    return switch (query) {
      case BoostQuery boosted -> needed(boosted.getQuery());
      case RaisedQuery raised -> needed(raised.needed());
      case ConstantScoreQuery constant -> needed(constant.getQuery());
      case DisjunctionMaxQuery best -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        best.getDisjuncts().forEach(each -> any.add(needed(each), Occur.SHOULD));
        yield any.build();
      }
      case BooleanQuery all -> {
        boolean optional = all.getMinimumNumberShouldMatch() == 0
            && all.clauses().stream().anyMatch(BooleanClause::isRequired);
        BooleanQuery.Builder needed = new BooleanQuery.Builder()
            .setMinimumNumberShouldMatch(all.getMinimumNumberShouldMatch());
        all.clauses().stream().filter(clause -> !optional || clause.occur() != Occur.SHOULD).forEach(clause ->
            needed.add(needed(clause.query()), clause.occur() == Occur.MUST ? Occur.FILTER : clause.occur()));
        yield needed.build();
      }
      default -> query;
    };
  }
}
