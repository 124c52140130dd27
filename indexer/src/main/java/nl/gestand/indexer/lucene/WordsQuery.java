// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import static nl.gestand.indexer.lucene.FieldQuery.boosted;
import static nl.gestand.indexer.lucene.FieldQuery.constant;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.indexer.search.SearchWords.Item;
import nl.gestand.indexer.search.WidenedWords.Widened;
import nl.gestand.ontology.citation.Identifier;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was asked, as a query that says which entries match and how well. */
final class WordsQuery {

  private WordsQuery() {}

  static Query of(SearchWords words, List<Widened> widened, LocalDate today) {
    return around(required(words, widened), words, today);
  }

  /**
   * As {@link #of}, but of the words so many are enough, none where something else is asked that stays wanted; entries
   * that have more of them come higher.
   */
  static Query ofAtLeast(int least, SearchWords words, List<Widened> widened, LocalDate today) {
    BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
    each(words, widened).forEach(word -> some.add(word, Occur.SHOULD));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words.required().stream().filter(AskedWords::isFixed)
        .forEach(group -> query.add(ItemQuery.anyOf(group), Occur.MUST));
    words.required().stream().filter(AskedWords::isKind)
        .forEach(group -> query.add(ItemQuery.anyOf(group), Occur.SHOULD));
    query.add(some.build(), least > 0 ? Occur.MUST : Occur.SHOULD);
    return around(new DisjunctionMaxQuery(List.of(required(words, widened), query.build()), 0), words, today);
  }

  /** Each word that is not weak, or one of those that the thesaurus added for it; and those that it added for several. */
  private static List<Query> each(SearchWords words, List<Widened> widened) {
    List<Query> each = new ArrayList<>();
    for (int i = 0; i < words.required().size(); i++) {
      List<List<Item>> group = words.required().subList(i, i + 1);
      int at = i;
      Optional<Widened> same = widened.stream().filter(span -> span.from() == at && span.to() == at + 1).findFirst();
      if (AskedWords.counts(group.getFirst())) {
        each.add(same.map(span -> widened(group, span.added(), true))
            .orElseGet(() -> ItemQuery.anyOf(group.getFirst())));
      }
    }
    widened.stream().filter(span -> span.to() > span.from() + 1)
        .forEach(span -> span.added().forEach(added -> each.add(ItemQuery.added(added, span.to() - span.from()))));
    return each;
  }

  private static Query around(Query required, SearchWords words, LocalDate today) {
    Query raised = new RaisedQuery(required, List.of(together(words), commitment(), recent(today)));
    if (words.excluded().isEmpty()) {
      return raised;
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(raised, Occur.MUST);
    words.excluded().forEach(item -> query.add(
        item instanceof Item.Word word ? ItemQuery.anywhere(word.text()) : ItemQuery.matching(item), Occur.MUST_NOT));
    return query.build();
  }

  static Query commitment() {
    return constant(
        KeywordField.newExactQuery(Fields.of(Facet.KIND), EntryKind.COMMITMENT.code()), Weights.COMMITMENT);
  }

  static Query recent(LocalDate today) {
    return LongField.newDistanceFeatureQuery(
        Fields.DATE, Weights.RECENT, today.toEpochDay(), Weights.HALF_AS_RECENT_DAYS);
  }

  /** What has this number, commitments first. */
  static Query thing(Identifier number) {
    return new BooleanQuery.Builder()
        .add(ItemQuery.number(number.canonical()), Occur.MUST)
        .add(commitment(), Occur.SHOULD)
        .build();
  }

  private static Query required(SearchWords words, List<Widened> widened) {
    boolean weakToo = words.required().stream().allMatch(AskedWords::isWeak);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (words.required().isEmpty()) {
      return new MatchAllDocsQuery();
    }
    int next = 0;
    for (Widened each : widened) {
      addAll(all, words.required().subList(next, each.from()), weakToo);
      all.add(widened(words.required().subList(each.from(), each.to()), each.added(), weakToo), Occur.MUST);
      next = each.to();
    }
    addAll(all, words.required().subList(next, words.required().size()), weakToo);
    return new DisjunctionMaxQuery(List.of(all.build(), ItemQuery.number(AskedWords.typed(words))), Weights.OTHER_PLACES);
  }

  private static void addAll(BooleanQuery.Builder all, List<List<Item>> groups, boolean weakToo) {
    groups.forEach(group ->
        all.add(ItemQuery.anyOf(group), weakToo || !AskedWords.isWeak(group) ? Occur.MUST : Occur.SHOULD));
  }

  /** The words as typed, or one of those that the thesaurus added. */
  private static Query widened(List<List<Item>> typed, List<String> added, boolean weakToo) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    addAll(all, typed, weakToo);
    List<Query> any = new ArrayList<>(List.of(all.build()));
    added.forEach(words -> any.add(ItemQuery.added(words, typed.size())));
    return new DisjunctionMaxQuery(any, Weights.OTHER_PLACES);
  }

  /** More for entries where a word and the next one stand together, whatever weak words are between them. */
  static Query together(SearchWords words) {
    boolean plain = words.required().stream()
        .allMatch(group -> group.size() == 1 && group.getFirst() instanceof Item.Word);
    List<String> typed = plain ? words.required().stream().filter(group -> !AskedWords.isWeak(group))
        .limit(Weights.MOST_TOGETHER).map(group -> group.getFirst().text()).toList() : List.of();
    BooleanQuery.Builder pairs = new BooleanQuery.Builder();
    for (int i = 0; i + 1 < typed.size(); i++) {
      String pair = typed.get(i) + " " + typed.get(i + 1);
      pairs.add(new DisjunctionMaxQuery(List.of(
          boosted(FieldQuery.near(Fields.TITLE, pair), Weights.TOGETHER_IN_TITLE),
          boosted(FieldQuery.near(Fields.LEAD, pair), Weights.TOGETHER),
          boosted(FieldQuery.near(Fields.BODY, pair), Weights.TOGETHER)), 0), Occur.SHOULD);
    }
    return pairs.build();
  }
}
