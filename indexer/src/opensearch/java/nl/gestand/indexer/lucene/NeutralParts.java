// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.dutch.CompoundWords;
import nl.gestand.indexer.search.SearchEntry;
import nl.gestand.indexer.search.SearchEntry.PassageText;
import nl.gestand.indexer.search.SearchResult.Mark;
import nl.gestand.indexer.search.SearchResult.Snippet;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.indexer.search.SearchWords.Item;
import nl.gestand.ontology.model.CommitmentKind;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What another engine needs of this package: what is Dutch, numbers and excerpts, and no matter of Lucene. */
public final class NeutralParts {

  /** In front of a part of a compound. */
  public static final String MARK = CompoundFilter.MARK;

  /** How words are taken: by their stems, by their stems with the parts of compounds, or as they are. */
  public enum Taken {
    STEMMED, WITH_PARTS, EXACT
  }

  /** @param from in UTF-16 units of the text */
  public record Token(String term, int position, int from, int to) {}

  private NeutralParts() {}

  private static Analyzer analyzer(Taken taken) {
    return switch (taken) {
      case STEMMED -> DutchAnalysis.STEMMED;
      case WITH_PARTS -> DutchAnalysis.BY_FIELD;
      case EXACT -> DutchAnalysis.EXACT;
    };
  }

  public static List<Token> tokens(Taken taken, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer(taken).tokenStream(Fields.BODY, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  public static List<String> terms(Taken taken, String text) {
    return DutchAnalysis.terms(analyzer(taken), text);
  }

  public static List<String> wholes(Taken taken, String text) {
    return DutchAnalysis.wholes(analyzer(taken), text);
  }

  public static boolean isWeak(List<Item> group) {
    return AskedWords.isWeak(group);
  }

  /** The code of the kind of commitment that a word is for. */
  public static Optional<String> kind(String word) {
    return AskedWords.kind(word).map(CommitmentKind::code);
  }

  public static boolean isKind(List<Item> group) {
    return AskedWords.isKind(group);
  }

  /** Whether it stays wanted where words may be missed. */
  public static boolean isFixed(List<Item> group) {
    return AskedWords.isFixed(group);
  }

  /** Whether it is one of the words that may be missed. */
  public static boolean counts(List<Item> group) {
    return AskedWords.counts(group);
  }

  /** How many words can be missed. */
  public static int plainWords(SearchWords words) {
    return AskedWords.plainWords(words);
  }

  /** Keys of the parts of a compound, without accents. */
  public static List<String> parts(String word) {
    return CompoundWords.parts(word).stream().map(DutchAnalysis::folded).toList();
  }

  public static String plain(String number) {
    return Spelling.plain(number);
  }

  public static Set<String> spellings(SearchEntry entry) {
    return Spelling.of(entry);
  }

  public static Set<String> spellings(String canonical) {
    return Spelling.of(canonical);
  }

  public static String printed(String canonical) {
    return Spelling.printed(canonical);
  }

  public static Snippet excerpt(PassageText passage, List<Mark> marks) {
    return Excerpt.of(passage, marks);
  }
}
