// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.DocumentKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

  @ParameterizedTest
  @ValueSource(strings = {" ", "(", "1", "A", "motie ", "de motie-Kuik over ", "moties Smit en ", "toezeggingen ",
      "toegezegd ", "doe motie ", "voor ", "1 januari ", "lid Van ", "zal ik ", "a.", "De motie-Smit is aangenomen. ",
      "toezeggingen aan het lid Smit. ", "Dan maken we dat van. "})
  void oneMegabyte_ofOneThing_isReadToTheEnd(String repeated) {
    String text = repeated.repeat(1_000_000 / repeated.length());
    for (DocumentKind kind : new DocumentKind[] {DocumentKind.LETTER, DocumentKind.DEBATE_REPORT}) {
      assertThat(Example.of(kind, text).commitments().size()).isLessThan(1000);
    }
  }
}
