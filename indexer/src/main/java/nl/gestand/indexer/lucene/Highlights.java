// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.SearchResult.Mark;
import nl.gestand.indexer.search.SearchResult.Snippet;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.indexer.search.SearchWords.Item;
import nl.gestand.indexer.search.WidenedWords.Widened;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The best passages of a result, with the places of the words. Places come from the offsets in the index; only a
 * beginning ({@code kinder*}) is looked for in the stored text, as the index holds no places of unstemmed words.
 */
final class Highlights {

  private static final int MOST_SNIPPETS = 3;

  /** A passage that has more of the words asked for wins from one that repeats a word, up to this many times. */
  private static final int REPEATS_THAT_COUNT = 9;

  /** Words asked for outweigh repeats. */
  private static final int PER_WORD = 10;

  /** A place where a word or a phrase of the question stands, in characters of the body. */
  private record Place(int from, int to, int asked) {}

  private final IndexSearcher searcher;
  private final List<Weight> asked = new ArrayList<>();
  private final List<String> beginnings = new ArrayList<>();

  Highlights(IndexSearcher searcher, SearchWords words, List<Widened> widened) throws IOException {
    this.searcher = searcher;
    boolean weakToo = words.required().stream().allMatch(group -> group.stream().allMatch(Highlights::isWeak));
    for (List<Item> group : words.required()) {
      for (Item item : group) {
        if (item instanceof Item.Beginning beginning) {
          beginnings.add(String.join("", DutchAnalysis.wholes(DutchAnalysis.EXACT, beginning.text())));
        } else if (weakToo || !isWeak(item)) {
          ask(switch (item) {
            case Item.Near near -> FieldQuery.near(Fields.BODY, near);
            case Item.Word word -> new DisjunctionMaxQuery(List.of(FieldQuery.phrase(Fields.BODY, word.text()),
                FieldQuery.inCompounds(Fields.BODY, word.text())), 0);
            default -> FieldQuery.phrase(Fields.BODY, item.text());
          });
        }
      }
    }
    for (Widened each : widened) {
      for (String added : each.added()) {
        ask(FieldQuery.phrase(Fields.BODY, added));
      }
    }
  }

  private void ask(Query query) throws IOException {
    asked.add(searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1));
  }

  private static boolean isWeak(Item item) {
    return item instanceof Item.Word word && DutchAnalysis.isWeak(word.text());
  }

  List<Snippet> of(int doc, StoredPassages passages) throws IOException {
    if (passages.size() == 0) {
      return List.of();
    }
    Map<Integer, List<Place>> byPassage = byPassage(places(doc, passages), passages);
    if (byPassage.isEmpty()) {
      return List.of(Excerpt.of(passages.get(0), List.of()));
    }
    return byPassage.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<Integer, List<Place>> entry) -> worth(entry.getValue())).reversed()
            .thenComparing(Map.Entry::getKey))
        .limit(MOST_SNIPPETS)
        .map(entry -> Excerpt.of(passages.get(entry.getKey()), marks(entry.getValue())))
        .toList();
  }

  private static int worth(List<Place> places) {
    Set<Integer> asked = new TreeSet<>();
    places.forEach(place -> asked.add(place.asked()));
    return PER_WORD * asked.size() + Math.min(places.size(), REPEATS_THAT_COUNT);
  }

  private List<Place> places(int doc, StoredPassages passages) throws IOException {
    List<Place> places = new ArrayList<>();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    // Behind the passages stand the title and the leading ones again.
    int end = IntStream.range(0, passages.size()).map(i -> passages.length(i) + 1).sum();
    for (int i = 0; i < asked.size(); i++) {
      Matches matches = asked.get(i).matches(leaf, doc - leaf.docBase);
      MatchesIterator found = matches == null ? null : matches.getMatches(Fields.BODY);
      while (found != null && found.next()) {
        if (found.startOffset() < end) {
          places.add(new Place(found.startOffset(), found.endOffset(), i));
        }
      }
    }
    if (!beginnings.isEmpty()) {
      int from = 0;
      for (int i = 0; i < passages.size(); i++) {
        addBeginnings(passages.text(i), from, places);
        from += passages.length(i) + 1;
      }
    }
    return places;
  }

  private void addBeginnings(String text, int from, List<Place> places) throws IOException {
    try (TokenStream stream = DutchAnalysis.EXACT.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        for (int i = 0; i < beginnings.size(); i++) {
          if (term.toString().startsWith(beginnings.get(i))) {
            places.add(new Place(from + offset.startOffset(), from + offset.endOffset(), asked.size() + i));
          }
        }
      }
      stream.end();
    }
  }

  /** Places by the passage they stand in, counted from its start. */
  private static Map<Integer, List<Place>> byPassage(List<Place> places, StoredPassages passages) {
    places.sort(Comparator.comparingInt(Place::from).thenComparingInt(Place::to));
    Map<Integer, List<Place>> byPassage = new TreeMap<>();
    int passage = 0;
    int from = 0;
    for (Place place : places) {
      while (place.from() > from + passages.length(passage)) {
        from += passages.length(passage) + 1;
        passage++;
      }
      byPassage.computeIfAbsent(passage, key -> new ArrayList<>())
          .add(new Place(place.from() - from, place.to() - from, place.asked()));
    }
    return byPassage;
  }

  private static List<Mark> marks(List<Place> places) {
    List<Mark> marks = new ArrayList<>();
    for (Place place : places) {
      if (!marks.isEmpty() && marks.getLast().to() > place.from()) {
        Mark last = marks.removeLast();
        marks.add(new Mark(last.from(), Math.max(last.to(), place.to())));
      } else {
        marks.add(new Mark(place.from(), place.to()));
      }
    }
    return marks;
  }
}
