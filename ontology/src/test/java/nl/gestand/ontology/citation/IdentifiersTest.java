// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

class IdentifiersTest {

  record Spelling(String written, String canonical) {}

  static Stream<Spelling> spellings() throws IOException {
    try (var in = IdentifiersTest.class.getResourceAsStream("spellings.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2)).map(cells -> new Spelling(cells[0], cells[1]));
    }
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void parse_eachSpelling_givesTheOneIdentifier(Spelling spelling) {
    assertThat(Identifiers.parse(spelling.written()).map(Identifier::canonical).orElse("-"))
        .isEqualTo(spelling.canonical());
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void parse_canonicalAndPrinted_giveTheSameIdentifierBack(Spelling spelling) {
    Identifiers.parse(spelling.written()).ifPresent(identifier -> {
      assertThat(Identifiers.parse(identifier.canonical())).contains(identifier);
      if (!(identifier instanceof Handelingen report && report.byPage())) {
        assertThat(Identifiers.parse(identifier.printed())).contains(identifier);
      }
    });
  }

  @Test
  void parse_otherSpacesAndDashes_areTheSame() {
    assertThat(Identifiers.parse("\u00a034\u00a0843,\u202fnr.\u00a014 ")).map(Identifier::canonical)
        .contains("kst-34843-14");
    assertThat(Identifiers.parse("kst\u201334843\u201314")).map(Identifier::canonical).contains("kst-34843-14");
  }

  @Test
  void parse_hostileText_isRefusedAtOnce() {
    org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
      for (String piece : new String[] {"1", " ", "art. 1 ", "a ", "(", "34 843, ", "https://x.nl/", "-"}) {
        assertThat(Identifiers.parse(piece.repeat(200_000))).isEmpty();
        Identifiers.parse(piece.repeat(400 / piece.length()));
      }
    });
  }
}
