// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.Committees.Committee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

final class CommitteesTest {

  @Test
  void following_eachMinistry_isOneCommittee() {
    assertThat(Ministries.list()).allSatisfy(ministry ->
        assertThat(Committees.list().stream().filter(each -> each.ministries().contains(ministry.code())))
            .as(ministry.code()).hasSize(1));
  }

  @Test
  void list_namesOnlyMinistriesThatThereAre() {
    assertThat(Committees.list().stream().flatMap(each -> each.ministries().stream()).collect(Collectors.toSet()))
        .allSatisfy(code -> assertThat(Ministries.find(code)).isPresent());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      De vaste commissie voor Justitie en Veiligheid heeft overlegd; tk-jv
      de algemene commissie voor Wonen en Rijksdienst; tk-vro
      in de vaste commissie voor Economische Zaken, Landbouw en Innovatie; tk-ez
      de vaste commissie voor Veiligheid en Justitie, met de minister; tk-jv
      de vaste commissie voor Buitenlandse Handel en Ontwikkelingshulp; tk-bho
      commissie voor de Rijksuitgaven; tk-ru
      """)
  void namedIn_namesOfNowAndThen_areOne(String text, String code) {
    assertThat(Committees.namedIn(text)).map(Committee::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      het Ministerie van Justitie en Veiligheid
      een commissie voor Justitieleden
      """)
  void namedIn_noCommittee_isEmpty(String text) {
    assertThat(Committees.namedIn(text)).isEmpty();
  }

  @Test
  void allNamedIn_tellsEach_inTheOrderOfTheText() {
    assertThat(Committees.allNamedIn("De vaste commissie voor Defensie en de vaste commissie voor Veiligheid en Justitie, en de"
        + " commissie Binnenlandse Zaken; de Europese Commissie voor de lidstaten en de defensie")).extracting(Committee::code)
        .containsExactly("tk-def", "tk-jv", "tk-biza");
  }
}
