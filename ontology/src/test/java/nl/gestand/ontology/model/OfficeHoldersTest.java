// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Optional;

class OfficeHoldersTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "D.M. van Weel | Minister van Justitie en Veiligheid | 2025-07-07 | david-van-weel",
      "de minister van JenV | '' | 2025-04-03 | david-van-weel",
      "Van Weel | minister | 2025-04-03 | david-van-weel",
      "de minister van Justitie en Veiligheid | '' | 2024-06-30 | dilan-yesilgoz",
      "D. Yeşilgöz-Zegerius | Minister van Justitie en Veiligheid | 2023-05-01 | dilan-yesilgoz",
      "D. Yesilgöz-Zegerius | Minister van Justitie en Veiligheid | 2023-05-01 | dilan-yesilgoz",
      "J.C. de Jager | Minister van Financiën | 2011-05-01 | jan-kees-de-jager",
      "Yeşilgöz | minister van JenV | 2023-05-01 | dilan-yesilgoz",
      "G.A. van der Steur | De Minister van Veiligheid en Justitie | 2016-08-16 | ard-van-der-steur",
      "staatssecretaris van Justitie en Veiligheid | '' | 2025-04-03 | ingrid-coenradie",
      "T.H.D. Struycken | De Staatssecretaris Rechtsbescherming | 2025-07-04 | teun-struycken",
      "de minister voor Rechtsbescherming | '' | 2022-07-06 | franc-weerwind",
      "de minister-president | '' | 2019-01-01 | mark-rutte"})
  void find_officeOnADay_isThePersonWhoHeldIt(String name, String office, LocalDate day, String person) {
    assertThat(OfficeHolders.find(new Person(name, office, ""), Optional.of(day))).map(OfficeHolders.Holder::person)
        .contains(person);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "de minister | '' | 2025-04-03",
      "A.B. Jansen | Minister van Justitie en Veiligheid | 2025-04-03",
      "de minister van Justitie en Veiligheid | '' | 2015-03-15",
      "de minister van Justitie en Veiligheid | '' | 2026-11-01",
      "Mutluer | '' | 2025-04-03",
      "de minister voor Natuur en Stikstof | '' | 2023-04-03"})
  void find_whatTheTableDoesNotSay_isEmpty(String name, String office, LocalDate day) {
    assertThat(OfficeHolders.find(new Person(name, office, ""), Optional.of(day))).isEmpty();
  }

  @Test
  void on_letterSignedAndOfficePromised_areOnePerson() {
    Optional<LocalDate> day = Optional.of(LocalDate.of(2025, 4, 3));
    Person signed = new Person("D.M. van Weel", "De Minister van Justitie en Veiligheid", "");
    Person promised = new Person("de minister van JenV", "", "");

    assertThat(signed.on(day).known()).isEqualTo(promised.on(day).known()).isEqualTo("david-van-weel");
  }

  @Test
  void find_withoutDay_needsNameAndOffice() {
    assertThat(OfficeHolders.find(new Person("D.M. van Weel", "Minister van Justitie en Veiligheid", ""),
        Optional.empty())).isPresent();
    assertThat(OfficeHolders.find(new Person("Van Weel", "minister", ""), Optional.empty())).isEmpty();
    assertThat(OfficeHolders.find(new Person("minister van JenV", "", ""), Optional.empty())).isEmpty();
  }
}
