// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionsTest {

  @ParameterizedTest
  @CsvSource({"GL-PvdA,GroenLinks-PvdA", "cu,ChristenUnie", "FvD,FVD", "Nieuw Sociaal Contract,NSC",
      "Gr.Markuszower,Groep Markuszower"})
  void find_knowsTheSpellingsOfSources(String spelled, String name) {
    assertThat(Fractions.find(spelled)).get().extracting(Fractions.Fraction::name).isEqualTo(name);
  }

  @Test
  void line_hasThoseBeforeAndAfter_andNoneBeside() {
    assertThat(Fractions.line("PvdA")).contains("PvdA", "GroenLinks-PvdA", "GL-PvdA", "PRO", "DENK")
        .doesNotContain("GroenLinks", "VVD");
    assertThat(Fractions.line("GL-PvdA")).contains("PvdA", "GroenLinks", "GL", "PRO").doesNotContain("DENK");
    assertThat(Fractions.line("BVNL")).contains("Groep Van Haga", "FVD").doesNotContain("JA21");
    assertThat(Fractions.line("Partij van Niemand")).isEmpty();
  }

  @Test
  void predecessors_areInTheTable_andEndedBeforeWhatCameOfThemWhereTheyMerged() {
    for (String name : new String[] {"GroenLinks-PvdA", "PRO", "PVV", "BVNL", "DENK"}) {
      assertThat(Fractions.find(name).orElseThrow().cameFrom()).isNotEmpty()
          .allSatisfy(before -> assertThat(Fractions.find(before)).isPresent());
    }
    assertThat(Fractions.find("PvdA").orElseThrow().until().orElseThrow().plusDays(1))
        .isEqualTo(Fractions.find("GroenLinks-PvdA").orElseThrow().from().orElseThrow());
  }
}
