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
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
  private final List<Widened> widened;
  private Query asked;
  /** How many have all the words, where others follow. */
  private OptionalInt withAllWords = OptionalInt.empty();

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
    relax(searcher);
    Query query = Filters.around(asked, conditions, request.asOf(), Optional.empty(), today);
    FieldDoc after = cursor.map(given -> given.place(request.order())).orElse(null);
    // One more than asked tells whether there is a next page.
    Object[] collected = searcher.search(query, new MultiCollectorManager(
        new TopFieldCollectorManager(sort(request.order()), request.size() + 1, after, Integer.MAX_VALUE),
        new FacetsCollectorManager()));
    TopFieldDocs found = (TopFieldDocs) collected[0];
    FacetsCollector matches = (FacetsCollector) collected[1];
    ScoreDoc[] page = Arrays.copyOf(found.scoreDocs, Math.min(found.scoreDocs.length, request.size()));
    boolean more = found.scoreDocs.length > request.size();
    return new SearchResult(found.totalHits.value(), hits(searcher, query, page),
        more ? Optional.of(next(session, searcher, (FieldDoc) page[page.length - 1])) : Optional.empty(),
        facets(searcher, matches),
        withAllWords.isPresent() && found.totalHits.value() > withAllWords.getAsInt(), widened,
        meant(searcher, withAllWords.orElse((int) found.totalHits.value())), words.notUnderstood());
  }

  /** Why an entry is in the answer. */
  List<Reason> explain(IndexSearcher searcher, EntryKind kind, String id) throws IOException {
    relax(searcher);
    return new Reasons(searcher, words, widened).of(kind, id,
        Filters.around(asked, conditions, request.asOf(), Optional.empty(), today), day);
  }

  /** @param withAllWords how many entries have all the words */
  private Optional<String> meant(IndexSearcher searcher, int withAllWords) throws IOException {
    return withAllWords == 0 ? new Meant(searcher.getIndexReader()).by(request.words(), words) : Optional.empty();
  }

  /** All of it, in the order asked. */
  Walk walk(IndexSearcher searcher) throws IOException {
    relax(searcher);
    return new Walk(searcher, Filters.around(asked, conditions, request.asOf(), Optional.empty(), today),
        sort(request.order()), request.asOf());
  }

  /**
   * Where hardly anything has all the words, what has half of them follows; where nothing has all, and little half, what
   * has one. What stands in quotes and the number of one thing stay wanted. Whoever typed operators gets what they say, and so does whoever orders by
   * something else than relevance: there what has most of the words would not come first.
   */
  private void relax(IndexSearcher searcher) throws IOException {
    int plain = request.literal() || request.order() != Order.RELEVANCE ? 0 : WordsQuery.plainWords(words);
    boolean fixed = WordsQuery.hasFixed(words);
    int all = plain > (fixed || WordsQuery.hasKind(words) ? 0 : 1) ? found(searcher) : FEW;
    if (all < FEW) {
      withAllWords = OptionalInt.of(all);
      asked = WordsQuery.ofAtLeast(fixed ? 0 : (plain + 1) / 2, words, widened, day);
      if (all == 0 && !fixed && plain > 2 && found(searcher) < FEW) {
        asked = WordsQuery.ofAtLeast(1, words, widened, day);
      }
    }
  }

  /** How many match, counted up to {@link #FEW}. */
  private int found(IndexSearcher searcher) throws IOException {
    Query query = Filters.around(asked, conditions, request.asOf(), Optional.empty(), today);
    return searcher.search(new ConstantScoreQuery(query), FEW).scoreDocs.length;
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
      hits.add(EntryDocument.hit(stored, request.asOf(), doc.score, highlights.of(doc.doc, EntryDocument.passages(stored))));
    }
    return hits;
  }

  private Map<Facet, List<Count>> facets(IndexSearcher searcher, FacetsCollector matches) throws IOException {
    Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Set<String> wanted = conditions.values(facet);
      boolean filtered = conditions.facets().contains(facet);
      FacetsCollector counted = !filtered ? matches
          : searcher.search(Filters.around(asked, conditions, request.asOf(), Optional.of(facet), today),
              new FacetsCollectorManager());
      boolean ofADay = facet == Facet.TERM || facet.ofADay() && request.asOf().isPresent();
      facets.put(facet, ofADay ? ofADay(searcher, facet, counted)
          : counts.count(searcher.getIndexReader(), facet, counted, wanted));
    }
    return facets;
  }

  /** Counted one value at a time: there are few, and what each means depends on the day. */
  private List<Count> ofADay(IndexSearcher searcher, Facet facet, FacetsCollector matches) throws IOException {
    List<Count> counts = new ArrayList<>();
    for (String value : Standings.values(facet)) {
      long count = FacetCounts.among(matches, searcher, Filters.value(facet, value, request.asOf(), today));
      if (count > 0 || conditions.values(facet).contains(value)) {
        counts.add(new Count(value, count));
      }
    }
    counts.sort(Comparator.comparingLong(Count::count).reversed());
    return counts;
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
