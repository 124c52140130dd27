// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.AsOf;
import nl.gestand.indexer.search.Conditions;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.Reason;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchRequest.Order;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchResult.Count;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.indexer.search.WidenedWords;
import nl.gestand.indexer.search.WidenedWords.Widened;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollector;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers one request in one state of the index. */
final class Search {

  /** Less than a page. */
  private static final int FEW = 10;

  private final SearchRequest request;
  private final Optional<Cursor> cursor;
  private final LocalDate today;
  /** What is recent counts from here, so that a question about a day keeps its order. */
  private final LocalDate day;
  private final FacetCounts counts;
  private final SearchWords words;
  private final Conditions conditions;
  private List<Widened> widened;
  private Query asked;
  /** How many have all the words; others may follow. */
  private int withAllWords;
  /** Whether words were looked for that are spelled like one that no entry has. */
  private boolean guessed;

  Search(SearchRequest request, Optional<Cursor> cursor, LocalDate today, FacetCounts counts,
      WidenedWords thesaurus) {
    this.request = request;
    this.cursor = cursor;
    this.today = today;
    this.counts = counts;
    this.words = SearchWords.read(request.words());
    this.conditions = Conditions.of(request, words);
    this.widened = request.literal() ? List.of() : thesaurus.of(words);
    this.day = request.asOf().map(AsOf::day).orElse(today);
    this.asked = WordsQuery.of(words, widened, day);
  }

  SearchResult on(Session session, IndexSearcher searcher) throws IOException {
    // One more than asked tells whether there is a next page.
    Found found = relaxed(searcher, request.size() + 1);
    ScoreDoc[] best = found.best().scoreDocs;
    ScoreDoc[] page = Arrays.copyOf(best, Math.min(best.length, request.size()));
    boolean more = best.length > request.size();
    return new SearchResult(found.all().count(), hits(searcher, query(), page),
        more ? Optional.of(next(session, searcher, (FieldDoc) page[page.length - 1])) : Optional.empty(),
        facets(searcher, found.all()), found.all().count() > withAllWords, widened, meant(searcher),
        words.notUnderstood());
  }

  /** Why an entry is in the answer. */
  List<Reason> explain(IndexSearcher searcher, EntryKind kind, String id) throws IOException {
    relaxed(searcher, 1);
    return new Reasons(searcher, words, widened).of(kind, id, query(), day);
  }

  private Optional<String> meant(IndexSearcher searcher) throws IOException {
    return withAllWords == 0 || guessed ? new Meant(searcher.getIndexReader()).by(request.words(), words) : Optional.empty();
  }

  /** All of it, in the order asked. */
  Walk walk(IndexSearcher searcher) throws IOException {
    relaxed(searcher, 1);
    return new Walk(searcher, query(), sort(request.order()), request.asOf());
  }

  /**
   * Where hardly anything has all the words, what has two of five follows; where nothing has all, and little so many,
   * what has one. What stands in quotes and the number of one thing stay wanted. Whoever typed operators gets what they say, and
   * so does whoever orders by something else than relevance: there what has most of the words would not come first.
   */
  private Found relaxed(IndexSearcher searcher, int most) throws IOException {
    int plain = request.literal() || request.order() != Order.RELEVANCE ? 0 : AskedWords.plainWords(words);
    boolean fixed = AskedWords.hasFixed(words);
    if (!request.literal()) {
      NearWords near = new NearWords(searcher.getIndexReader());
      widened = near.beside(widened, words);
      guessed = near.guessed();
      asked = WordsQuery.of(words, widened, day);
    }
    Found found = found(searcher, most);
    withAllWords = found.all().count();
    if (plain > (fixed || AskedWords.hasKind(words) ? 0 : 1) && withAllWords < FEW) {
      asked = WordsQuery.ofAtLeast(fixed ? 0 : enough(plain), words, widened, day);
      found = found(searcher, most);
      if (withAllWords == 0 && !fixed && plain > 2 && found.all().count() < FEW) {
        asked = WordsQuery.ofAtLeast(1, words, widened, day);
        found = found(searcher, most);
      }
    }
    return found;
  }

  /** Two of five, and one of two. */
  private static int enough(int words) {
    return (2 * words + 4) / 5;
  }

  private Found found(IndexSearcher searcher, int most) throws IOException {
    FieldDoc after = cursor.map(given -> given.place(request.order())).orElse(null);
    Query query = request.order() == Order.RELEVANCE ? query() : Matches.unranked(query());
    return Found.by(searcher, query, sort(request.order()), most, after);
  }

  private Query query() {
    return Filters.around(asked, conditions, request.asOf(), Optional.empty(), today);
  }

  private String next(Session session, IndexSearcher searcher, FieldDoc last) throws IOException {
    return Cursor.after(last, request.order(), session.keep(searcher)).write(request);
  }

  private List<Hit> hits(IndexSearcher searcher, Query query, ScoreDoc[] page) throws IOException {
    if (page.length == 0) {
      return List.of();
    }
    if (request.order() == Order.RELEVANCE) {
      for (ScoreDoc doc : page) {
        doc.score = (float) ((FieldDoc) doc).fields[0];
      }
    } else {
      TopFieldCollector.populateScores(page, searcher, query);
    }
    Highlights highlights = new Highlights(searcher, words, widened);
    List<Hit> hits = new ArrayList<>(page.length);
    for (ScoreDoc doc : page) {
      Document stored = searcher.storedFields().document(doc.doc);
      hits.add(EntryDocument.hit(stored, request.asOf(), doc.score, highlights.of(doc.doc, StoredPassages.of(stored))));
    }
    return hits;
  }

  private Map<Facet, List<Count>> facets(IndexSearcher searcher, Matches matches) throws IOException {
    Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      if (facet.counted()) {
        Matches counted = !conditions.facets().contains(facet) ? matches : Matches.of(searcher,
            Filters.around(asked, conditions, request.asOf(), Optional.of(facet), today));
        boolean ofADay = facet == Facet.TERM || facet.ofADay() && request.asOf().isPresent();
        facets.put(facet, ofADay ? ofADay(searcher, facet, counted)
            : counts.count(facet, counted, conditions.values(facet)));
      }
    }
    return facets;
  }

  /** Counted one value at a time: there are few, and what each means depends on the day. */
  private List<Count> ofADay(IndexSearcher searcher, Facet facet, Matches matches) throws IOException {
    List<Count> values = new ArrayList<>();
    for (String value : Standings.values(facet)) {
      Query has = Filters.value(facet, value, request.asOf(), today);
      long count = request.asOf().isEmpty() ? counts.among(searcher, matches, has) : matches.among(searcher, has);
      if (count > 0 || conditions.values(facet).contains(value)) {
        values.add(new Count(value, count));
      }
    }
    values.sort(Comparator.comparingLong(Count::count).reversed());
    return values;
  }

  private static Sort sort(Order order) {
    SortField first = switch (order) {
      case RELEVANCE -> SortField.FIELD_SCORE;
      case NEWEST -> LongField.newSortField(Fields.DATE, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE);
      case OLDEST -> LongField.newSortField(Fields.DATE, false, SortedNumericSelector.Type.MIN, Long.MAX_VALUE);
      case CHANGED -> LongField.newSortField(Fields.CHANGED, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE);
      case TERM -> LongField.newSortField(Fields.TERM, false, SortedNumericSelector.Type.MIN, Long.MAX_VALUE);
    };
    return new Sort(first, new SortField(Fields.KEY, SortField.Type.STRING));
  }
}
