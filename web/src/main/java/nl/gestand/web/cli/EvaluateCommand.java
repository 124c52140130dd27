// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.corpus.evaluate.EvaluateRecognition;
import nl.gestand.corpus.evaluate.Score;
import nl.gestand.corpus.structure.StructurePlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Measures recognition. */
@Command(name = "evaluate", description = "meet de herkenning aan teksten die mensen hebben geannoteerd")
final class EvaluateCommand extends PlainCommand {

  @Option(names = "--documents", paramLabel = "MAP", required = true, description = "map met teksten")
  private Path documents;

  @Option(names = "--gold", paramLabel = "MAP", required = true, description = "map met annotaties (*.gold.json)")
  private Path gold;

  @Option(names = "--verbose", description = "toon ook wat werd gemist en wat ten onrechte werd gevonden")
  private boolean verbose;

  private record Line(String category, int found, int right, int expected, int met, double precision, double recall,
      double f1, List<Score.Lapse> misses, List<Score.Lapse> falseFinds) {
    static Line of(Score score) {
      return new Line(score.category().code(), score.found(), score.right(), score.expected(), score.met(),
          score.precision(), score.recall(), score.f1(), score.misses(), score.falseFinds());
    }
  }

  EvaluateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    List<Score> scores = scores();
    if (json()) {
      scores.forEach(score -> terminal().json(Line.of(score)));
      return CommandRefused.DONE;
    }
    terminal().say(String.format("%-24s %9s %9s %9s %9s %9s", "", "precisie", "vangst", "F1", "gevonden", "verwacht"));
    for (Score score : scores) {
      terminal().say(String.format(Locale.forLanguageTag("nl"), "%-24s %9.3f %9.3f %9.3f %9d %9d",
          score.category().code(), score.precision(), score.recall(), score.f1(), score.found(), score.expected()));
      if (verbose) {
        score.misses().forEach(lapse -> tell("gemist", lapse));
        score.falseFinds().forEach(lapse -> tell("onterecht", lapse));
      }
    }
    return CommandRefused.DONE;
  }

  private List<Score> scores() {
    try {
      return EvaluateRecognition.evaluate(documents, gold, StructurePlainText::structure);
    } catch (IOException e) {
      throw new CommandRefused(CommandRefused.WRONG_USE, "De meting kan niet worden gedaan: " + e.getMessage());
    }
  }

  private void tell(String what, Score.Lapse lapse) {
    terminal().say("  " + what + ": " + lapse.document() + " " + lapse.start() + " \"" + Plain.line(lapse.quote())
        + "\" " + lapse.words());
  }
}
