// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.recognise.Context;
import nl.gestand.corpus.recognise.Recogniser;
import nl.gestand.corpus.structure.StructurePlainText;
import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Fault;
import nl.gestand.ontology.model.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class CheckCommitmentsTest {

  @Test
  void check_debateInAnotherYearThanTheNumber_namesTheDayProbablyMeant() {
    assertThat(faults("""
        Tijdens het commissiedebat Digitalisering van 12 maart 2023 heeft de minister toegezegd de Kamer te
        informeren over de uitkomsten van het onderzoek naar algoritmen (TZ202403-017).
        """)).singleElement().satisfies(fault -> {
          assertThat(fault.kind()).isEqualTo(FaultKind.WRONG_DAY);
          assertThat(fault.explanation()).contains("12 maart 2024");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "van 12 maart 2024", "van 12 maart jl.", "van 28 februari 2024", "van 14 december 2023"})
  void check_debateInTheMonthsBeforeTheNumber_isSound(String day) {
    assertThat(faults("Tijdens het commissiedebat Digitalisering " + day + " heeft de minister toegezegd de Kamer te"
        + " informeren over de uitkomsten van het onderzoek naar algoritmen (TZ202403-017).")).isEmpty();
  }

  @Test
  void check_otherDayInTheSentence_isNotThatOfTheDebate() {
    assertThat(faults("Naar aanleiding van het rapport van 12 januari 2022 heeft de minister toegezegd de Kamer te"
        + " informeren over de uitkomsten van het onderzoek naar algoritmen (TZ202403-017).")).isEmpty();
  }

  @Test
  void check_numberGivenToTwoPromises_isAFaultOfTheSecond() {
    assertThat(faults("""
        De minister heeft toegezegd de uitkomsten van het onderzoek naar algoritmen bij gemeenten te delen
        (TZ202403-017).

        De minister heeft toegezegd de wachtlijsten voor huisartsen in Zeeland spoedig te verkorten (TZ202403-017).
        """)).extracting(Fault::kind).containsExactly(FaultKind.USED_TWICE);
  }

  @Test
  void check_onePromiseToldTwice_isSound() {
    assertThat(faults("""
        De minister heeft toegezegd de uitkomsten van het onderzoek naar algoritmen bij gemeenten te delen
        (TZ202403-017).

        De minister heeft toegezegd de Kamer het onderzoek naar algoritmen te sturen (TZ202403-017).
        """)).isEmpty();
  }

  private static List<Fault> faults(String words) {
    StructuredText text = StructurePlainText.structure(words);
    Context context = new Context(
        DocumentKind.LETTER, Optional.of(LocalDate.of(2024, 6, 10)), Optional.empty(), List.of());
    return CheckCommitments.check(text.text(), Recogniser.recognise(text, context).commitments()).stream()
        .flatMap(faults -> faults.values().stream()).toList();
  }
}
