// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.citation.Dossier;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class BillsTest {

  private static final Bill BILL = Bills.find(Dossier.ofKey("36222")).orElseThrow();

  @Test
  void stages_areInOrder_fromAnnouncementToEvaluation() {
    assertThat(BILL.stages()).extracting(BillStage::kind).isSorted()
        .startsWith(BillStage.Kind.ANNOUNCED).endsWith(BillStage.Kind.EVALUATION);
    assertThat(BILL.stages()).extracting(BillStage::from).isSorted();
    assertThat(BILL.stages().getLast().from()).isEqualTo(LocalDate.parse("2029-07-01"));
  }

  @Test
  void articlesItChanged_areThoseThatEndedAndBeganWithIt() {
    assertThat(BILL.ended()).extracting(life -> life.article().number()).contains("240b", "248e", "139h", "254")
        .doesNotContain("250a", "429ter");
    assertThat(BILL.begun()).extracting(life -> life.article().number()).contains("252", "251", "429ter", "250a")
        .doesNotContain("285d");
  }
}
