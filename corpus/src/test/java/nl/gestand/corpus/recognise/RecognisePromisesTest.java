// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.stream.Stream;

class RecognisePromisesTest {

  static Stream<String[]> golden() {
    return Tables.read("promises-golden.tsv").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("golden")
  void sentence_promises_asFirmlyAsItsVerb(String name, String sentence, String strength, String conditional) {
    Recognition found = Example.letter(sentence);
    if (strength.equals("-")) {
      assertThat(found.promises()).isEmpty();
    } else {
      assertThat(found.promises()).hasSize(1);
      FoundPromise promise = found.promises().getFirst();
      assertThat(promise.strength()).isEqualTo(FoundPromise.Strength.valueOf(strength));
      assertThat(promise.conditional()).isEqualTo(conditional.equals("yes"));
    }
  }

  @Test
  void promise_takesTheTermOfItsSentence() {
    Recognition found = Example.letter("Ik stuur u voor 1 september een verslag. Dat kost tijd.");
    assertThat(found.promises().getFirst().term().orElseThrow().until()).contains(LocalDate.of(2024, 8, 31));
  }

  @Test
  void promise_byAnother_namesWhoActs() {
    Recognition found = Example.letter("De inspectie zal eind 2025 haar onderzoek afronden.");
    assertThat(found.promises().getFirst().actor()).isEqualTo("De inspectie");
  }

  @Test
  void sentence_thatTellsOfAnEarlierPromise_isNoNewOne() {
    Recognition found = Example.letter("Ik heb het lid Smit toegezegd dat ik de Kamer in het najaar zal informeren.");
    assertThat(found.promises()).isEmpty();
    assertThat(found.commitments()).hasSize(1);
  }

  @Test
  void member_whoAsks_promisesNothing() {
    Recognition found = Example.debate("""
        De heer Smit (VVD):
        Ik zal de Kamer in het najaar een voorstel sturen.
        Minister Bakker:
        Ik zal de Kamer in het najaar een brief sturen.
        """);
    assertThat(found.promises()).hasSize(1);
  }

  @Test
  void report_ofOthers_promisesNothing() {
    assertThat(Example.of(DocumentKind.REPORT, "Wij zullen uw Kamer in het najaar informeren.").promises()).isEmpty();
  }
}
