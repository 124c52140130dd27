// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

  private static final Dossier DOSSIER = new Dossier("34843", "");

  @ParameterizedTest
  @ValueSource(strings = {"1000", "34843", "CXXIV", "I"})
  void dossier_fourOrFiveFiguresOrRoman_isOne(String number) {
    assertThat(new Dossier(number, "VI").key()).isEqualTo(number + "-VI");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "999", "04843", "348430", "3484a", "CXX1", "cxx", "34843\n", "３４８４３"})
  void dossier_otherNumber_isRefused(String number) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Dossier(number, "")).withMessageEndingWith(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "VI-", "ABCDEFG", " "})
  void dossier_otherAddition_isRefused(String addition) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Dossier("34843", addition));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "14", "99999", "42e", "99999z", "F", "AA", "ABC"})
  void kamerstuk_figuresOrCapitals_isOne(String number) {
    assertThat(new Kamerstuk(DOSSIER, number).canonical()).isEqualTo("kst-34843-" + number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "014", "100000", "42ee", "42E", "f", "ABCD", "A1", "4 2"})
  void kamerstuk_otherNumber_isRefused(String number) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Kamerstuk(DOSSIER, number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "240b", "429ter", "6:162", "3.1", "A", "123456789012"})
  void article_figuresLettersPointsAndColons_isOne(String number) {
    assertThat(new Article("BWBR0001854", number).canonical()).isEqualTo("BWBR0001854/" + number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":1", ".1", "1-2", "1 2", "1234567890123", "é"})
  void article_otherNumber_isRefused(String number) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Article("BWBR0001854", number));
  }
}
