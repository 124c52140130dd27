// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.gestand.ontology.vocabulary.Thesaurus.Concept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ThesaurusTest {

  @TempDir
  Path folder;

  @Test
  void read_ours_hasSynonymsAndNarrowerWords() {
    List<Concept> concepts = Thesaurus.read(folder.resolve("thesaurus.ttl"));

    assertThat(concepts).hasSizeGreaterThan(45).extracting(Concept::name).doesNotHaveDuplicates();
    assertThat(concept(concepts, "sextortion").words()).contains("seksafpersing");
    assertThat(concept(concepts, "misbruik van seksueel beeldmateriaal").narrower()).contains("wraakporno");
    assertThat(concept(concepts, "buitengewoon opsporingsambtenaar").words()).contains("boa");
    assertThat(concept(concepts, "Justitie en Veiligheid").words()).contains("JenV", "VenJ");
  }

  @Test
  void read_anOwnFile_addsToOurs() throws IOException {
    Path own = Files.writeString(folder.resolve("thesaurus.ttl"), """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <https://example.org/1> skos:prefLabel "naming"@en ; skos:altLabel "te kijk zetten"@nl .
        <https://w3id.org/gestand/thesaurus/doxing> skos:narrower <https://example.org/1> .
        """);

    List<Concept> concepts = Thesaurus.read(own);

    assertThat(concept(concepts, "naming").words()).containsExactly("naming", "te kijk zetten");
    assertThat(concept(concepts, "doxing").narrower()).containsExactly("naming", "te kijk zetten");
  }

  @Test
  void read_anOwnFileThatIsNoTurtle_saysSo() throws IOException {
    Path own = Files.writeString(folder.resolve("thesaurus.ttl"), "wraakporno = sextortion");

    assertThatThrownBy(() -> Thesaurus.read(own)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("geen leesbaar Turtle");
  }

  private static Concept concept(List<Concept> concepts, String name) {
    return concepts.stream().filter(concept -> concept.name().equals(name)).findFirst().orElseThrow();
  }
}
