// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.dutch.CompoundWords;
import nl.gestand.indexer.dutch.DutchStemmer;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.indexer.search.SearchWords.Item;
import nl.gestand.indexer.search.WidenedWords.Widened;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the index has beside the words that were typed: two that follow each other as one compound ({@code terugkeer
 * proces}: terugkeerproces), the noun of a verb and the other way round ({@code inschrijven}: inschrijving), and for a word
 * that no entry has those that begin with it, or else the one that is spelled most like it.
 */
final class NearWords {

  /** A longer question has no one word that spoils it. */
  private static final int MOST_WORDS = 10;

  /** What may stand between two parts of a compound. */
  private static final List<String> LINKS = List.of("", "s", "en");

  /** Endings that one root can have. Of a short root words are alike by chance, plurals above all: scholen, scholing. */
  private static final List<String> ENDINGS = List.of("ing", "ingen", "er", "ers", "en");
  private static final String PLURAL = "en";
  private static final int SHORTEST_ROOT = 5;
  private static final int SHORTEST_ROOT_OF_A_PLURAL = 6;

  /** A word that is alone is not guessed at: who asked gets the question that may be meant instead. */
  private static final int SHORTEST_GUESSED = 5;
  private static final int MOST_BEGUN = 5;

  private final IndexReader reader;
  private boolean guessed;

  NearWords(IndexReader reader) {
    this.reader = reader;
  }

  /** Whether a word was added because it is spelled like one that no entry has. */
  boolean guessed() {
    return guessed;
  }

  /** What a thesaurus added, and beside it what the index has. */
  List<Widened> beside(List<Widened> thesaurus, SearchWords words) throws IOException {
    List<List<Item>> groups = words.required();
    if (groups.size() > MOST_WORDS) {
      return thesaurus;
    }
    Map<Integer, Widened> known = new TreeMap<>();
    thesaurus.forEach(each -> known.put(each.from(), each));
    List<Widened> widened = new ArrayList<>();
    int at = 0;
    while (at < groups.size()) {
      Optional<Widened> here = known.containsKey(at) ? Optional.of(known.get(at))
          : known.containsKey(at + 1) ? Optional.empty() : joined(groups, at);
      if (here.isEmpty() || here.get().to() == at + 1) {
        here = near(groups, at, here);
      }
      here.ifPresent(widened::add);
      at = here.map(Widened::to).orElse(at + 1);
    }
    return widened;
  }

  /** A word and the next one as a compound that some entry has. */
  private Optional<Widened> joined(List<List<Item>> groups, int at) throws IOException {
    Optional<String> first = word(groups, at);
    Optional<String> second = word(groups, at + 1);
    List<String> joined = new ArrayList<>();
    for (String link : first.isPresent() && second.isPresent() ? LINKS : List.<String>of()) {
      String whole = first.get() + link + second.get();
      if (has(whole)) {
        joined.add(whole);
      }
    }
    return joined.isEmpty() ? Optional.empty()
        : Optional.of(new Widened(at, at + 2, first.get() + " " + second.get(), joined));
  }

  private Optional<Widened> near(List<List<Item>> groups, int at, Optional<Widened> known) throws IOException {
    Optional<String> word = word(groups, at);
    Set<String> added = new LinkedHashSet<>(known.map(Widened::added).orElse(List.of()));
    if (word.isPresent()) {
      added.addAll(ofOneRoot(word.get()));
      boolean guess = added.isEmpty() && groups.size() > 1 && word.get().length() >= SHORTEST_GUESSED;
      if (guess && !has(word.get())) {
        added.addAll(begunWith(word.get()));
        if (added.isEmpty() && CompoundWords.parts(word.get()).isEmpty()) {
          new Meant(reader).insteadOf(word.get()).ifPresent(added::add);
          guessed |= !added.isEmpty();
        }
      }
    }
    return added.isEmpty() ? Optional.empty()
        : Optional.of(new Widened(at, at + 1, groups.get(at).getFirst().text(), List.copyOf(added)));
  }

  /** A word of letters that tells texts apart, in lower case. */
  private static Optional<String> word(List<List<Item>> groups, int at) {
    if (at >= groups.size() || groups.get(at).size() != 1 || !(groups.get(at).getFirst() instanceof Item.Word word)
        || DutchAnalysis.isWeak(word.text())) {
      return Optional.empty();
    }
    List<String> terms = DutchAnalysis.wholes(DutchAnalysis.EXACT, word.text());
    return terms.size() == 1 && terms.getFirst().chars().allMatch(Character::isLetter)
        ? Optional.of(terms.getFirst()) : Optional.empty();
  }

  private List<String> ofOneRoot(String word) throws IOException {
    String ending = ENDINGS.stream().filter(word::endsWith).max(Comparator.comparingInt(String::length)).orElse("");
    String root = word.substring(0, word.length() - ending.length());
    if (ending.isEmpty() || root.length() < (ending.equals(PLURAL) ? SHORTEST_ROOT_OF_A_PLURAL : SHORTEST_ROOT)) {
      return List.of();
    }
    List<String> related = new ArrayList<>();
    Set<String> stems = new LinkedHashSet<>(Set.of(DutchStemmer.stem(word)));
    for (String other : ENDINGS) {
      if (stems.add(DutchStemmer.stem(root + other)) && has(root + other)) {
        related.add(root + other);
      }
    }
    return related;
  }

  /** Those in most entries. */
  private List<String> begunWith(String word) throws IOException {
    Map<String, Integer> begun = new TreeMap<>();
    for (String field : Meant.FIELDS) {
      Terms terms = MultiTerms.getTerms(reader, field);
      TermsEnum from = terms == null ? null : terms.iterator();
      if (from != null && from.seekCeil(new BytesRef(word)) != TermsEnum.SeekStatus.END) {
        for (BytesRef term = from.term(); term != null && term.utf8ToString().startsWith(word); term = from.next()) {
          begun.merge(term.utf8ToString(), from.docFreq(), Math::max);
        }
      }
    }
    return begun.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
        .thenComparing(Map.Entry.comparingByKey())).limit(MOST_BEGUN).map(Map.Entry::getKey).toList();
  }

  /** Whether some entry has the word, in any inflection, as a part of a longer one or in a name. */
  private boolean has(String word) throws IOException {
    List<String> terms = DutchAnalysis.terms(DutchAnalysis.STEMMED, word);
    for (String field : List.of(Fields.BODY, Fields.TITLE)) {
      if (terms.size() == 1 && (reader.docFreq(new Term(field, terms.getFirst())) > 0
          || reader.docFreq(new Term(field, CompoundFilter.MARK + terms.getFirst())) > 0)) {
        return true;
      }
    }
    return reader.docFreq(new Term(Fields.PEOPLE, word)) > 0;
  }
}
