// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.opensearch;

import nl.gestand.indexer.lucene.NeutralParts;
import nl.gestand.indexer.lucene.NeutralParts.Taken;
import nl.gestand.indexer.lucene.NeutralParts.Token;
import nl.gestand.indexer.search.SearchEntry.PassageText;
import nl.gestand.indexer.search.SearchResult.Mark;
import nl.gestand.indexer.search.SearchResult.Snippet;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.indexer.search.SearchWords.Item;
import nl.gestand.indexer.search.WidenedWords.Widened;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The best passages of a result. Made here of the stored texts: the texts in the index are terms already, so that the
 * places OpenSearch knows are places in those.
 */
final class Marks {

  private static final int MOST = 3;

  private record Place(int from, int to, int asked) {}

  private record Marked(PassageText passage, List<Place> places) {
    int worth() {
      return 10 * (int) places.stream().mapToInt(Place::asked).distinct().count() + Math.min(places.size(), 9);
    }
  }

  private final List<Item> asked = new ArrayList<>();

  Marks(SearchWords words, List<Widened> widened) {
    boolean weakToo = words.required().stream().allMatch(NeutralParts::isWeak);
    words.required().stream().filter(group -> weakToo || !NeutralParts.isWeak(group)).forEach(asked::addAll);
    widened.forEach(each -> each.added().forEach(added -> asked.add(new Item.Phrase(added))));
  }

  List<Snippet> of(List<PassageText> passages) {
    if (passages.isEmpty()) {
      return List.of();
    }
    List<Marked> marked = passages.stream().map(passage -> new Marked(passage, places(passage.text())))
        .filter(each -> !each.places().isEmpty()).sorted(Comparator.comparingInt(Marked::worth).reversed()).limit(MOST)
        .toList();
    return marked.isEmpty() ? List.of(NeutralParts.excerpt(passages.getFirst(), List.of()))
        : marked.stream().map(each -> NeutralParts.excerpt(each.passage(), joined(each.places()))).toList();
  }

  private List<Place> places(String text) {
    List<Token> stems = NeutralParts.tokens(Taken.WITH_PARTS, text);
    List<Token> exact = NeutralParts.tokens(Taken.EXACT, text);
    return IntStream.range(0, asked.size()).boxed().flatMap(i -> places(asked.get(i), stems, exact)
        .map(found -> new Place(found[0], found[1], i)))
        .sorted(Comparator.comparingInt(Place::from).thenComparingInt(Place::to)).toList();
  }

  private static Stream<int[]> places(Item item, List<Token> stems, List<Token> exact) {
    return switch (item) {
      case Item.Beginning beginning -> {
        String start = String.join("", NeutralParts.wholes(Taken.EXACT, beginning.text()));
        yield exact.stream().filter(token -> token.term().startsWith(start)).map(Marks::place);
      }
      case Item.Near near -> {
        List<int[]> first = phrase(near.first(), stems).toList();
        List<int[]> second = phrase(near.second(), stems).toList();
        yield first.isEmpty() || second.isEmpty() ? Stream.of() : Stream.concat(first.stream(), second.stream());
      }
      case Item.Word word -> Stream.concat(phrase(word.text(), stems), inCompounds(word.text(), stems));
      case Item.Phrase phrase -> phrase(phrase.text(), stems);
      case Item.Number number -> phrase(number.text(), stems);
    };
  }

  private static Stream<int[]> inCompounds(String word, List<Token> stems) {
    List<String> terms = NeutralParts.terms(Taken.STEMMED, word);
    List<String> parts = NeutralParts.parts(word.toLowerCase(Locale.ROOT));
    return terms.size() != 1 ? Stream.of() : stems.stream().filter(token ->
        token.term().equals(NeutralParts.MARK + terms.getFirst()) || parts.contains(token.term())).map(Marks::place);
  }

  private static Stream<int[]> phrase(String text, List<Token> stems) {
    Stream<int[]> parts = sequence(NeutralParts.terms(Taken.STEMMED, text), stems);
    return Stream.concat(parts, sequence(NeutralParts.wholes(Taken.STEMMED, text), stems));
  }

  private static Stream<int[]> sequence(List<String> terms, List<Token> stems) {
    return terms.isEmpty() ? Stream.of() : stems.stream().filter(token -> token.term().equals(terms.getFirst()))
        .flatMap(first -> {
          int to = first.to();
          for (int i = 1; i < terms.size(); i++) {
            String term = terms.get(i);
            int position = first.position() + i;
            var next = stems.stream().filter(token -> token.position() == position && token.term().equals(term)).findAny();
            if (next.isEmpty()) {
              return Stream.empty();
            }
            to = next.get().to();
          }
          return Stream.of(new int[] {first.from(), to});
        });
  }

  private static int[] place(Token token) {
    return new int[] {token.from(), token.to()};
  }

  private static List<Mark> joined(List<Place> places) {
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
