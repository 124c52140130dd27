// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

import java.io.IOException;
import java.util.Collection;

/** What stands highest of what a query finds, and all of it. */
record Found(TopFieldDocs best, Matches all) {

  /** @param after the last of the page before, or null */
  static Found by(IndexSearcher searcher, Query query, Sort sort, int most, FieldDoc after) throws IOException {
    return searcher.search(query, new Manager(new TopFieldCollectorManager(sort, most, after, 1), sort.needsScores()));
  }

  /**
   * Unlike collectors side by side, it sees every entry and still tells the scorer which score is enough, so that
   * {@link RaisedQuery} need not work out the others.
   */
  private record Manager(TopFieldCollectorManager best, boolean scores) implements CollectorManager<Both, Found> {

    @Override
    public Both newCollector() {
      return new Both(best.newCollector(), new Matches.Gathering(), scores);
    }

    @Override
    public Found reduce(Collection<Both> both) throws IOException {
      return new Found(best.reduce(both.stream().map(Both::best).toList()),
          new Matches.Manager().reduce(both.stream().map(Both::all).toList()));
    }
  }

  private record Both(TopFieldCollector best, Matches.Gathering all, boolean scores) implements Collector {

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      LeafCollector bestOf = best.getLeafCollector(leaf);
      LeafCollector allOf = all.getLeafCollector(leaf);
      return new LeafCollector() {

        @Override
        public void setScorer(Scorable scorer) throws IOException {
          bestOf.setScorer(scorer);
        }

        @Override
        public void collect(int entry) throws IOException {
          allOf.collect(entry);
          bestOf.collect(entry);
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return scores ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
