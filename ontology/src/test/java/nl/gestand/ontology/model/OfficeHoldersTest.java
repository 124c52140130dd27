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

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Grapperhaus | Minister | 2018-04-05 | ferd-grapperhaus | jenv",
      "De Jonge | Minister | 2018-04-05 | hugo-de-jonge | vws",
      "De Jonge | Minister | 2024-04-05 | hugo-de-jonge | bzk",
      "Wiebes | Minister | 2018-04-05 | eric-wiebes | ez",
      "Van Ark | Minister voor Medische Zorg | 2021-04-05 | tamara-van-ark | vws"})
  void find_titleInADebate_isThePersonAndPostOfThatDay(String name, String title, LocalDate day, String person, String ministry) {
    OfficeHolders.Holder holder = OfficeHolders.find(new Person(name, title, ""), Optional.of(day)).orElseThrow();

    assertThat(holder.person()).isEqualTo(person);
    assertThat(holder.ministryCode()).contains(ministry);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"staatssecretaris Langdurige en Maatschappelijke Zorg | vws",
      "minister van Defensie | def", "staatssecretaris Openbaar Vervoer en Milieu | ienw"})
  void ministry_ofAnOffice_isWhereItsPortfolioIs(String office, String ministry) {
    assertThat(OfficeHolders.ministry(office)).contains(ministry);
    assertThat(OfficeHolders.ministry("mevrouw Langdurige zorg")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"jenv | 2010-01-05 | Justitie", "jenv | 2015-01-05 | Veiligheid en Justitie",
      "ez | 2011-06-01 | Economische Zaken, Landbouw en Innovatie", "ienw | 2012-01-01 | Infrastructuur en Milieu"})
  void formerName_isThatOfTheDay(String ministry, LocalDate day, String name) {
    assertThat(Ministries.formerName(ministry, day)).contains(name);
    assertThat(Ministries.namedIn("minister van " + name)).map(Ministries.Ministry::code).contains(ministry);
    assertThat(Ministries.formerName(ministry, LocalDate.of(2025, 1, 1))).isEmpty();
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
