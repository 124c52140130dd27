// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class RecogniseStatusesTest {

  static Stream<String[]> golden() {
    return Tables.read("statuses-golden.tsv").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("golden")
  void status_ofPhrase_isTiedToTheCommitment(String name, String text, String statuses) {
    List<Status> expected = statuses.equals("-") ? List.of()
        : Arrays.stream(statuses.split(",")).map(Status::valueOf).toList();
    Recognition found = Example.letter(text);
    assertThat(found.commitments()).hasSize(1);
    assertThat(Example.statuses(found, 0)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void splitVerb_acrossALongSentence_closesEachMotie() {
    Recognition found = Example.letter("""
        Ook doe ik met deze brief een motie over snelle toetsing van schoolgebouwen en een motie over gratis vervoer af.
        # Schoolgebouwen
        In het debat van 9 april 2024 heeft het lid Bakker in een motie verzocht om toetsing van schoolgebouwen.1
        # Vervoer
        In het debat van 9 april 2024 heeft het lid Smit in een motie verzocht om gratis vervoer van leerlingen.2
        [1] Kamerstuk 31 111, nr. 5.
        [2] Kamerstuk 31 111, nr. 6.
        """);
    assertThat(found.commitments()).extracting(FoundCommitment::number).containsExactlyInAnyOrder(
        Optional.of(Example.paper("31111", "5")), Optional.of(Example.paper("31111", "6")));
    assertThat(Example.statuses(found, 0)).contains(Status.CLOSED_BY_GOVERNMENT);
    assertThat(Example.statuses(found, 1)).contains(Status.CLOSED_BY_GOVERNMENT);
  }

  @Test
  void closing_ofToezeggingenToNamedMembers_closesTheirs() {
    Recognition found = Example.letter("""
        Ik heb het lid Bakker toegezegd een brief over boeken te sturen.
        Ook heb ik het lid Smit toegezegd de toetsen te bekijken.
        Verder heb ik het lid Visser toegezegd met scholen te spreken.
        Hiermee zijn de toezeggingen aan de leden Bakker en Smit afgedaan.
        """);
    assertThat(Example.statuses(found, 0)).contains(Status.CLOSED_BY_GOVERNMENT);
    assertThat(Example.statuses(found, 1)).contains(Status.CLOSED_BY_GOVERNMENT);
    assertThat(Example.statuses(found, 2)).containsExactly(Status.PROMISED);
  }

  @Test
  void closing_ofNumberedToezeggingen_closesThoseAndNoOther() {
    Recognition found = Example.letter("""
        Aan de toezegging TZ202401-206 wordt nog gewerkt.
        Ik beschouw de toezeggingen TZ202401-208 en TZ202401-209 als afgedaan.
        """);
    assertThat(found.commitments()).hasSize(3);
    assertThat(Example.statuses(found, 0)).containsExactly(Status.IN_PROGRESS);
    assertThat(Example.statuses(found, 1)).containsExactly(Status.CLOSED_BY_GOVERNMENT);
    assertThat(Example.statuses(found, 2)).containsExactly(Status.CLOSED_BY_GOVERNMENT);
  }

  @Test
  void chair_whoPutsAnItemOtherwise_adjustsThatToezegging() {
    Recognition found = Example.debate("""
        De voorzitter:
        Dan lees ik de toezeggingen voor.
        De minister zal de Kamer na de zomer informeren over de schoolboeken.
        Minister Bakker:
        Dat kan eerder.
        De voorzitter:
        Dan maken we daar "voor" van.
        De minister zal de Kamer in het najaar een brief sturen over het leesplan.
        Mevrouw Smit (VVD):
        Zo is het.
        """);
    assertThat(found.commitments()).hasSize(2);
    assertThat(Example.statuses(found, 0)).containsExactly(Status.PROMISED, Status.ADJUSTED);
    assertThat(Example.statuses(found, 1)).containsExactly(Status.PROMISED);
  }

  @Test
  void chair_otherTermThanTheItemNamed_adjustsIt_aFirstTermDoesNot() {
    Recognition found = Example.debate("""
        De voorzitter:
        Dan lees ik de toezeggingen voor.
        De minister zal de Kamer na de zomer informeren over de schoolboeken.
        Minister Bakker:
        Voor het kerstreces.
        De voorzitter:
        De minister zal de Kamer een brief sturen over het leesplan.
        Minister Bakker:
        Voor het kerstreces.
        """);
    assertThat(Example.statuses(found, 0)).containsExactly(Status.PROMISED, Status.ADJUSTED);
    assertThat(Example.statuses(found, 1)).containsExactly(Status.PROMISED);
  }

  @Test
  void closing_ofAList_closesAllThatItNames() {
    Recognition found = Example.letter("""
        Met deze brief doe ik twee moties af, namelijk:
        - de motie van het lid Bakker over toetsing (Kamerstuk 31 111, nr. 5);
        - de motie van het lid Smit over vervoer (Kamerstuk 31 111, nr. 6).
        Los daarvan noem ik de motie van het lid De Wit over boeken (Kamerstuk 31 111, nr. 7).
        """);
    assertThat(Example.statuses(found, 0)).containsExactly(Status.CLOSED_BY_GOVERNMENT);
    assertThat(Example.statuses(found, 1)).containsExactly(Status.CLOSED_BY_GOVERNMENT);
    assertThat(Example.statuses(found, 2)).isEmpty();
  }

  @Test
  void theseToezeggingen_areThoseOfTheSection() {
    Recognition found = Example.letter("""
        # Toezeggingen over tarieven
        Ik heb het lid Smit toegezegd de tarieven te onderzoeken (TZ202403-011).
        De staatssecretaris heeft het lid De Wit toegezegd met de aanbieders te spreken (TZ202403-012).
        Hiermee zijn de bovengenoemde toezeggingen afgedaan.
        # Boeken
        Ik heb het lid Bakker toegezegd naar de prijs van boeken te kijken (TZ202403-013).
        """);
    assertThat(Example.statuses(found, 0)).contains(Status.CLOSED_BY_GOVERNMENT);
    assertThat(Example.statuses(found, 1)).contains(Status.CLOSED_BY_GOVERNMENT);
    assertThat(Example.statuses(found, 2)).doesNotContain(Status.CLOSED_BY_GOVERNMENT);
  }

  @Test
  void adoption_saysOnWhichDay() {
    Recognition found = Example.letter(
        "Uw Kamer heeft op 9 april 2024 de motie-Bakker (Kamerstuk 31 111, nr. 5) aangenomen.");
    assertThat(found.statuses().getFirst().on()).contains(LocalDate.of(2024, 4, 9));
  }

  @Test
  void doneWithProductToCome_isClosedAndNotPostponed() {
    Recognition found = Example.letter("""
        # Toezegging verslag tarieven
        Ik heb toegezegd uw Kamer een verslag over de tarieven te sturen (TZ202403-011).
        U ontvangt het verslag na de zomer. Hiermee beschouw ik deze toezegging als afgedaan.
        """);
    assertThat(Example.statuses(found, 0)).containsExactly(Status.PROMISED, Status.CLOSED_BY_GOVERNMENT);
    assertThat(found.promises()).hasSize(1);
    assertThat(found.promises().getFirst().about()).contains(0);
  }

  @Test
  void motie_thatSpeaksOfExecution_claimsNothingForGovernment() {
    Recognition found = Example.of(DocumentKind.MOTIE, """
        Motie van het lid De Wit
        De Kamer,
        constaterende dat de motie-Bakker (Kamerstuk 31 111, nr. 5) niet is uitgevoerd;
        verzoekt de regering deze motie alsnog uit te voeren.
        """);
    assertThat(found.commitments()).hasSize(1);
    assertThat(found.statuses()).isEmpty();
  }
}
