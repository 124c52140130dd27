// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.ontology.vocabulary.Thesaurus.Concept;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Names, numbers and titles whose words include those typed, the last of them as a beginning. */
final class Suggestions {

  /** Nobody types more before choosing. */
  private static final int MOST_CHARACTERS = 100;

  /** Of the thesaurus, so that room is left for things. */
  private static final int MOST_TERMS = 3;

  /** Entries that are looked at; many have the same names. */
  private static final int MOST_ENTRIES = 200;

  private final List<String> words;
  private final String number;
  private final int most;
  private final List<Concept> thesaurus;

  Suggestions(String beginning, int most, List<Concept> thesaurus) {
    String typed = beginning.substring(0, Math.min(beginning.length(), MOST_CHARACTERS));
    this.words = DutchAnalysis.terms(DutchAnalysis.EXACT, typed);
    this.number = Spelling.plain(typed);
    this.most = most;
    this.thesaurus = thesaurus;
  }

  List<String> on(IndexSearcher searcher, LocalDate today) throws IOException {
    if (words.isEmpty() || most < 1) {
      return List.of();
    }
    Set<String> fields = Set.of(Fields.TITLE, Fields.IDENTIFIER, Fields.of(Facet.PERSON));
    Set<String> found = new LinkedHashSet<>();
    thesaurus.stream().flatMap(concept -> concept.words().stream()).filter(this::hasWords).sorted()
        .limit(MOST_TERMS).forEach(found::add);
    for (ScoreDoc hit : searcher.search(query(today), MOST_ENTRIES).scoreDocs) {
      Document stored = searcher.storedFields().document(hit.doc, fields);
      Stream.of(stored.getValues(Fields.IDENTIFIER)).filter(this::isNumber).map(Spelling::printed).forEach(found::add);
      Stream.of(stored.getValues(Fields.of(Facet.PERSON))).filter(this::hasWords).forEach(found::add);
      Stream.of(stored.get(Fields.TITLE)).filter(this::hasWords).forEach(found::add);
      if (found.size() >= most) {
        break;
      }
    }
    return found.stream().limit(most).toList();
  }

  private Query query(LocalDate today) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new BooleanQuery.Builder()
        .add(inField(Fields.PEOPLE), Occur.SHOULD)
        .add(inField(Fields.TITLE_EXACT), Occur.SHOULD)
        .add(new PrefixQuery(new Term(Fields.NUMBER, number)), Occur.SHOULD)
        .build(), Occur.MUST);
    query.add(KeywordField.newExactQuery(Fields.of(Facet.KIND), EntryKind.COMMITMENT.code()), Occur.SHOULD);
    query.add(LongField.newDistanceFeatureQuery(Fields.DATE, 1, today.toEpochDay(), 730), Occur.SHOULD);
    return query.build();
  }

  private Query inField(String field) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.subList(0, words.size() - 1).forEach(word -> all.add(new TermQuery(new Term(field, word)), Occur.MUST));
    all.add(new PrefixQuery(new Term(field, words.getLast())), Occur.MUST);
    return all.build();
  }

  private boolean isNumber(String canonical) {
    return Spelling.of(canonical).stream().anyMatch(spelling -> spelling.startsWith(number));
  }

  private boolean hasWords(String candidate) {
    List<String> there = DutchAnalysis.terms(DutchAnalysis.EXACT, candidate);
    return there.stream().anyMatch(word -> word.startsWith(words.getLast()))
        && there.containsAll(words.subList(0, words.size() - 1));
  }
}
