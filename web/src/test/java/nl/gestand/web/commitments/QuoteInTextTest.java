// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.TextSpan;
import org.junit.jupiter.api.Test;

class QuoteInTextTest {

  @Test
  void sameWords_areFoundAtTheirFirstPlace() {
    assertThat(QuoteInText.find("een motie en een motie", "motie")).hasValue(new TextSpan(4, 9));
  }

  @Test
  void whiteSpaceMakesNoDifference() {
    assertThat(QuoteInText.find("doe  ik de\n\u00a0motie af", " ik de motie ")).hasValue(new TextSpan(5, 17));
  }

  @Test
  void quotationMarksMakeNoDifference() {
    assertThat(QuoteInText.find("de \u2018toezegging\u2019", "'toezegging'")).hasValue(new TextSpan(3, 15));
  }

  @Test
  void offsetsCountCodePoints() {
    assertThat(QuoteInText.find("\uD83D\uDE00 \uD83D\uDE00 motie", "motie")).hasValue(new TextSpan(4, 9));
  }

  @Test
  void otherWordsOrNone_areNotFound() {
    assertThat(QuoteInText.find("een motie", "de motie")).isEmpty();
    assertThat(QuoteInText.find("een motie", "  ")).isEmpty();
    assertThat(QuoteInText.find("", "motie")).isEmpty();
  }
}
