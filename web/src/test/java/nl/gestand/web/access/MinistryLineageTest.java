// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.Ministries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class MinistryLineageTest {

  @ParameterizedTest
  @CsvSource({
      // named in the document, its day, the official's ministry, may record
      "Minister van Veiligheid en Justitie, 2015-03-01, jenv, true",
      "Minister van Veiligheid en Justitie, 2015-03-01, aenm, true",
      "Minister van Justitie en Veiligheid, 2024-07-01, aenm, true",
      "Minister van Justitie en Veiligheid, 2024-07-02, aenm, false",
      "Minister van Justitie en Veiligheid, , aenm, false",
      "Minister van Asiel en Migratie, 2025-01-15, aenm, true",
      "Minister van Asiel en Migratie, 2025-01-15, jenv, false",
      "Minister van Economische Zaken en Klimaat, 2023-05-01, kgg, true",
      "Minister van Volksgezondheid, 2023-05-01, jenv, false"})
  void mayRecord_officialsAnswerForWhatTheirMinistryWas(String named, LocalDate day, String own, boolean may) {
    String code = Ministries.namedIn(named).orElseThrow().code();
    Commitment commitment = new Commitment(new CommitmentId("tz201503-001"), CommitmentKind.TOEZEGGING,
        Optional.empty(), "iets", "iets te doen", Optional.ofNullable(day), List.of(), List.of(), List.of(code),
        Optional.empty(), Optional.empty(), "debat", Optional.empty(), List.of());
    Registered official = KeptAccount.fresh(
        new Account("anna", Role.OFFICIAL, Optional.of(own)), Optional.empty(), Optional.empty()).registered();

    assertThat(Permissions.mayRecord(new Session(official, "x"), commitment)).isEqualTo(may);
  }
}
