// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.model.Passage;
import nl.gestand.ontology.model.PassageKind;
import nl.gestand.ontology.model.TextSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class EvaluateRecognitionTest {

  private static final String TEXT =
      "Zie 31 015, nr. 250 en 31 015, nr. 251. Ook 34 843, nr. 14 telt. Artikel 240b Sr en de Opiumwet gelden.";

  @TempDir
  private Path folder;

  private Path documents;
  private Path gold;

  @BeforeEach
  void makeFolders() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
    gold = Files.createDirectory(folder.resolve("gold"));
    Files.writeString(documents.resolve("brief.txt"), TEXT);
  }

  private static StructuredText onePassage(String text) {
    TextSpan whole = new TextSpan(0, text.codePointCount(0, text.length()));
    return new StructuredText(text, List.of(new Passage(whole, PassageKind.PARAGRAPH, 1, "")), 1);
  }

  private void annotate(String papers, String law, String rest) throws IOException {
    Files.writeString(gold.resolve("brief.txt.gold.json"), """
        {"seed": "brief.txt", "metadata": {"date": {"value": "2025-01-02"}}, "parl_citations": [%s],
         "law_citations": [%s], "moties": [], "toezeggingen": [], "new_promises": []%s}
        """.formatted(papers, law, rest));
  }

  private static String paper(String quote, String normalized) {
    int start = TEXT.indexOf(quote);
    return """
        {"quote": "%s", "start": %d, "end": %d, "kind": "kamerstuk", "normalized": "%s"}""".formatted(quote, start,
        start + quote.length(), normalized);
  }

  private static String law(String quote, String work, String article) {
    int start = TEXT.indexOf(quote);
    return """
        {"quote": "%s", "start": %d, "end": %d, "kind": "statute", "targets": [{"work": "%s"%s}]}""".formatted(quote,
        start, start + quote.length(), work, article.isEmpty() ? "" : ", \"article\": \"" + article + "\"");
  }

  private Score score(Category category) throws IOException {
    return EvaluateRecognition.evaluate(documents, gold, EvaluateRecognitionTest::onePassage).get(category.ordinal());
  }

  @Test
  void evaluate_wrongAndMissingAnnotations_areListedAsMissAndFalseFind() throws IOException {
    annotate(paper("31 015, nr. 250", "kst-31015-250") + "," + paper("31 015, nr. 251", "kst-31015-999"), "", "");
    Score papers = score(Category.PAPERS);
    assertThat(papers.expected()).isEqualTo(2);
    assertThat(papers.met()).isEqualTo(1);
    assertThat(papers.found()).isEqualTo(3);
    assertThat(papers.right()).isEqualTo(1);
    assertThat(papers.recall()).isEqualTo(0.5);
    assertThat(papers.f1()).isBetween(0.39, 0.41);
    assertThat(papers.misses()).extracting(Score.Lapse::quote).containsExactly("31 015, nr. 251");
    assertThat(papers.falseFinds()).extracting(Score.Lapse::quote)
        .containsExactly("31 015, nr. 251", "34 843, nr. 14");
  }

  @Test
  void evaluate_findingThatTouchesAnIgnoredSpan_countsNeitherWay() throws IOException {
    int start = TEXT.indexOf("34 843");
    annotate(paper("31 015, nr. 250", "kst-31015-250") + "," + paper("31 015, nr. 251", "kst-31015-251"), "",
        ", \"ignore\": [{\"quote\": \"34 843\", \"start\": %d, \"end\": %d}]".formatted(start, start + 6));
    assertThat(score(Category.PAPERS).precision()).isEqualTo(1);
  }

  @Test
  void evaluate_law_isComparedByInstrumentAndArticle() throws IOException {
    annotate("", law("Artikel 240b Sr", "BWBR0001854", "240b") + "," + law("Opiumwet", "BWBR0001941", ""), "");
    Score law = score(Category.LAW);
    assertThat(law.precision()).isEqualTo(1);
    assertThat(law.recall()).isEqualTo(1);
  }

  @Test
  void evaluate_annotationThatStopsHalfway_judgesNothingAfterIt() throws IOException {
    annotate("", law("Artikel 240b Sr", "BWBR0001854", "240b"), ", \"scope\": \"categories b and c only\"");
    assertThat(score(Category.LAW).falseFinds()).isEmpty();
  }

  @Test
  void evaluate_documentOutsideTheFolder_isRefused() throws IOException {
    Files.writeString(gold.resolve("x.gold.json"), "{\"seed\": \"../gold/x.gold.json\"}");
    assertThatThrownBy(() -> score(Category.PAPERS)).isInstanceOf(IOException.class)
        .hasMessageContaining("geen document");
  }

  @Test
  void evaluate_folderWithoutAnnotations_isRefused() {
    assertThatThrownBy(() -> score(Category.PAPERS)).isInstanceOf(IOException.class)
        .hasMessageContaining("geen annotaties");
  }

  @Test
  void evaluateMarks_eachMarkedTarget_isLookedFor() throws IOException {
    Path marks = folder.resolve("marks.tsv");
    Files.writeString(marks, "file\ttarget\tsoort\tsurface\n"
        + "brief.txt\t\u00a0kst-34843-14\tdocument\t34 843, nr. 14\nbrief.txt\tkst-1-1\tdocument\tniets\n");
    Score score = EvaluateMarks.evaluate(documents, marks, file -> onePassage(TEXT));
    assertThat(score.recall()).isEqualTo(0.5);
    assertThat(score.misses()).extracting(Score.Lapse::words).containsExactly("kst-1-1");
  }

  @Test
  void evaluateMarks_documentOutsideTheFolder_isRefused() throws IOException {
    Path marks = Files.writeString(folder.resolve("marks.tsv"), "file\ttarget\tsoort\tsurface\n../x\tkst-1-1\td\tx\n");
    assertThatThrownBy(() -> EvaluateMarks.evaluate(documents, marks, file -> onePassage(TEXT)))
        .isInstanceOf(IOException.class).hasMessageContaining("geen document");
  }
}
