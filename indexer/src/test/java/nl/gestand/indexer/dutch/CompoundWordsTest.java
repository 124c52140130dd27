// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

  /** Nobody saw the even words of the fresh list when the splitter was made; all others were looked at. */
  @ParameterizedTest
  @CsvSource({"compounds.tsv, all, 300, 0.98", "compounds-unseen.tsv, all, 300, 0.95", "compounds-fresh.tsv, odd, 150, 0.95",
      "compounds-fresh.tsv, even, 150, 0.90"})
  void parts_ofCompounds_areRight(String list, String which, int size, double least) {
    List<String> compounds = every(which, lines(list));
    List<String> wrong = compounds.stream().filter(line -> !isRight(line.split("\t")))
        .map(line -> line + CompoundWords.parts(line.split("\t")[0])).toList();

    assertThat(compounds).hasSizeGreaterThanOrEqualTo(size).doesNotHaveDuplicates();
    assertThat(1 - wrong.size() / (double) compounds.size()).as(wrong.toString()).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource({"wholes.txt, all, 300", "wholes-unseen.txt, all, 300", "wholes-fresh.txt, odd, 150",
      "wholes-fresh.txt, even, 150"})
  void parts_ofWholeWords_areNoneButForTwoInAHundred(String list, String which, int size) {
    List<String> words = every(which, lines(list).flatMap(line -> Stream.of(line.split(" "))));
    List<String> split = words.stream().filter(word -> !CompoundWords.parts(word).isEmpty())
        .map(word -> word + CompoundWords.parts(word)).toList();

    assertThat(words).hasSizeGreaterThanOrEqualTo(size).doesNotHaveDuplicates();
    assertThat(split.size() / (double) words.size()).as(split.toString()).isLessThanOrEqualTo(0.02);
  }

  /** A compound with one or more divisions that serve a searcher. */
  private static boolean isRight(String[] line) {
    return Stream.of(line).skip(1).anyMatch(parts -> CompoundWords.parts(line[0]).equals(keys(parts)));
  }

  private static List<String> every(String which, Stream<String> lines) {
    List<String> all = lines.toList();
    int first = which.equals("even") ? 1 : 0;
    return IntStream.iterate(first, i -> i < all.size(), i -> i + (which.equals("all") ? 1 : 2)).mapToObj(all::get).toList();
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
