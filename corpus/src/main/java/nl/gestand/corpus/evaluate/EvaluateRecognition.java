// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.evaluate;

import nl.gestand.corpus.recognise.Recogniser;
import nl.gestand.corpus.recognise.Recognition;
import nl.gestand.corpus.structure.StructuredText;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Measures the recognisers on documents that people annotated. */
public final class EvaluateRecognition {

  private static final String SUFFIX = ".gold.json";

  private EvaluateRecognition() {}

  /**
   * Scores every annotated document of a folder.
   *
   * @param documents folder of plain texts in UTF-8
   * @param gold folder of annotations, {@code <name of the text>.gold.json}
   * @param structure how a text is divided in passages before it is read
   * @return a score for each category that people annotate, in their order
   * @throws IOException when a folder, a text or an annotation cannot be read; the message is for the user
   */
  public static List<Score> evaluate(Path documents, Path gold, Function<String, StructuredText> structure)
      throws IOException {
    Tally tally = new Tally();
    for (Path file : annotations(gold)) {
      Gold annotated = ReadGold.read(file);
      Path document = documents.resolve(annotated.document()).normalize();
      if (!document.startsWith(documents.normalize()) || !Files.isRegularFile(document)) {
        throw new NoSuchFileException("Er is geen document bij de annotatie " + file.getFileName() + ".");
      }
      String text = Files.readString(document, StandardCharsets.UTF_8);
      score(annotated, text, Recogniser.recognise(structure.apply(text), annotated.context()), tally);
    }
    return tally.scores().stream().filter(score -> score.category() != Category.MARKS).toList();
  }

  private static void score(Gold annotated, String text, Recognition recognition, Tally tally) {
    new ScoreCitations(annotated, text, tally).score(recognition.citations());
    if (!annotated.lawOnly()) {
      new ScoreCommitments(annotated, text, recognition, tally).score();
    }
  }

  private static List<Path> annotations(Path gold) throws IOException {
    try (Stream<Path> files = Files.list(gold)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
      if (found.isEmpty()) {
        throw new NoSuchFileException("In de map staan geen annotaties (*" + SUFFIX + "): " + gold);
      }
      return found;
    }
  }
}
