// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.recognise.Context;
import nl.gestand.corpus.recognise.FoundCitation;
import nl.gestand.corpus.recognise.Recogniser;
import nl.gestand.corpus.structure.StructurePlainText;
import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Fault;
import nl.gestand.ontology.model.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class CheckCitationsTest {

  private static final LocalDate BEFORE = LocalDate.of(2023, 10, 5);
  private static final LocalDate AFTER = LocalDate.of(2025, 3, 20);

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "Het bezit is strafbaar (artikel 240b Sr).; 252",
      "Dit valt onder artikel 248e van het Wetboek van Strafrecht.; 251",
      "Het delen van naaktbeelden is strafbaar (art. 139h Sr).; 254ba",
      "Grooming staat in artikel 284e Sr.; 251",
      "Hier gaat het om doxing (artikel 285 Sr).; 285d"})
  void check_articleThatWasNotThere_namesWhatWasMeant(String text, String meant) {
    assertThat(faults(text, AFTER)).singleElement().extracting(Fault::meant).isEqualTo(List.of(sr(meant)));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Het bezit is strafbaar (artikel 252 Sr).",
      "Het bezit was strafbaar (artikel 240b (oud) Sr).",
      "Het bezit is strafbaar in artikel 252 Sr (voorheen artikel 240b Sr).",
      "Het oude artikel 240b Sr kende een lager maximum.",
      "In 2019 werd hij veroordeeld voor artikel 240b Sr.",
      "Bedreiging staat in artikel 285 Sr.",
      "Bij doxing en bedreiging geldt artikel 285 Sr.",
      "Dwang tegen een beschermd persoon staat in artikel 284a Sr.",
      "Artikel 139h Sv gaat over iets anders."})
  void check_soundCitation_hasNoFault(String text) {
    assertThat(faults(text, AFTER)).isEmpty();
  }

  @Test
  void check_numberUsedAgain_isToldBesideTheOneThatIsGone() {
    List<Fault> faults = faults("Zie de artikelen 240 en 240a Sr.", AFTER);

    assertThat(faults).singleElement().extracting(Fault::kind).isEqualTo(FaultKind.ARTICLE_GONE);
    assertThat(faults.getFirst().explanation()).contains("Artikel 240a Sr").contains("gaat nu over schuldaanranding");
  }

  @Test
  void check_articleThatStillExisted_hasNoFault() {
    assertThat(faults("Het bezit is strafbaar (artikel 240b Sr).", BEFORE)).isEmpty();
  }

  @Test
  void check_articleToCome_isAFaultUnlessTheTextSaysItIsToCome() {
    assertThat(faults("Sissen is strafbaar op grond van artikel 429ter Sr.", BEFORE))
        .extracting(Fault::kind).containsExactly(FaultKind.ARTICLE_TO_COME);
    assertThat(faults("Sissen wordt straks strafbaar op grond van artikel 429ter Sr.", BEFORE)).isEmpty();
  }

  @Test
  void check_proposalThatIsLaw_isAFault() {
    assertThat(faults("Dat volgt uit het voorgestelde artikel 254 Sr.", AFTER))
        .extracting(Fault::kind).containsExactly(FaultKind.ARTICLE_IN_FORCE);
    assertThat(faults("Dat volgt uit het voorgestelde artikel 254 Sr.", BEFORE)).isEmpty();
  }

  @Test
  void check_paperUnderASlipOfItsDossier_namesTheUsualOne() {
    String text = "Zie Kamerstukken II, 34 843, nr. 52; Kamerstukken II, 34 843, nr. 57; Kamerstukken II, 34 843,"
        + " nr. 60 en later Kamerstukken II, 34 834, nr. 52.";

    assertThat(faults(text, AFTER)).singleElement().satisfies(fault -> {
      assertThat(fault.kind()).isEqualTo(FaultKind.WRONG_DOSSIER);
      assertThat(fault.meant()).extracting(Identifier::canonical).containsExactly("kst-34843-52");
    });
  }

  @ParameterizedTest
  @CsvSource({
      "Het bezit is strafbaar (artikel 252 Sr)., 2025-03-20",
      "Het bezit was strafbaar (artikel 240b (oud) Sr)., 2024-06-30",
      "Het bezit was strafbaar (art. 252 (oud) Sr)., 2024-06-30"})
  void check_article_isMeantAsOfTheDayThatItsWordsSay(String text, LocalDate day) {
    assertThat(checked(text, AFTER)).extracting(CheckedCitation::onDay).containsExactly(Optional.of(day));
  }

  @Test
  void check_proposedArticle_isMeantAsItWillBe() {
    assertThat(checked("Dat volgt uit het voorgestelde artikel 254 Sr.", BEFORE))
        .extracting(CheckedCitation::onDay).containsExactly(Optional.of(LocalDate.of(2024, 7, 1)));
  }

  @ParameterizedTest
  @CsvSource({
      "In 2019 werd hij veroordeeld voor artikel 240b Sr., 2019-12-31",
      "In 2019 werd hij veroordeeld voor artikel 242 Sr., 2019-12-31",
      "Hij pleegde het feit op 3 mei 2023 (artikel 242 Sr)., 2023-05-03",
      "Veroordeeld in 2025 wegens verkrachting (artikel 242 Sr) die was gepleegd in juni 2020., 2020-06-30",
      "Feiten gepleegd tussen 2018 en 2021 vallen onder artikel 246 Sr., 2021-12-31",
      "Op een feit dat vóór 1 juli 2024 is gepleegd is artikel 243 Sr van toepassing., 2024-06-30",
      "Op een feit dat na 1 juli 2024 is gepleegd is artikel 243 Sr van toepassing., 2024-07-01",
      "In 2019 werd hij vervolgd op grond van artikel 67 Sv., 2019-12-31",
      "Wie dit pleegt is sinds de Wet van 20 maart 2024 strafbaar op grond van artikel 242 Sr., 2025-03-20"})
  void check_article_isMeantAsOfTheDayOfTheActSpokenOf(String text, LocalDate day) {
    assertThat(checked(text, AFTER)).extracting(CheckedCitation::onDay).containsOnly(Optional.of(day));
  }

  @Test
  void check_articleOfAnActInAYearInWhichItsNumberChangedMeaning_isMeantAsOfNoDayThatIsKnown() {
    assertThat(checked("Het feit is gepleegd in 2024 (artikel 242 Sr).", AFTER))
        .extracting(CheckedCitation::onDay).containsExactly(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
      "Vanaf 1 juli 2024 staat dat misdrijf in artikel 252 Sr., 2024-07-01",
      "Sexchatting komt in artikel 251 Sr., 2024-07-01",
      "Het dronken maken van een ander staat in artikel 252 Sr., 2023-10-05"})
  void check_articleOfWhichTheSentenceTellsAsLawToCome_isMeantAsItWillBe(String text, LocalDate day) {
    assertThat(checked(text, BEFORE)).extracting(CheckedCitation::onDay).containsExactly(Optional.of(day));
  }

  @ParameterizedTest
  @CsvSource({
      "Het bezit is strafbaar (artikel 240b Sr).",
      "Zie de artikelen 240 en 240a Sr.",
      "Artikel 240b Sr heet sinds 1 juli 2024 artikel 252 Sr."})
  void check_articleThatWasGone_isMeantAsItLastWas(String text) {
    assertThat(checked(text, AFTER).getFirst().onDay()).contains(LocalDate.of(2024, 6, 30));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "Voor zeer grote online platforms (VLOP) gelden de plichten in artikel 5 DSA.; verkeerdartikel; 33",
      "De consultatie over de WIVO (https://zoek.officielebekendmakingen.nl/kst-35761-2) is gesloten.; verkeerddossier; ",
      "Zie https://zoek.officielebekendmakingen.nl/kst-1149197.pdf; verkeerdnummer; kst-34843-111"})
  void check_slipThatIsKnown_isTold(String text, String kind, String meant) {
    assertThat(faults(text, AFTER)).singleElement().satisfies(fault -> {
      assertThat(fault.kind().code()).isEqualTo(kind);
      assertThat(fault.meant().stream().map(Identifier::canonical).findFirst().orElse("")).endsWith(meant == null ? "" : meant);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Over caching gaat artikel 5 DSA.",
      "Het initiatiefvoorstel (https://zoek.officielebekendmakingen.nl/kst-35761-2) wacht.",
      "Illegale inhoud verwijderen (artikel 23 DSA) moet snel."})
  void check_sameCitationWithoutTheSlip_hasNoFaultAndIsOfTheDayOfTheDocument(String text) {
    assertThat(checked(text, AFTER)).filteredOn(checked -> checked.onDay().isPresent())
        .extracting(CheckedCitation::onDay).allMatch(Optional.of(AFTER)::equals);
    assertThat(faults(text, AFTER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "De OM-richtlijn (2024R0006) geldt.; 2024R0006; 2024R006",
      "De WICO-wet, of WIVO, komt er.; WICO-wet; WIVO",
      "De Europese Raad voor digitale diensten of EDPS ziet toe.; Europese Raad voor digitale diensten of EDPS; twee instanties"})
  void words_thatAreWrongByThemselves_areToldAtTheirPlace(String text, String words, String told) {
    assertThat(KnownSlips.in(text)).singleElement().satisfies(found -> {
      assertThat(text.substring(found.span().start(), found.span().end())).isEqualTo(words);
      assertThat(found.fault().explanation()).contains(told);
    });
  }

  @Test
  void sections_ofWhichTwoInARowHaveOneNumber_areToldAtTheSecond() {
    String text = "7. Zevende\n8. Achtste\ntekst\n9. Negende\n9. Nog een\n";

    assertThat(SectionsTwice.in(text)).singleElement()
        .satisfies(found -> assertThat(text.substring(found.span().start(), found.span().end())).isEqualTo("9. Nog een"));
    assertThat(SectionsTwice.in("1. Eerste\n2. Tweede\n1. Andere lijst\n2. Tweede\n3. Derde\n1. Een\n1. Twee")).isEmpty();
  }

  @Test
  void words_thatLookLikeASlip_areNone() {
    assertThat(KnownSlips.in("Zie 2024R006, 2024A012345, zaak 2024Z00061 en de WIVO; de EDPS en de EDPB.")).isEmpty();
  }

  @Test
  void check_documentWithoutDate_isNotOlderThanTheLastLetterItCites() {
    StructuredText text = StructurePlainText.structure("In de brief van 25 juni 2025 en die van 1 mei 2023 staat het"
        + " voorgestelde artikel 254 Sr.");
    Context context = new Context(DocumentKind.LETTER, Optional.empty(), Optional.empty(), List.of());
    List<FoundCitation> citations = Recogniser.recognise(text, context).citations();

    assertThat(CheckCitations.check(text.text(), context, citations)).filteredOn(checked -> checked.onDay().isPresent())
        .singleElement().satisfies(checked -> {
          assertThat(checked.onDay()).contains(LocalDate.of(2025, 6, 25));
          assertThat(checked.fault()).map(Fault::kind).contains(FaultKind.ARTICLE_IN_FORCE);
        });
  }

  @Test
  void check_documentWithoutDate_saysNothing() {
    StructuredText text = StructurePlainText.structure("Het bezit is strafbaar (artikel 240b Sr).");
    Context context = new Context(DocumentKind.LETTER, Optional.empty(), Optional.empty(), List.of());

    assertThat(CheckCitations.check(text.text(), context, Recogniser.recognise(text, context).citations()))
        .containsExactly(CheckedCitation.UNREMARKABLE);
  }

  private static List<Fault> faults(String words, LocalDate day) {
    return checked(words, day).stream().flatMap(checked -> checked.fault().stream()).toList();
  }

  private static List<CheckedCitation> checked(String words, LocalDate day) {
    StructuredText text = StructurePlainText.structure(words);
    Context context = new Context(DocumentKind.LETTER, Optional.of(day), Optional.empty(), List.of());
    List<FoundCitation> citations = Recogniser.recognise(text, context).citations();
    return CheckCitations.check(text.text(), context, citations);
  }

  private static Article sr(String number) {
    return new Article("BWBR0001854", number);
  }
}
