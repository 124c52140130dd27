// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.recognise.Context;
import nl.gestand.corpus.recognise.FoundCitation;
import nl.gestand.corpus.recognise.Recogniser;
import nl.gestand.corpus.structure.StructurePlainText;
import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Concordance;
import nl.gestand.ontology.citation.Statute;
import nl.gestand.ontology.citation.StatuteNames;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.statute.ArticleVersion;
import nl.gestand.ontology.statute.StatuteHistory;
import nl.gestand.ontology.statute.StatuteState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Golden: each citation of an article in the annotated documents means one version of it. */
class LawCitationsTest {

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate SECOND = LocalDate.of(2024, 7, 1);
  private static final Optional<ContentHash> LOADED = Optional.of(new ContentHash("0".repeat(64)));

  record Golden(LocalDate document, Article article, LocalDate asOf, String version, String meaning, String sentence) {}

  static List<Golden> citations() throws IOException {
    try (InputStream table = LawCitationsTest.class.getResourceAsStream("lawCitations.tsv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1)).flatMap(LawCitationsTest::golden).toList();
    }
  }

  private static Stream<Golden> golden(String[] cells) {
    return Arrays.stream(cells[2].split(" ")).map(number -> {
      String plain = "Dit staat in artikel # " + StatuteNames.names(cells[1]).getFirst() + ".";
      return new Golden(LocalDate.parse(cells[0]), new Article(cells[1], number), LocalDate.parse(cells[3]), cells[4],
          cells[5], (cells[6].isEmpty() ? plain : cells[6]).replace("#", number));
    });
  }

  @ParameterizedTest
  @MethodSource("citations")
  void citation_meansOneVersion(Golden golden) {
    StructuredText text = StructurePlainText.structure(golden.sentence());
    Context context = new Context(DocumentKind.LETTER, Optional.of(golden.document()), Optional.empty(), List.of());
    List<FoundCitation> found = Recogniser.recognise(text, context).citations();

    assertThat(found).singleElement().satisfies(citation -> assertThat(citation.targets()).contains(golden.article()));
    assertThat(CheckCitations.check(text.text(), context, found)).extracting(CheckedCitation::onDay)
        .containsExactly(Optional.of(golden.asOf()));
    assertThat(history(golden).on(golden.article(), golden.asOf()).map(version -> version.from().toString()).orElse("-"))
        .isEqualTo(golden.version());
    assertThat(Concordance.on(golden.article(), golden.asOf())
        .map(life -> life.from().map(LocalDate::toString).orElse("begin")).orElse("-")).isEqualTo(golden.meaning());
  }

  /** The article as it was until the change and after it, as far as it was there then. */
  private static StatuteHistory history(Golden golden) {
    List<StatuteState> states = List.of(new StatuteState(FIRST, 0, Optional.of(SECOND.minusDays(1)), LOADED),
        new StatuteState(SECOND, 0, Optional.of(StatuteState.NO_END), LOADED));
    List<ArticleVersion> versions = states.stream().filter(state -> !golden.version().equals("-"))
        .filter(state -> Concordance.lives(golden.article()).isEmpty()
            || Concordance.on(golden.article(), state.from()).isPresent())
        .map(state -> new ArticleVersion(golden.article(), state.from(),
            state.until().filter(last -> !last.equals(StatuteState.NO_END)), "", "Tekst " + state.from(), List.of()))
        .toList();
    return new StatuteHistory(new Statute("BWBR0001854"), "Wet", states, versions, List.of());
  }
}
