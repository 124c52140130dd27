// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

/** The small rules that heads are read by. */
class NamesAndNumbersTest {

  @ParameterizedTest
  @CsvSource({"VAN DER WERF,Van der Werf", "MICHON-DERKZEN,Michon-Derkzen", "EL ABASSI,El Abassi", "KOSTIĆ,Kostić",
      "IJZERMAN,IJzerman", "SIX DIJKSTRA,Six Dijkstra", "Van Dam,Van Dam", "INGE VAN DIJK,Inge van Dijk"})
  void nameInCapitals_isWrittenAsANameIs(String capitals, String name) {
    assertThat(PersonNames.fromCapitals(capitals)).isEqualTo(name);
  }

  @Test
  void listOfNames_isSplit_withoutOthers() {
    assertThat(PersonNames.split("KOEKKOEK, CEDER EN VAN DER WERF C.S."))
        .isEqualTo(List.of("KOEKKOEK", "CEDER", "VAN DER WERF"));
    assertThat(PersonNames.split("Westerveld c.s.")).isEqualTo(List.of("Westerveld"));
    assertThat(PersonNames.split("Bikker.")).isEqualTo(List.of("Bikker"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kst-34843-14", "kst-36410-VI-2", "kst-21501-20-917", "kst-CXXIV-G", "ah-tk-20202021-3235",
      "h-tk-20172018-70-4", "stb-2024-59", "stcrt-2024-19871", "2025D24665"})
  void officialNumber_isItsOwnCanonicalForm(String number) {
    assertThat(OfficialNumber.read(number)).map(Identifier::canonical).contains(number);
  }

  @ParameterizedTest
  @CsvSource({"36 600 XX,36600-XX", "34843,34843", "35 099 (R2114),35099", "21 501-20,21501-20", "36410-VI,36410-VI"})
  void dossier_isReadFromItsPrintedForm(String printed, String key) {
    assertThat(OfficialNumber.dossier(printed)).map(Dossier::key).contains(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kst-", "0123", "01 234", "een dossier", "kst-34843", "ah-tk-20202022-1"})
  void whatIsNoNumber_isNone(String text) {
    assertThat(OfficialNumber.dossier(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"6 juli 2022,2022-07-06", "Voorgesteld 21 MEI 2025,2025-05-21", "1april 2025,2025-04-01",
      "2025-07-02T00:00:00,2025-07-02"})
  void date_isReadAsItIsWritten(String written, LocalDate date) {
    assertThat(DutchDates.find(written)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"31 februari 2022", "17 oktober", "12-10", "maart 2020"})
  void whatIsNoDay_isNone(String text) {
    assertThat(DutchDates.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Motie,MOTIE", "Brief regering,LETTER", "Verslag van een commissiedebat,DEBATE_REPORT",
      "Verslag,BILL_PAPER",
      "MEMORIE VAN TOELICHTING,BILL_PAPER", "Antwoord op schriftelijke vragen,ANSWERS", "Staatsblad,GAZETTE",
      "Besluitenlijst van de procedurevergadering,DECISION_LIST", "Lijst van toezeggingen,COMMITMENT_LIST"})
  void kind_isThatOfTheLongestBeginning(String words, DocumentKind kind) {
    assertThat(DocumentKinds.startedBy(words)).contains(kind);
  }

  @Test
  void kind_needsWholeWords() {
    assertThat(DocumentKinds.startedBy("Briefwisseling")).isEmpty();
    assertThat(DocumentKinds.startedBy("Rapportage")).isEmpty();
  }

  @Test
  void request_ofAMotie_isWhatIsAskedOfTheGovernment() {
    assertThat(MotieWords.request(List.of("De Kamer,", "gehoord de beraadslaging,", "constaterende dat het regent;",
        "verzoekt de regering, paraplu's uit te delen;", "verzoekt de regering voorts te schuilen,",
        "en gaat over tot de orde van de dag.", "Van Dam")))
        .contains("paraplu's uit te delen; verzoekt de regering voorts te schuilen");
    assertThat(MotieWords.request(List.of("De Kamer,",
        "verzoekt het Presidium een paraplu te kopen, en gaat over tot de orde van de dag.")))
        .contains("verzoekt het Presidium een paraplu te kopen");
    assertThat(MotieWords.request(List.of("De Kamer,", "constaterende dat het regent;",
        "verzpekt de regering te schuilen,", "en gaat over tot de orde van de dag.")))
        .contains("verzpekt de regering te schuilen");
  }
}
