// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class ArticleFamilyTest {

  @ParameterizedTest
  @CsvSource({
    "240b, 2018-01-01, > 252 1.0",
    "252, 2025-01-01, < 240b 1.0",
    "252, 2018-01-01, ''",
    "248e, 2018-01-01, > 251 1.0",
    "254, 2018-01-01, > 254c 1.0",
    "273f, 2025-01-01, < 273a 0.9 < 250a 0.81",
    "250a, 2003-01-01, > 273a 0.9 > 273f 0.81",
    "139h, 2025-01-01, > 254ba 0.7",
    "429ter, 2025-01-01, ''",
  })
  void subject_isFollowedThroughItsNumbers_withWhatIsLeftOfConfidence(String number, LocalDate day, String related) {
    StringBuilder found = new StringBuilder();
    ArticleLife life = ArticleFamily.life(new Article("BWBR0001854", number), day).orElseThrow();
    ArticleFamily.related(life).forEach(other -> found.append(other.earlier() ? " < " : " > ")
        .append(other.article().number()).append(' ').append(Math.round(other.confidence() * 100) / 100.0));

    assertThat(found.toString().strip()).isEqualTo(related);
  }

  @Test
  void maxima_areOfTheLifeThatIsMeant() {
    Article article = new Article("BWBR0001854", "242");

    assertThat(Maxima.of(ArticleFamily.life(article, LocalDate.parse("2015-01-01")).orElseThrow()).orElseThrow().words())
        .startsWith("12 jaar");
    assertThat(Maxima.of(ArticleFamily.life(article, LocalDate.parse("2025-01-01")).orElseThrow()).orElseThrow().words())
        .startsWith("4 jaar");
  }
}
