// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.Reason;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.indexer.search.SearchWords.Item;
import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.ArticleFamily;
import nl.gestand.indexer.search.WidenedWords.Widened;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.citation.TkNumber;
import nl.gestand.ontology.citation.ToezeggingNumber;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What was asked, as a query that says which entries match and how well. A word is counted over title, what is asked or
 * promised, and body as if they were one text, in which the first two stand more often; or in a name, where that weighs more.
 *
 * <p>Weights are set on the odd questions of the relevance set, within the clear cases of order of the contract kit.
 */
final class WordsQuery {

  /** A word; in a title, and again in what is asked, it counts as if it stood so many times in the body. */
  private static final float WORD = 4;
  private static final float TIMES_IN_TITLE = 2;
  private static final float TIMES_IN_LEAD = 1;
  /** Phrases, beginnings and parts of words, in multiples of the same in the body. */
  private static final float IN_TITLE = 4;
  private static final float IN_LEAD = 2;
  private static final float IN_NAME = 4;
  /** On top of the word itself, so that the same word in the asked inflection comes first. */
  private static final float AS_TYPED_IN_TITLE = 1;
  private static final float AS_TYPED_IN_BODY = 0.3f;
  /** What is asked for by its number stands above whatever cites it, and that above what only has the words. */
  private static final float THING_ITSELF = 1000;
  private static final float OF_THE_DOSSIER = 40;
  private static final float CITES_IT = 30;
  private static final float CITES_ITS_OTHER_NUMBER = 15;
  /** Synonyms weigh less than the words typed, also those of several words, which score for each. */
  private static final float ADDED = 0.5f;
  /** What holds the word as a part is about it, but less surely. */
  private static final float IN_COMPOUND = 0.4f;
  private static final int WORDS_BETWEEN_PARTS = 2;
  /** Less than a word that tells texts apart. */
  private static final float OF_THE_KIND = 4;
  /** Two words that follow each other, on top of each alone. */
  private static final float TOGETHER = 0.5f;
  private static final float TOGETHER_IN_TITLE = 1;
  private static final int TOGETHER_WITHIN = 2;
  /** A long question is told apart by its words. */
  private static final int MOST_TOGETHER = 8;
  /** Enough to decide between equals, not to lift a poor match over a good one. */
  private static final float COMMITMENT = 0.3f;
  private static final float RECENT = 0.2f;
  private static final long HALF_AS_RECENT_DAYS = 730;
  /** How much the other places of a word add to the best one. */
  private static final float OTHER_PLACES = 0.1f;

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
    words.required().stream().filter(WordsQuery::isFixed).forEach(group -> query.add(anyOf(group), Occur.MUST));
    words.required().stream().filter(WordsQuery::isKind).forEach(group -> query.add(anyOf(group), Occur.SHOULD));
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
      if (counts(group.getFirst())) {
        each.add(same.map(span -> widened(group, span.added(), true)).orElseGet(() -> anyOf(group.getFirst())));
      }
    }
    widened.stream().filter(span -> span.to() > span.from() + 1).flatMap(span -> span.added().stream())
        .forEach(added -> each.add(added(added)));
    return each;
  }

  /**
   * How many words can be missed; none beside operators, beginnings, dossiers and articles, which say what is wanted, nor
   * in what is long and was not understood.
   */
  static int plainWords(SearchWords words) {
    boolean readable = words.notUnderstood().isEmpty() || words.required().size() <= MOST_TOGETHER;
    boolean plain = readable && words.required().stream()
        .allMatch(group -> isFixed(group) || group.size() == 1 && group.getFirst() instanceof Item.Word);
    return plain ? (int) words.required().stream().filter(WordsQuery::counts).count() : 0;
  }

  static boolean hasFixed(SearchWords words) {
    return words.required().stream().anyMatch(WordsQuery::isFixed);
  }

  static boolean hasKind(SearchWords words) {
    return words.required().stream().anyMatch(WordsQuery::isKind);
  }

  /** Whether it is one of the words of which so many are enough. */
  private static boolean counts(List<Item> group) {
    return !isFixed(group) && !isWeak(group) && !isKind(group);
  }

  /** {@code moties}: where words may be missed it says which come first, not what is found. */
  private static boolean isKind(List<Item> group) {
    return group.size() == 1 && group.getFirst() instanceof Item.Word word && kind(word.text()).isPresent();
  }

  private static Optional<CommitmentKind> kind(String text) {
    List<String> word = DutchAnalysis.terms(DutchAnalysis.STEMMED, text);
    return Arrays.stream(CommitmentKind.values())
        .filter(kind -> word.equals(DutchAnalysis.terms(DutchAnalysis.STEMMED, kind.code()))).findFirst();
  }

  /** What stays wanted where words may be missed: what stands in quotes, and the number of one thing. */
  private static boolean isFixed(List<Item> group) {
    return group.size() == 1 && (group.getFirst() instanceof Item.Phrase
        || group.getFirst() instanceof Item.Number number && isOfOneThing(number.identifier()));
  }

  private static boolean isOfOneThing(Identifier number) {
    return number instanceof Kamerstuk || number instanceof ToezeggingNumber || number instanceof TkNumber;
  }

  private static Query around(Query required, SearchWords words, LocalDate today) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(required, Occur.MUST);
    words.excluded().forEach(item -> query.add(
        item instanceof Item.Word word ? anywhere(word.text()) : matching(item), Occur.MUST_NOT));
    query.add(together(words), Occur.SHOULD);
    query.add(commitment(), Occur.SHOULD);
    query.add(recent(today), Occur.SHOULD);
    return query.build();
  }

  static Query commitment() {
    return constant(KeywordField.newExactQuery(Fields.of(Facet.KIND), EntryKind.COMMITMENT.code()), COMMITMENT);
  }

  static Query recent(LocalDate today) {
    return LongField.newDistanceFeatureQuery(Fields.DATE, RECENT, today.toEpochDay(), HALF_AS_RECENT_DAYS);
  }

  /** Words that a thesaurus added. */
  static Query added(String words) {
    return boosted(anywhere(words), ADDED / words.split(" ").length);
  }

  /** Each place where an item can stand, to tell why something was found. */
  static Map<Reason.Kind, Query> places(Item item) {
    return switch (item) {
      case Item.Near near -> Map.of(
          Reason.Kind.IN_TITLE, boosted(near(Fields.TITLE, near), IN_TITLE),
          Reason.Kind.IN_REQUEST, boosted(near(Fields.LEAD, near), IN_LEAD),
          Reason.Kind.IN_TEXT, near(Fields.BODY, near));
      case Item.Beginning beginning -> Map.of(Reason.Kind.IN_TEXT, beginning(beginning.text()));
      case Item.Number number -> Map.of(
          Reason.Kind.ITS_NUMBER, number(number.identifier().canonical()),
          Reason.Kind.CITES_NUMBER, number(number),
          Reason.Kind.IN_TEXT, phrase(Fields.BODY, number.text()));
      case Item.Word word -> places(word.text(), inCompounds(word.text()));
      case Item.Phrase phrase -> places(phrase.text(), new MatchNoDocsQuery());
    };
  }

  private static Map<Reason.Kind, Query> places(String text, Query inCompounds) {
    return Map.of(
        Reason.Kind.IN_TITLE, boosted(phrase(Fields.TITLE, text), IN_TITLE),
        Reason.Kind.IN_REQUEST, boosted(phrase(Fields.LEAD, text), IN_LEAD),
        Reason.Kind.IN_TEXT, phrase(Fields.BODY, text),
        Reason.Kind.IN_NAME, boosted(phrase(Fields.PEOPLE, text), IN_NAME),
        Reason.Kind.IN_COMPOUND, inCompounds,
        Reason.Kind.OF_THE_KIND, ofKind(text),
        Reason.Kind.ITS_NUMBER, number(text));
  }

  /** What has this number, commitments first. */
  static Query thing(Identifier number) {
    return new BooleanQuery.Builder()
        .add(number(number.canonical()), Occur.MUST)
        .add(commitment(), Occur.SHOULD)
        .build();
  }

  private static Query required(SearchWords words, List<Widened> widened) {
    boolean weakToo = words.required().stream().allMatch(WordsQuery::isWeak);
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
    return new DisjunctionMaxQuery(List.of(all.build(), number(typed(words))), OTHER_PLACES);
  }

  private static void addAll(BooleanQuery.Builder all, List<List<Item>> groups, boolean weakToo) {
    groups.forEach(group -> all.add(anyOf(group), weakToo || !isWeak(group) ? Occur.MUST : Occur.SHOULD));
  }

  /** The words as typed, or one of those that the thesaurus added. */
  private static Query widened(List<List<Item>> typed, List<String> added, boolean weakToo) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    addAll(all, typed, weakToo);
    List<Query> any = new ArrayList<>(List.of(all.build()));
    added.forEach(words -> any.add(added(words)));
    return new DisjunctionMaxQuery(any, OTHER_PLACES);
  }

  private static Query anyOf(List<Item> group) {
    if (group.size() == 1) {
      return matching(group.getFirst());
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    group.forEach(item -> any.add(matching(item), Occur.SHOULD));
    return any.build();
  }

  /** An item wherever it can stand. */
  static Query matching(Item item) {
    return switch (item) {
      case Item.Word word -> words(word.text());
      case Item.Phrase phrase -> anywhere(phrase.text());
      case Item.Beginning beginning -> beginning(beginning.text());
      case Item.Near near -> near(near);
      case Item.Number number -> number(number);
    };
  }

  private static Query words(String text) {
    BooleanQuery.Builder word = new BooleanQuery.Builder();
    word.add(new DisjunctionMaxQuery(List.of(anywhere(text), inCompounds(text), ofKind(text)), 0), Occur.MUST);
    List<String> exact = DutchAnalysis.wholes(DutchAnalysis.EXACT, text);
    if (exact.size() == 1) {
      word.add(boosted(new TermQuery(new Term(Fields.TITLE_EXACT, exact.getFirst())), AS_TYPED_IN_TITLE), Occur.SHOULD);
      word.add(boosted(new TermQuery(new Term(Fields.BODY_EXACT, exact.getFirst())), AS_TYPED_IN_BODY), Occur.SHOULD);
    }
    return word.build();
  }

  /** A motie is one, whether its text has the word or not. */
  private static Query ofKind(String text) {
    return kind(text).map(kind ->
        constant(KeywordField.newExactQuery(Fields.of(Facet.SUBKIND), kind.code()), OF_THE_KIND))
        .orElseGet(MatchNoDocsQuery::new);
  }

  /** A word as a part of longer ones, and a compound as its parts near each other: {@code misbruik van kinderen}. */
  private static Query inCompounds(String text) {
    List<Query> places = new ArrayList<>();
    Map.of(Fields.TITLE, IN_TITLE, Fields.LEAD, IN_LEAD, Fields.BODY, 1f).forEach((field, weight) ->
        places.add(boosted(inCompounds(field, text), weight * IN_COMPOUND)));
    return new DisjunctionMaxQuery(places, 0);
  }

  /** The same in one field. */
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
    return new DisjunctionMaxQuery(List.of(part,
        new IntervalQuery(field, Intervals.maxwidth(parts.size() + WORDS_BETWEEN_PARTS, Intervals.unordered(each)))), 0);
  }

  /** A word over the texts of an entry as one; several next to each other in this order, in whichever text they weigh most. */
  private static Query anywhere(String text) {
    List<String> terms = DutchAnalysis.terms(DutchAnalysis.STEMMED, text);
    if (terms.size() == 1 && terms.equals(DutchAnalysis.wholes(DutchAnalysis.STEMMED, text))) {
      Query word = new CombinedFieldQuery.Builder(terms.getFirst()).addField(Fields.TITLE, TIMES_IN_TITLE)
          .addField(Fields.LEAD, TIMES_IN_LEAD).addField(Fields.BODY, 1).build();
      return new DisjunctionMaxQuery(List.of(
          boosted(word, WORD), boosted(phrase(Fields.PEOPLE, text), IN_NAME), number(text)), OTHER_PLACES);
    }
    return new DisjunctionMaxQuery(List.of(
        boosted(phrase(Fields.TITLE, text), IN_TITLE),
        boosted(phrase(Fields.LEAD, text), IN_LEAD),
        phrase(Fields.BODY, text),
        boosted(phrase(Fields.PEOPLE, text), IN_NAME),
        number(text)), OTHER_PLACES);
  }

  private static Query beginning(String text) {
    String start = String.join("", DutchAnalysis.wholes(DutchAnalysis.EXACT, text));
    return new DisjunctionMaxQuery(List.of(
        boosted(new PrefixQuery(new Term(Fields.TITLE_EXACT, start)), IN_TITLE),
        new PrefixQuery(new Term(Fields.BODY_EXACT, start)),
        boosted(new PrefixQuery(new Term(Fields.PEOPLE, start)), IN_NAME),
        new PrefixQuery(new Term(Fields.NUMBER, start))), OTHER_PLACES);
  }

  private static Query near(Item.Near near) {
    return new DisjunctionMaxQuery(List.of(
        boosted(near(Fields.TITLE, near), IN_TITLE),
        boosted(near(Fields.LEAD, near), IN_LEAD),
        near(Fields.BODY, near)), OTHER_PLACES);
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

  private static Query number(Item.Number number) {
    Identifier identifier = number.identifier();
    List<Query> places = new ArrayList<>(List.of(
        number(identifier.canonical()),
        constant(KeywordField.newExactQuery(Fields.of(Facet.CITES), identifier.canonical()), CITES_IT),
        anywhere(number.text())));
    if (identifier instanceof Article article) {
      // What is asked for by one of its numbers is found by any that it had.
      ArticleFamily.ofAnyTime(article).forEach(other -> places.add(
          constant(KeywordField.newExactQuery(Fields.of(Facet.CITES), other.canonical()), CITES_ITS_OTHER_NUMBER)));
    }
    if (identifier instanceof Dossier dossier) {
      places.add(constant(KeywordField.newExactQuery(Fields.of(Facet.DOSSIER), dossier.key()), OF_THE_DOSSIER));
    }
    return new DisjunctionMaxQuery(places, OTHER_PLACES);
  }

  private static Query number(String text) {
    return text.chars().anyMatch(Character::isDigit)
        ? constant(new TermQuery(new Term(Fields.NUMBER, Spelling.plain(text))), THING_ITSELF)
        : new MatchNoDocsQuery();
  }

  /** More for entries where a word and the next one stand together, whatever weak words are between them. */
  static Query together(SearchWords words) {
    boolean plain = words.required().stream()
        .allMatch(group -> group.size() == 1 && group.getFirst() instanceof Item.Word);
    List<String> typed = plain ? words.required().stream().filter(group -> !isWeak(group)).limit(MOST_TOGETHER)
        .map(group -> group.getFirst().text()).toList() : List.of();
    BooleanQuery.Builder pairs = new BooleanQuery.Builder();
    for (int i = 0; i + 1 < typed.size(); i++) {
      String pair = typed.get(i) + " " + typed.get(i + 1);
      pairs.add(new DisjunctionMaxQuery(List.of(
          boosted(near(Fields.TITLE, pair), TOGETHER_IN_TITLE),
          boosted(near(Fields.LEAD, pair), TOGETHER),
          boosted(near(Fields.BODY, pair), TOGETHER)), 0), Occur.SHOULD);
    }
    return pairs.build();
  }

  private static Query near(String field, String text) {
    return phrase(field, DutchAnalysis.terms(DutchAnalysis.of(field), text), TOGETHER_WITHIN);
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

  private static String typed(SearchWords words) {
    StringJoiner typed = new StringJoiner(" ");
    words.required().forEach(group -> typed.add(group.getFirst().text()));
    return typed.toString();
  }

  private static boolean isWeak(List<Item> group) {
    return group.size() == 1 && group.getFirst() instanceof Item.Word word && DutchAnalysis.isWeak(word.text());
  }

  private static Query boosted(Query query, float boost) {
    return new BoostQuery(query, boost);
  }

  private static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}
