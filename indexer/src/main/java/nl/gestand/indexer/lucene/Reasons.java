// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.Reason;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.indexer.search.SearchWords.Item;
import nl.gestand.indexer.search.WidenedWords.Widened;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "Waarom deze uitkomst": the parts of a question that an entry matches, and what each adds. */
final class Reasons {

  private final IndexSearcher searcher;
  private final SearchWords words;
  private final List<Widened> widened;

  Reasons(IndexSearcher searcher, SearchWords words, List<Widened> widened) {
    this.searcher = searcher;
    this.words = words;
    this.widened = widened;
  }

  /**
   * @param query the whole question with its filters
   * @param day from which what is recent counts
   */
  List<Reason> of(EntryKind kind, String id, Query query, LocalDate day) throws IOException {
    ScoreDoc[] itself = searcher.search(new TermQuery(EntryDocument.key(kind, id)), 1).scoreDocs;
    if (itself.length == 0 || !searcher.explain(query, itself[0].doc).isMatch()) {
      return List.of();
    }
    int doc = itself[0].doc;
    List<Reason> reasons = new ArrayList<>();
    for (List<Item> group : words.required()) {
      for (Item item : group) {
        Optional<Reason> best = best(item.text(), ItemQuery.places(item), doc);
        if (best.isPresent()) {
          // A word is counted over all its places together; it is told by the one where it weighs most.
          reasons.add(new Reason(best.get().kind(), item.text(), points(ItemQuery.matching(item), doc)));
        }
      }
    }
    for (Widened each : widened) {
      for (String added : each.added()) {
        best(added, Map.of(Reason.Kind.RELATED, ItemQuery.added(added, each.to() - each.from())), doc).ifPresent(reasons::add);
      }
    }
    best("", Map.of(Reason.Kind.TOGETHER, WordsQuery.together(words)), doc).ifPresent(reasons::add);
    best("", Map.of(Reason.Kind.IS_COMMITMENT, WordsQuery.commitment()), doc).ifPresent(reasons::add);
    best("", Map.of(Reason.Kind.RECENT, WordsQuery.recent(day)), doc).ifPresent(reasons::add);
    reasons.sort(Comparator.comparingDouble(Reason::points).reversed());
    return reasons;
  }

  /** The place where the words weigh most. */
  private Optional<Reason> best(String typed, Map<Reason.Kind, Query> places, int doc) throws IOException {
    Reason best = null;
    for (Map.Entry<Reason.Kind, Query> place : places.entrySet()) {
      float points = points(place.getValue(), doc);
      if (points > 0 && (best == null || points > best.points())) {
        best = new Reason(place.getKey(), typed, points);
      }
    }
    return Optional.ofNullable(best);
  }

  private float points(Query query, int doc) throws IOException {
    Explanation found = searcher.explain(query, doc);
    return found.isMatch() ? found.getValue().floatValue() : 0;
  }
}
