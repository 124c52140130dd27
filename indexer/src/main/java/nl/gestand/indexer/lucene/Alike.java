// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchResult.Hit;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Meer zoals dit": entries with the same telling words as the title and the first text of one. */
final class Alike {

  /** What a thing is about stands at its beginning. */
  private static final int MOST_CHARACTERS = 4_000;
  private static final int MOST_WORDS = 25;
  private static final int SHORTEST_WORD = 4;
  private static final float SAME_DOSSIER = 2;

  private final IndexSearcher searcher;

  Alike(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  List<Hit> to(EntryKind kind, String id, int most) throws IOException {
    Term key = EntryDocument.key(kind, id);
    ScoreDoc[] itself = searcher.search(new TermQuery(key), 1).scoreDocs;
    if (itself.length == 0 || most < 1) {
      return List.of();
    }
    Document stored = searcher.storedFields().document(itself[0].doc);
    MoreLikeThis like = new MoreLikeThis(searcher.getIndexReader());
    like.setAnalyzer(DutchAnalysis.STEMMED);
    like.setMinTermFreq(1);
    like.setMinDocFreq(2);
    like.setMinWordLen(SHORTEST_WORD);
    like.setMaxQueryTerms(MOST_WORDS);
    like.setBoost(true);
    BooleanQuery.Builder query = new BooleanQuery.Builder()
        .add(like.like(Fields.BODY, new StringReader(text(stored))), Occur.SHOULD)
        .add(new BoostQuery(like.like(Fields.TITLE, new StringReader(stored.get(Fields.TITLE))), 2), Occur.SHOULD)
        .add(new TermQuery(key), Occur.MUST_NOT);
    BooleanQuery.Builder better = new BooleanQuery.Builder().add(query.build(), Occur.MUST);
    for (String dossier : stored.getValues(Fields.of(Facet.DOSSIER))) {
      better.add(new BoostQuery(new ConstantScoreQuery(
          KeywordField.newExactQuery(Fields.of(Facet.DOSSIER), dossier)), SAME_DOSSIER), Occur.SHOULD);
    }
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.search(better.build(), most).scoreDocs) {
      hits.add(EntryDocument.hit(
          searcher.storedFields().document(found.doc), Optional.empty(), found.score, List.of()));
    }
    return hits;
  }

  private static String text(Document stored) {
    StringBuilder text = new StringBuilder(stored.get(Fields.TITLE));
    StoredPassages passages = StoredPassages.of(stored);
    for (int i = 0; i < passages.size() && text.length() <= MOST_CHARACTERS; i++) {
      text.append(' ').append(passages.text(i));
    }
    return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
  }
}
