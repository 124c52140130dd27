// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class ConcordanceTest {

  private static final LocalDate BEFORE = LocalDate.of(2024, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2024, 7, 1);

  @Test
  void on_numberThatIsUsedAgain_dependsOnTheDay() {
    assertThat(Concordance.on(sr("252"), BEFORE).orElseThrow().about()).contains("dronken");
    assertThat(Concordance.on(sr("252"), AFTER).orElseThrow().about()).isEqualTo("kinderpornografie");
  }

  @Test
  void endedBefore_movedArticle_namesItsSuccessorWithHowSureThatIs() {
    assertThat(Concordance.on(sr("240b"), AFTER)).isEmpty();
    assertThat(Concordance.endedBefore(sr("240b"), AFTER).orElseThrow().successors())
        .containsExactly(new ArticleLife.Successor(sr("252"), 1));
    assertThat(Concordance.endedBefore(sr("139h"), AFTER).orElseThrow().successors())
        .singleElement().satisfies(successor -> assertThat(successor.confidence()).isLessThan(1));
  }

  @Test
  void lives_ofOneArticle_neverOverlap() {
    for (Article article : Concordance.articles()) {
      List<ArticleLife> lives = Concordance.lives(article);
      for (int i = 1; i < lives.size(); i++) {
        assertThat(lives.get(i).beginsAfter(lives.get(i - 1).until().orElseThrow())).as("%s", article).isTrue();
      }
    }
  }

  @Test
  void successors_existOnTheDayAfter() {
    for (Article article : Concordance.articles()) {
      for (ArticleLife life : Concordance.lives(article)) {
        life.until().ifPresent(last -> assertThat(life.successors())
            .as("%s", article)
            .allMatch(next -> Concordance.lives(next.article()).stream()
                .anyMatch(later -> later.on(last.plusDays(1)))));
      }
    }
  }

  @Test
  void named_findsTheArticleOfASubject() {
    assertThat(Concordance.named("doxing")).extracting(ArticleLife::article).containsExactly(sr("285d"));
    assertThat(Concordance.named("verkeer")).isEmpty();
  }

  private static Article sr(String number) {
    return new Article("BWBR0001854", number);
  }
}
