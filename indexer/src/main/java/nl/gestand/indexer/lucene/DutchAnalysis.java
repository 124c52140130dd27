// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How Dutch text becomes terms, the same for what is indexed and what is asked. Every word is kept in the index, so
 * that names and phrases can be found whole ({@code Van der Werf}); a question does without its {@link #isWeak weak}
 * words.
 */
final class DutchAnalysis {

  /** Words in any inflection. */
  static final Analyzer STEMMED = analyzer(true, false);

  /** The same, and beside each compound its parts: for what is indexed. */
  private static final Analyzer WITH_PARTS = analyzer(true, true);

  /** Words as they are, but for capitals and accents. */
  static final Analyzer EXACT = analyzer(false, false);

  /** For what is indexed, the right one for each field of {@link Fields}. */
  static final Analyzer BY_FIELD = new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      Analyzer asked = of(field);
      return asked == STEMMED ? WITH_PARTS : asked;
    }
  };

  /** For what is asked of a field. */
  static Analyzer of(String field) {
    return field.endsWith(".exact") || field.equals(Fields.PEOPLE) || field.startsWith("named.") ? EXACT : STEMMED;
  }

  /**
   * Words that hardly tell texts apart, and those that ask a question. None that is a party, an abbreviation or part of a
   * term: it, wet, over, na.
   */
  private static final Set<String> WEAK = Set.of(
      "aan", "als", "bij", "dan", "dat", "de", "den", "der", "des", "deze", "die", "dit", "doe", "doen", "doet",
      "door", "een", "en", "er", "gaan", "gaat", "had", "hadden", "heb", "hebben", "heeft", "het", "hoe", "hoeveel",
      "hun", "hij", "ik", "in", "is", "kan", "kunnen", "me", "men", "met", "mag", "mogen", "moet", "moeten", "mijn",
      "naar", "nog", "nr", "of", "om", "ook", "op", "s", "t", "te", "ten", "ter", "tot", "u", "uit", "uw", "van",
      "voor", "waar", "waarom", "wanneer", "waren", "was", "wat", "we", "welk", "welke", "werd", "werden", "wie",
      "wil", "willen", "wordt", "worden", "zal", "ze", "zich", "zij", "zijn", "zo", "zou", "zouden", "zullen");

  private DutchAnalysis() {}

  /** Whether a question that has other words too can do without this one. */
  static boolean isWeak(String word) {
    List<String> terms = terms(EXACT, word);
    return terms.size() == 1 && WEAK.contains(terms.getFirst());
  }

  /** A key as it stands in the index, without accents. */
  static String folded(String key) {
    char[] folded = new char[4 * key.length()];
    int length = ASCIIFoldingFilter.foldToASCII(key.toCharArray(), 0, folded, 0, key.length());
    return new String(folded, 0, length);
  }

  /** The terms of a text in order, hyphenated words and numbers in groups as their parts. */
  static List<String> terms(Analyzer analyzer, String text) {
    return terms(analyzer, text, false);
  }

  /** The terms of a text in order, hyphenated words and numbers in groups as one. */
  static List<String> wholes(Analyzer analyzer, String text) {
    return terms(analyzer, text, true);
  }

  private static List<String> terms(Analyzer analyzer, String text, boolean whole) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionLengthAttribute width = stream.addAttribute(PositionLengthAttribute.class);
      stream.reset();
      int parts = 0;
      while (stream.incrementToken()) {
        boolean isWhole = width.getPositionLength() > 1;
        if (whole ? isWhole || parts <= 0 : !isWhole) {
          terms.add(term.toString());
        }
        parts = isWhole ? width.getPositionLength() : parts - 1;
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private static Analyzer analyzer(boolean stemmed, boolean parts) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new DutchTokenizer();
        TokenStream terms = new LowerCaseFilter(words);
        if (parts) {
          terms = new CompoundFilter(terms);
        }
        if (stemmed) {
          terms = new DutchLightStemFilter(terms);
        }
        return new TokenStreamComponents(words, new ApostropheFilter(new ASCIIFoldingFilter(terms)));
      }

      /** Passages are values of one field; phrases don't run from one into the next. */
      @Override
      public int getPositionIncrementGap(String field) {
        return 100;
      }
    };
  }
}
