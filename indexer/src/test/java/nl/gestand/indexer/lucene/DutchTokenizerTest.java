// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

class DutchTokenizerTest {

  /** A plus before a word says that it stands beside the one before. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "De motie-Van Dijk.|De motieVan +motie Van Dijk",
      "D66, BBB en 50PLUS|D66 BBB en 50PLUS",
      "Fox-IT|FoxIT +Fox IT",
      "F-35's|F35 +F 35 s",
      "'s-Gravenhage|sGravenhage +s Gravenhage",
      "foto’s|foto's",
      "34 843, nr. 14|34843 +34 843 nr 14",
      "€ 10.000.000 extra|10000000 +10 000 000 extra",
      "in 2018 120 keer|in 2018 120 keer",
      "nr. 12 3456|nr 12 3456",
      "artikel 3.4|artikel 3 4",
      "TZ202504-096|TZ202504096 +TZ202504 096",
      "van- en uitgaven|van en uitgaven",
      "e\u0301e\u0301n co\u00adordinatie|een coordinatie",
      "𝄞 𝒜bc|𝒜bc"})
  void tokens(String text, String expected) throws IOException {
    assertThat(String.join(" ", tokens(text))).isEqualTo(expected);
  }

  @Test
  void longRuns_areCut() throws IOException {
    assertThat(tokens("a".repeat(250))).extracting(String::length).containsExactly(100, 100, 50);
    assertThat(tokens("a-".repeat(20))).hasSize(20 + 3);
  }

  @Test
  void offsets_pointAtTheWordInTheText() throws IOException {
    String text = "x 34 843 Fox-IT";
    List<String> words = new ArrayList<>();
    try (DutchTokenizer tokenizer = new DutchTokenizer()) {
      OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        words.add(text.substring(offset.startOffset(), offset.endOffset()));
      }
      tokenizer.end();
      assertThat(offset.endOffset()).isEqualTo(text.length());
    }
    assertThat(words).containsExactly("x", "34 843", "34", "843", "Fox-IT", "Fox", "IT");
  }

  private static List<String> tokens(String text) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (DutchTokenizer tokenizer = new DutchTokenizer()) {
      CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokenizer.getAttribute(PositionIncrementAttribute.class);
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        tokens.add((step.getPositionIncrement() == 0 ? "+" : "") + term);
      }
      tokenizer.end();
    }
    return tokens;
  }
}
