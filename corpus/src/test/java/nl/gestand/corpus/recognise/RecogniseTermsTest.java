// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class RecogniseTermsTest {

  static Stream<String[]> golden() {
    return Tables.read("terms-golden.tsv").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("golden")
  void term_inSentence_isWorkedOutToDays(String name, String sentence, String from, String until) {
    List<Term> found = terms(sentence, Example.DAY);
    if (from.equals("-")) {
      assertThat(found).isEmpty();
    } else {
      Optional<LocalDate> last = until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until));
      assertThat(found).extracting(Term::from, Term::until)
          .contains(tuple(Optional.of(LocalDate.parse(from)), last));
    }
  }

  @Test
  void afterTheSummer_inOctober_isNextYear() {
    Term term = terms("Na de zomer volgt meer.", LocalDate.of(2024, 10, 20)).getFirst();
    assertThat(term.from()).contains(LocalDate.of(2025, 9, 1));
  }

  @Test
  void term_withoutDateOfDocument_keepsItsWordsOnly() {
    ReadingText text = Example.text("Na de zomer volgt meer.");
    Context undated = new Context(DocumentKind.LETTER, Optional.empty(), Optional.empty(), List.of());
    Term term = Parsed.of(text, undated, List.of()).terms().getFirst().term();
    assertThat(term.words()).isEqualTo("Na de zomer");
    assertThat(term.from()).isEmpty();
    assertThat(term.rule()).isEqualTo("na-de-zomer");
  }

  @Test
  void everyRule_ofTheTable_canBeRead() {
    assertThat(Tables.read("terms.tsv")).extracting(row -> row[0]).doesNotContain("").hasSizeGreaterThan(40);
  }

  @Test
  void jongstleden_isTheLastSuchDay() {
    Words words = new Words(Example.text("op 3 november jl."));
    DutchDates.Found date = DutchDates.first(words, 0, words.count()).orElseThrow();
    assertThat(date.past(Optional.of(Example.DAY))).contains(LocalDate.of(2023, 11, 3));
  }

  @Test
  void year_withFootnoteGluedToIt_isStillThatYear() {
    Words words = new Words(Example.text("van 7 december 20211 is"));
    DutchDates.Found date = DutchDates.first(words, 0, words.count()).orElseThrow();
    assertThat(date.past(Optional.empty())).contains(LocalDate.of(2021, 12, 7));
  }

  private static List<Term> terms(String sentence, LocalDate day) {
    Context context = Example.context(DocumentKind.LETTER, day);
    return Parsed.of(Example.text(sentence), context, List.of()).terms().stream().map(FoundTerm::term).toList();
  }
}
