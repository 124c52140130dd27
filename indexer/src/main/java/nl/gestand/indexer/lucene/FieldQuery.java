// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.dutch.CompoundWords;
import nl.gestand.indexer.search.SearchWords.Item;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import java.util.List;
import java.util.Locale;

/** Words in one field of an entry. */
final class FieldQuery {

  private FieldQuery() {}

  /** A word as a part of longer ones, and a compound as its parts near each other: {@code misbruik van kinderen}. */
  static Query inCompounds(String field, String text) {
    List<String> terms = DutchAnalysis.terms(DutchAnalysis.STEMMED, text);
    if (terms.size() != 1) {
      return new MatchNoDocsQuery();
    }
    Query part = new TermQuery(new Term(field, CompoundFilter.MARK + terms.getFirst()));
    List<String> parts = CompoundWords.parts(text.toLowerCase(Locale.ROOT));
    if (parts.isEmpty()) {
      return part;
    }
    IntervalsSource[] each = parts.stream().map(DutchAnalysis::folded)
        .map(key -> Intervals.or(Intervals.term(key), Intervals.term(CompoundFilter.MARK + key)))
        .toArray(IntervalsSource[]::new);
    return new DisjunctionMaxQuery(List.of(part, new IntervalQuery(field,
        Intervals.maxwidth(parts.size() + Weights.WORDS_BETWEEN_PARTS, Intervals.unordered(each)))), 0);
  }

  /** Both within a stretch of one text: passages stand too far apart to be near. */
  static Query near(String field, Item.Near near) {
    IntervalsSource first = interval(field, near.first());
    IntervalsSource second = interval(field, near.second());
    return new IntervalQuery(field, Intervals.maxgaps(near.within(), Intervals.unordered(first, second)));
  }

  private static IntervalsSource interval(String field, String text) {
    List<String> terms = DutchAnalysis.terms(DutchAnalysis.of(field), text);
    return terms.isEmpty() ? Intervals.noIntervals("no word")
        : Intervals.phrase(terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
  }

  static Query near(String field, String text) {
    return phrase(field, DutchAnalysis.terms(DutchAnalysis.of(field), text), Weights.TOGETHER_WITHIN);
  }

  /** The words of a text in a field, next to each other, hyphenated words by their parts or whole. */
  static Query phrase(String field, String text) {
    List<String> parts = DutchAnalysis.terms(DutchAnalysis.of(field), text);
    List<String> wholes = DutchAnalysis.wholes(DutchAnalysis.of(field), text);
    if (parts.equals(wholes)) {
      return phrase(field, parts, 0);
    }
    return new DisjunctionMaxQuery(List.of(phrase(field, parts, 0), phrase(field, wholes, 0)), 0);
  }

  private static Query phrase(String field, List<String> terms, int slop) {
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    return terms.size() == 1
        ? new TermQuery(new Term(field, terms.getFirst()))
        : new PhraseQuery(slop, field, terms.toArray(String[]::new));
  }

  static Query boosted(Query query, float boost) {
    return new BoostQuery(query, boost);
  }

  static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}
