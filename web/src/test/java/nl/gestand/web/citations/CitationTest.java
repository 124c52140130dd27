// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.citations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class CitationTest {

  private static final LocalDate SEEN = LocalDate.of(2026, 1, 2);

  private static final Citation HOSTILE = new Citation("a_b", "http://localhost:8080/id/document/a_b", "Motie",
      List.of("A & B"), "100% {van} #1_\\x\nER  - \r\nTY  - BOOK", Optional.empty(), "");

  @Test
  void words_nameWhoWhatNumberDayAndAddress() {
    Citation citation = new Citation("kst-34843-101", "http://localhost:8080/id/commitment/kst-34843-101", "Motie",
        List.of("Mutluer", "Van Nispen"), "Motie over voorlichting", Optional.of(LocalDate.of(2025, 5, 28)),
        "34 843, nr. 101");

    assertThat(citation.words(SEEN)).isEqualTo("Mutluer, Van Nispen, ‘Motie over voorlichting’, Motie 34 843, nr. 101, "
        + "28 mei 2025. Gestand, http://localhost:8080/id/commitment/kst-34843-101 (geraadpleegd op 2 januari 2026).");
  }

  @Test
  void ris_aTitleCannotEndTheRecord() {
    assertThat(HOSTILE.ris(SEEN).lines()).filteredOn(line -> line.startsWith("ER") || line.startsWith("TY"))
        .containsExactly("TY  - GOVDOC", "ER  - ");
  }

  @Test
  void bibtex_signsOfItsOwnAreEscaped() {
    assertThat(HOSTILE.bibtex(SEEN)).startsWith("@misc{a-b,")
        .contains("author = {{A \\& B}}", "100\\% \\{van\\} \\#1\\_\\textbackslash x ER");
  }
}
