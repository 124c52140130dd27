// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.List;

class PhraseIndexTest {

  private final PhraseIndex<String> index = new PhraseIndex<>(
      List.of("<dag> <maand>", "na de zomer", "in (de_loop_van) <jaar>", "in_de komende weken", "zal .. worden"),
      Phrase::new);

  @Test
  void at_firstAndNextWord_givesTheRulesThatMayStandThere() {
    assertThat(at("na de zomer")).containsExactly("na de zomer");
    assertThat(at("In de loop van 2024")).containsExactly("in (de_loop_van) <jaar>", "in_de komende weken");
    assertThat(at("in 2024")).containsExactly("in (de_loop_van) <jaar>");
    assertThat(at("3 mei")).containsExactly("<dag> <maand>");
  }

  @Test
  void at_otherNextWord_isNotTried() {
    assertThat(at("na het zomerreces")).isEmpty();
    assertThat(at("3 personen")).isEmpty();
    assertThat(at("de zomer")).isEmpty();
  }

  @Test
  void at_beforeAGap_anyWordMayFollow() {
    assertThat(at("zal spoedig worden gezien")).containsExactly("zal .. worden");
    assertThat(at("zal")).containsExactly("zal .. worden");
  }

  @Test
  void phrase_thatBeginsWithTheBeginningOfAWord_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Phrase("evaluatie* volgt"));
  }

  private List<String> at(String text) {
    return index.at(new Words(Example.text(text)), 0);
  }
}
