// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.indexer.dutch.DutchStemmer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

class DutchStemmerTest {

  /** Forms of one key have the same results; below this the list has to grow. */
  private static final double SHARE_JOINED = 0.98;

  @Test
  void stem_inflectionsOfOneWord_areJoined() throws IOException {
    List<String[]> pairs = pairs("inflections.txt");
    List<String> missed = pairs.stream().filter(pair -> !joined(pair)).map(DutchStemmerTest::shown).toList();

    assertThat(pairs).hasSizeGreaterThanOrEqualTo(300);
    assertThat(1 - (double) missed.size() / pairs.size()).as("not joined: %s", missed)
        .isGreaterThanOrEqualTo(SHARE_JOINED);
  }

  @Test
  void stem_otherWords_stayApart() throws IOException {
    List<String[]> pairs = pairs("apart.txt");

    assertThat(pairs).hasSizeGreaterThanOrEqualTo(60);
    assertThat(pairs).filteredOn(DutchStemmerTest::joined).extracting(DutchStemmerTest::shown).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"d66,d66", "zaken,zaak", "240b,240b", "op,op", "straten,straat", "minister,minister", "bbb,bbb"})
  void stem_key(String word, String key) {
    assertThat(DutchStemmer.stem(word)).isEqualTo(key);
  }

  @Test
  void stem_anyWord_givesAKey() {
    for (String odd : List.of("", "e", "en", "ee", "eee", "een", "ieen", "eën", "ën", "sss", "eeeen", "aas", "xen",
        "qes", "'s", "ijen", "iën", "eiën")) {
      assertThat(DutchStemmer.stem(odd)).as(odd).isNotNull();
    }
  }

  private static boolean joined(String[] pair) {
    return DutchAnalysis.terms(DutchAnalysis.STEMMED, pair[0])
        .equals(DutchAnalysis.terms(DutchAnalysis.STEMMED, pair[1]));
  }

  private static String shown(String[] pair) {
    return pair[0] + ">" + DutchStemmer.stem(pair[0]) + " " + pair[1] + ">" + DutchStemmer.stem(pair[1]);
  }

  private static List<String[]> pairs(String name) throws IOException {
    try (InputStream list = DutchStemmerTest.class.getResourceAsStream(name)) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#")).map(line -> line.split(" ")).toList();
    }
  }
}
