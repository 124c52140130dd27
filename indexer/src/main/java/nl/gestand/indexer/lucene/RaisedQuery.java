// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a query finds, where some other queries raise the score of those that they find too. The others are looked at only
 * for an entry that can come on the page with all they can add.
 */
final class RaisedQuery extends Query {

  private final Query needed;
  private final List<Query> raises;

  RaisedQuery(Query needed, List<Query> raises) {
    this.needed = needed;
    this.raises = List.copyOf(raises);
  }

  /** What finds the entries. */
  Query needed() {
    return needed;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query found = searcher.rewrite(needed);
    List<Query> left = new ArrayList<>();
    for (Query raise : raises) {
      Query rewritten = searcher.rewrite(raise);
      if (!(rewritten instanceof MatchNoDocsQuery)) {
        left.add(rewritten);
      }
    }
    if (found instanceof MatchNoDocsQuery || left.isEmpty()) {
      return found;
    }
    return found == needed && left.equals(raises) ? this : new RaisedQuery(found, left);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
    Weight found = needed.createWeight(searcher, mode, boost);
    if (!mode.needsScores()) {
      return found;
    }
    List<Weight> raising = new ArrayList<>();
    for (Query raise : raises) {
      raising.add(raise.createWeight(searcher, ScoreMode.COMPLETE, boost));
    }
    return new RaisedWeight(this, found, raising);
  }

  private static final class RaisedWeight extends Weight {

    private final Weight needed;
    private final List<Weight> raises;

    RaisedWeight(Query query, Weight needed, List<Weight> raises) {
      super(query);
      this.needed = needed;
      this.raises = raises;
    }

    @Override
    public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      ScorerSupplier found = needed.scorerSupplier(leaf);
      return found == null ? null : new ScorerSupplier() {

        @Override
        public Scorer get(long leadCost) throws IOException {
          List<Scorer> raising = new ArrayList<>();
          for (Weight raise : raises) {
            ScorerSupplier there = raise.scorerSupplier(leaf);
            if (there != null) {
              raising.add(there.get(Math.min(leadCost, found.cost())));
            }
          }
          return new RaisedScorer(found.get(leadCost), raising);
        }

        @Override
        public long cost() {
          return found.cost();
        }
      };
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int entry) throws IOException {
      Explanation found = needed.explain(leaf, entry);
      if (!found.isMatch()) {
        return found;
      }
      List<Explanation> parts = new ArrayList<>(List.of(found));
      double sum = found.getValue().doubleValue();
      for (Weight raise : raises) {
        Explanation raised = raise.explain(leaf, entry);
        if (raised.isMatch()) {
          parts.add(raised);
          sum += raised.getValue().doubleValue();
        }
      }
      return Explanation.match((float) sum, "sum of:", parts);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return needed.isCacheable(leaf) && raises.stream().allMatch(raise -> raise.isCacheable(leaf));
    }
  }

  private static final class RaisedScorer extends Scorer {

    /** Another query, which is asked about entries in their order. */
    private record Raise(Scorer scorer, TwoPhaseIterator check, DocIdSetIterator entries) {

      static Raise of(Scorer scorer) {
        TwoPhaseIterator check = scorer.twoPhaseIterator();
        return new Raise(scorer, check, check == null ? scorer.iterator() : check.approximation());
      }

      boolean finds(int entry) throws IOException {
        int at = entries.docID() < entry ? entries.advance(entry) : entries.docID();
        return at == entry && (check == null || check.matches());
      }
    }

    private final Scorer needed;
    private final Raise[] raises;
    private final double most;
    private float least;

    RaisedScorer(Scorer needed, List<Scorer> raises) throws IOException {
      this.needed = needed;
      this.raises = raises.stream().map(Raise::of).toArray(Raise[]::new);
      double sum = 0;
      for (Scorer raise : raises) {
        sum += raise.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
      }
      this.most = sum;
    }

    /** The whole score; or less, where that is not enough for the page. */
    @Override
    public float score() throws IOException {
      double score = needed.score();
      if ((float) (score + most) >= least) {
        for (Raise raise : raises) {
          if (raise.finds(docID())) {
            score += raise.scorer().score();
          }
        }
      }
      return (float) score;
    }

    @Override
    public void setMinCompetitiveScore(float score) throws IOException {
      least = score;
      if (needed instanceof RaisedScorer) {
        needed.setMinCompetitiveScore(Math.max(0, Math.nextDown((float) (score - most))));
      }
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return (float) (needed.getMaxScore(upTo) + most);
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return needed.advanceShallow(target);
    }

    @Override
    public DocIdSetIterator iterator() {
      return needed.iterator();
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return needed.twoPhaseIterator();
    }

    @Override
    public int docID() {
      return needed.docID();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    needed.visit(visitor.getSubVisitor(Occur.MUST, this));
    raises.forEach(raise -> raise.visit(visitor.getSubVisitor(Occur.SHOULD, this)));
  }

  @Override
  public String toString(String field) {
    return needed.toString(field) + " raised by " + raises;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RaisedQuery raised && needed.equals(raised.needed) && raises.equals(raised.raises);
  }

  @Override
  public int hashCode() {
    return 31 * needed.hashCode() + raises.hashCode();
  }
}
