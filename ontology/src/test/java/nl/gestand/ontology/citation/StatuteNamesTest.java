// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatuteNamesTest {

  private static String at(String text) {
    return StatuteNames.longestAt(text, 0).map(found -> found.work().canonical() + " " + text.substring(0, found.end()))
        .orElse("-");
  }

  @Test
  void longestAt_oneNameBeginsAnother_takesTheLonger() {
    assertThat(at("Wet seksuele misdrijven (WSM)")).isEqualTo("stb-2024-59 Wet seksuele misdrijven");
    assertThat(at("Mediawet 2008 bepaalt")).isEqualTo("BWBR0025028 Mediawet 2008");
    assertThat(at("Mediawet bepaalt")).isEqualTo("BWBR0025028 Mediawet");
  }

  @Test
  void longestAt_beginningOfALongerWord_isNoName() {
    assertThat(at("Grondwettelijk")).isEqualTo("-");
    assertThat(at("AVGs")).isEqualTo("-");
    assertThat(at("Srebrenica")).isEqualTo("-");
  }

  @Test
  void longestAt_caseAndHyphen_areFoldedInNamesOnly() {
    assertThat(at("WETBOEK VAN STRAFRECHT")).isEqualTo("BWBR0001854 WETBOEK VAN STRAFRECHT");
    assertThat(at("Istanbul Conventie")).isEqualTo("BWBV0006074 Istanbul Conventie");
    assertThat(at("woo")).isEqualTo("-");
    assertThat(at("Woo-verzoeken")).isEqualTo("BWBR0045754 Woo");
  }

  @Test
  void longestAt_footnoteMarkGluedToAName_isNotPartOfIt() {
    assertThat(at("Opiumwet3 is")).isEqualTo("BWBR0001941 Opiumwet");
    assertThat(at("AVG3")).isEqualTo("-");
  }

  @Test
  void article_burgerlijkWetboek_isInTheBookOfItsNumber() {
    Identifier civilCode = StatuteNames.find("BW").orElseThrow();
    assertThat(StatuteNames.article(civilCode, "6:162").canonical()).isEqualTo("BWBR0005289/6:162");
    assertThat(StatuteNames.article(new Statute("BWBR0005290"), "658").canonical()).isEqualTo("BWBR0005290/7:658");
  }

  @Test
  void names_andShortName_areOfTheSameInstrument() {
    assertThat(StatuteNames.shortName("BWBR0001854")).contains("Sr");
    assertThat(StatuteNames.names("BWBR0001854")).startsWith("Wetboek van Strafrecht").contains("Sr", "WvSr");
    assertThat(StatuteNames.names("BWBR9999999")).isEmpty();
  }
}
