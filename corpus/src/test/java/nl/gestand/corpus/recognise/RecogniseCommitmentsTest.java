// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class RecogniseCommitmentsTest {

  @Test
  void motie_namedThreeWays_isOne() {
    Recognition found = Example.letter("""
        In deze brief ga ik in op de motie Van der Linde over schoolgebouwen.
        # Motie van het lid Van der Linde over schoolgebouwen
        In het tweeminutendebat Scholen van 9 april jl. heeft het lid Van der Linde (D66) c.s. in een motie verzocht om
        toetsing van schoolgebouwen.1 Deze motie is aangenomen.
        [1] Motie van het lid Van der Linde c.s., Kamerstuk 31 111, nr. 5.
        """);
    assertThat(found.commitments()).hasSize(1);
    FoundCommitment motie = found.commitments().getFirst();
    assertThat(motie.number()).contains(Example.paper("31111", "5"));
    assertThat(motie.people()).containsExactly(new Person("Van der Linde", "", "D66"));
    assertThat(motie.mentions()).hasSizeGreaterThan(3);
    assertThat(motie.date()).contains(LocalDate.of(2024, 4, 9));
    assertThat(motie.madeIn()).isEqualTo("tweeminutendebat Scholen");
    assertThat(motie.request()).startsWith("toetsing van schoolgebouwen");
  }

  @Test
  void moties_ofOneMember_withTwoNumbers_areTwo() {
    Recognition found = Example.letter("""
        # Motie Smit over boeken
        De motie-Smit over goedkope boeken (Kamerstuk 31 111, nr. 5) is uitgevoerd.
        # Motie Smit over vervoer
        De motie-Smit over gratis vervoer (Kamerstuk 31 111, nr. 6) voer ik niet uit.
        """);
    assertThat(found.commitments()).hasSize(2);
    assertThat(found.commitments()).allSatisfy(motie -> assertThat(motie.mentions()).hasSize(2));
  }

  @Test
  void moties_inOnePhrase_areSeparate() {
    Recognition found = Example.letter(
        "Hiermee doe ik de moties Smit c.s. (31 111, nr. 5) en Van Dam c.s. (31 111, nr. 6) af.");
    assertThat(found.commitments()).extracting(FoundCommitment::number).containsExactly(
        Optional.of(Example.paper("31111", "5")), Optional.of(Example.paper("31111", "6")));
  }

  @Test
  void moties_withSeveralNumbersBetweenBrackets_areOneEach() {
    Recognition one = Example.letter("De aangenomen moties Smit (31 111, nr. 5 en 31 222, nr. 6) helpen.");
    assertThat(one.commitments()).extracting(FoundCommitment::number).containsExactly(
        Optional.of(Example.paper("31111", "5")), Optional.of(Example.paper("31222", "6")));
    Recognition two = Example.letter("De moties Smit en Bakker (31 111, nr. 5 en 31 222, nr. 6) helpen.");
    assertThat(two.commitments()).extracting(motie -> motie.people().getFirst().name())
        .containsExactly("Smit", "Bakker");
  }

  @Test
  void motie_ofAParty_isNotOfAPersonNorTheOneNamedBefore() {
    Recognition found = Example.letter("""
        De motie-Smit (31 111, nr. 5) is aangenomen. De motie van de Partij voor de Dieren over melk op scholen is
        verworpen. De motie van der Plas (31 111, nr. 7) helpt.
        """);
    assertThat(found.commitments()).extracting(FoundCommitment::people).containsExactlyInAnyOrder(
        List.of(new Person("Smit", "", "")), List.of(), List.of(new Person("Van der Plas", "", "")));
    assertThat(Example.statuses(found, 0)).containsExactly(Status.ADOPTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"De banken hebben hun steun toegezegd.", "De Franse regering heeft toegezegd mee te doen.",
      "De toegezegde middelen worden overgemaakt.", "Er is 5 miljoen euro toegezegd aan scholen.",
      "De gemeente heeft toegezegd de school te verbouwen."})
  void toegezegd_byOthersOrOfMoney_isNoToezegging(String sentence) {
    assertThat(Example.letter(sentence).commitments()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Het kabinet heeft toegezegd een brief over boeken te sturen.",
      "Aan de Kamer is toegezegd dat zij over boeken wordt geïnformeerd.",
      "Mijn ambtsvoorganger had toegezegd 5 miljoen euro voor boeken te zoeken."})
  void toegezegd_byGovernmentOrToTheChamber_isAToezegging(String sentence) {
    assertThat(Example.letter(sentence).commitments()).hasSize(1);
  }

  @Test
  void heading_withANumber_givesItToWhatItsSectionTells() {
    Recognition found = Example.letter("""
        # Toezegging TZ202403-111
        In het debat is toegezegd dat de Kamer een brief over schoolboeken krijgt.
        # Toezegging TZ202403-112
        In het debat is toegezegd dat de Kamer een verslag over toetsen krijgt.
        """);
    assertThat(found.commitments()).hasSize(2).allMatch(toezegging -> toezegging.number().isPresent());
  }

  @Test
  void motie_ofTwoNames_isNotThatOfOneOfThem() {
    Recognition found = Example.letter("""
        De motie van het lid Smit over gratis vervoer is aangenomen.
        De motie Smit/Bakker over dure boeken is verworpen.
        """);
    assertThat(found.commitments()).hasSize(2);
  }

  @Test
  void toezegging_tellsWhoToWhomWhenWhereAndByWhen() {
    Recognition found = Example.letter("In het commissiedebat Scholen van 6 maart 2024 heeft de toenmalige "
        + "staatssecretaris van Onderwijs, Cultuur en Wetenschap aan het lid Smit (VVD) toegezegd om binnen drie "
        + "maanden een overzicht te sturen.2\n[2] TZ202403-077.");
    FoundCommitment toezegging = found.commitments().getFirst();
    assertThat(toezegging.kind()).isEqualTo(CommitmentKind.TOEZEGGING);
    assertThat(toezegging.number().orElseThrow().canonical()).isEqualTo("TZ202403-077");
    assertThat(toezegging.people().getFirst().office())
        .isEqualTo("toenmalige staatssecretaris van Onderwijs, Cultuur en Wetenschap");
    assertThat(toezegging.addressees()).containsExactly(new Person("Smit", "", "VVD"));
    assertThat(toezegging.date()).contains(LocalDate.of(2024, 3, 6));
    assertThat(toezegging.madeIn()).isEqualTo("commissiedebat Scholen");
    assertThat(toezegging.term().orElseThrow().until()).contains(LocalDate.of(2024, 6, 6));
    assertThat(Example.statuses(found, 0)).containsExactly(Status.PROMISED);
  }

  @Test
  void toezegging_numberedInTheNextSentence_getsThatNumber() {
    Recognition found = Example.letter("Ik heb het lid Smit toegezegd de tarieven te bekijken. Dat was naar aanleiding "
        + "van vragen in het vragenuur.3\n[3] TZ202403-078.");
    assertThat(found.commitments()).hasSize(1);
    assertThat(found.commitments().getFirst().number()).isPresent();
  }

  @Test
  void promise_withoutTheWord_isAToezegging() {
    Recognition found = Example.letter("Daar heeft de minister van Financiën aangegeven te zullen bezien of dit kan.");
    assertThat(found.commitments()).extracting(FoundCommitment::kind).containsExactly(CommitmentKind.TOEZEGGING);
  }

  @Test
  void word_inAnotherSense_isNoCommitment() {
    assertThat(Example.letter("""
        Bedrijven kunnen toezeggingen doen die de Commissie bindend maakt.
        De gemeenten hebben aangegeven mee te willen doen. Een motie is een middel van de Kamer.
        """).commitments()).isEmpty();
  }

  @Test
  void motieDocument_isNotACommitmentOfItself_butWhatItNamesIs() {
    Recognition found = Example.of(DocumentKind.MOTIE, """
        Motie van het lid De Wit over boeken
        De Kamer,
        constaterende dat de motie-Bakker (Kamerstuk 31 111, nr. 5) is aangenomen;
        verzoekt de regering boeken goedkoper te maken.
        """);
    assertThat(found.commitments()).hasSize(1);
    assertThat(Example.statuses(found, 0)).containsExactly(Status.ADOPTED);
  }

  @Test
  void debate_motieThatGetsItsNumber_isSubmittedWithWhatItAsks() {
    Recognition found = Example.debate("""
        Mevrouw Smit (VVD):
        Daarom heb ik de volgende motie.
        De Kamer,
        gehoord de beraadslaging,
        verzoekt de regering uiterlijk 1 september 2024 een plan te sturen,
        en gaat over tot de orde van de dag.
        De voorzitter:
        Deze motie is voorgesteld door de leden Smit en Van Dam.
        Zij krijgt nr. 12 (31111).
        De heer Bakker (SP):
        De motie van mevrouw Jansen zou ik steunen als zij werd ingediend.
        """);
    assertThat(found.commitments()).hasSize(1);
    FoundCommitment motie = found.commitments().getFirst();
    assertThat(motie.number()).contains(Example.paper("31111", "12"));
    assertThat(motie.people()).extracting(Person::name).containsExactly("Smit", "Van Dam");
    assertThat(motie.term().orElseThrow().until()).contains(LocalDate.of(2024, 9, 1));
    assertThat(Example.statuses(found, 0)).containsExactly(Status.SUBMITTED);
  }

  @Test
  void debate_vote_decidesTheMotieThatIsPut() {
    Recognition found = Example.debate("""
        In stemming komt de motie-Smit c.s. (31111, nr. 12).
        De voorzitter:
        Ik constateer dat de leden van alle fracties voor hebben gestemd, zodat zij is aangenomen.
        In stemming komt de motie-Bakker (31111, nr. 13).
        De voorzitter:
        Ik constateer dat deze motie is verworpen.
        """);
    assertThat(Example.statuses(found, 0)).containsExactly(Status.ADOPTED);
    assertThat(Example.statuses(found, 1)).containsExactly(Status.REJECTED);
  }

  @Test
  void debate_lapsedMoties_byNumberOnly() {
    Recognition found = Example.debate("""
        De voorzitter:
        Ik deel mee dat de volgende moties zijn vervallen: 31111, nr. 12; 31111, nr. 13.
        """);
    assertThat(found.commitments()).hasSize(2);
    assertThat(Example.statuses(found, 1)).containsExactly(Status.LAPSED);
  }

  @Test
  void debate_chairsList_givesToezeggingenWithAddresseeAndLaterTerm() {
    Recognition found = Example.debate("""
        De voorzitter:
        Dan lees ik de toezeggingen voor.
        De minister zegt toe met de scholen te spreken over de kosten. Dat is een toezegging aan mevrouw Smit.
        De vraag is wel: wanneer?
        Minister Bakker:
        Voor het kerstreces kom ik daarop terug.
        De voorzitter:
        De tweede.
        De Kamer ontvangt in het najaar een brief over het vervoer.
        Ik kijk of dat klopt. De heer Van Dam heeft een debat aangevraagd.
        """);
    assertThat(found.commitments()).hasSize(2);
    FoundCommitment first = found.commitments().getFirst();
    assertThat(first.people()).extracting(Person::name).containsExactly("Bakker");
    assertThat(first.addressees()).extracting(Person::name).containsExactly("Smit");
    assertThat(first.term().orElseThrow().until()).contains(LocalDate.of(2024, 12, 19));
    assertThat(found.commitments().get(1).term().orElseThrow().words()).isEqualTo("in het najaar");
    assertThat(found.promises()).isEmpty();
  }

  @Test
  void debate_itemTakenBack_isNoToezegging() {
    Recognition found = Example.debate("""
        De voorzitter:
        Dan de toezeggingen.
        De minister zal de Kamer na de zomer informeren over de boeken.
        Minister Bakker:
        Dat staat al in de begroting.
        De voorzitter:
        Dan is het geen toezegging.
        """);
    assertThat(found.commitments()).isEmpty();
  }

  @Test
  void debate_itemThatTheChairAdds_isAToezeggingOfItsOwn() {
    Recognition found = Example.debate("""
        De voorzitter:
        Dan lees ik de toezeggingen voor.
        De minister zal de Kamer na de zomer informeren over de boeken.
        Mevrouw Smit (VVD):
        Ik mis nog de toezegging over toetsen.
        Minister Bakker:
        Die komt in september.
        De voorzitter:
        Dan voegen we die toe. De minister komt in september terug op de toetsen.
        """);
    assertThat(found.commitments()).hasSize(2);
    assertThat(Example.statuses(found, 0)).containsExactly(Status.PROMISED);
    assertThat(Example.statuses(found, 1)).containsExactly(Status.PROMISED);
  }

  @Test
  void debate_ministerWhoSaysIPromise_isNamed() {
    Recognition found = Example.debate("""
        Mevrouw Smit (VVD):
        Kan de minister toezeggen dat er een brief komt?
        Minister Bakker:
        Ik zeg mevrouw Smit toe dat ik een brief over de boeken stuur.
        """);
    assertThat(found.commitments()).hasSize(1);
    assertThat(found.commitments().getFirst().people()).containsExactly(new Person("Bakker", "Minister", ""));
  }
}
