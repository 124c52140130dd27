// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.Term;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Optional;

class TermFromWordsTest {

  private static final LocalDate SAID = LocalDate.of(2025, 4, 3);

  @Test
  void of_wordsOfAMinister_areDaysOfTheDebate() {
    assertThat(TermFromWords.of(" voor het einde van 2025 ", SAID).flatMap(Term::until))
        .contains(LocalDate.of(2025, 12, 31));
    assertThat(TermFromWords.of("na de zomer", SAID)).hasValueSatisfying(term -> {
      assertThat(term.words()).isEqualTo("na de zomer");
      assertThat(term.from()).contains(LocalDate.of(2025, 9, 1));
    });
  }

  @Test
  void of_wordsThatNameNoTerm_isEmpty() {
    assertThat(TermFromWords.of("zo goed mogelijk", SAID)).isEqualTo(Optional.empty());
    assertThat(TermFromWords.of("", SAID)).isEmpty();
  }
}
