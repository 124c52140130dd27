// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.Person;
import org.junit.jupiter.api.Test;

import java.util.List;

class RecognisePeopleTest {

  @Test
  void names_withParticlesAndParties_areReadInARow() {
    assertThat(introduced("de leden Van der Linde (D66), El Amrani en Inge van Dam (beiden VVD) over boeken"))
        .containsExactly(new Person("Van der Linde", "", "D66"), new Person("El Amrani", "", ""),
            new Person("Inge van Dam", "", "VVD"));
  }

  @Test
  void name_inSmallLetters_isCapitalised() {
    assertThat(introduced("het lid van Dam over")).containsExactly(new Person("Van Dam", "", ""));
  }

  @Test
  void unknownBrackets_areNoParty() {
    assertThat(introduced("het lid Smit (zie bijlage) over")).containsExactly(new Person("Smit", "", ""));
  }

  @Test
  void andOthers_isNoticed() {
    assertThat(people("het lid Smit c.s. vraagt").firstIntroduced(0, 8).orElseThrow().andOthers()).isTrue();
  }

  @Test
  void office_runsToTheEndOfItsName() {
    assertThat(people("de minister van Volksgezondheid, Welzijn en Sport en de heer Smit").firstOffice(0, 12)
        .orElseThrow().title()).isEqualTo("minister van Volksgezondheid, Welzijn en Sport");
    assertThat(people("de demissionair staatssecretaris Rechtsbescherming heeft").firstOffice(0, 4)
        .orElseThrow().title()).isEqualTo("demissionair staatssecretaris Rechtsbescherming");
  }

  private static List<Person> introduced(String text) {
    Words words = new Words(Example.text(text));
    return new RecognisePeople(words).firstIntroduced(0, words.count()).orElseThrow().people();
  }

  private static RecognisePeople people(String text) {
    return new RecognisePeople(new Words(Example.text(text)));
  }
}
