// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.SearchWords;
import nl.gestand.indexer.search.SearchWords.Item;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** "Bedoelde u": what was typed, with each word that no entry has replaced by the nearest one that some entry has. */
final class Meant {

  /** Shorter words have too many neighbours. */
  private static final int SHORTEST = 4;

  /** From this length on two letters may be wrong. */
  private static final int LONG = 7;

  /** Words that are looked up; a longer question has no one word that spoils it. */
  private static final int MOST_WORDS = 6;

  static final List<String> FIELDS = List.of(Fields.BODY_EXACT, Fields.TITLE_EXACT);

  private final IndexReader reader;

  Meant(IndexReader reader) {
    this.reader = reader;
  }

  /** Empty when nothing can be bettered. */
  Optional<String> by(String typed, SearchWords words) throws IOException {
    List<Item> items = words.required().stream().flatMap(List::stream).filter(Item.Word.class::isInstance).toList();
    if (items.size() > MOST_WORDS) {
      return Optional.empty();
    }
    String meant = typed;
    for (Item item : items) {
      List<String> terms = DutchAnalysis.wholes(DutchAnalysis.EXACT, item.text());
      Optional<String> nearest = terms.size() == 1 ? insteadOf(terms.getFirst()) : Optional.empty();
      if (nearest.isPresent()) {
        meant = meant.replace(item.text(), nearest.get());
      }
    }
    return meant.equals(typed) ? Optional.empty() : Optional.of(meant);
  }

  /** The word most like one that no entry has. */
  Optional<String> insteadOf(String term) throws IOException {
    return isUnknown(term) ? nearest(term) : Optional.empty();
  }

  private boolean isUnknown(String term) throws IOException {
    if (term.length() < SHORTEST || !term.chars().allMatch(Character::isLetter)) {
      return false;
    }
    for (String field : FIELDS) {
      if (reader.docFreq(new Term(field, term)) > 0) {
        return false;
      }
    }
    return true;
  }

  /** The one most like it; of equally like ones that in most entries. */
  private Optional<String> nearest(String term) throws IOException {
    String best = null;
    double most = 0;
    for (String field : FIELDS) {
      Terms terms = MultiTerms.getTerms(reader, field);
      if (terms == null) {
        continue;
      }
      FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(field, term), term.length() < LONG ? 1 : 2, 1, true);
      for (var found = near.next(); found != null; found = near.next()) {
        double like = near.attributes().getAttribute(BoostAttribute.class).getBoost();
        double worth = like + (1 - 1 / (1 + Math.log1p(near.docFreq()))) / 10;
        if (worth > most) {
          most = worth;
          best = found.utf8ToString();
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
