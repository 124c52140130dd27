// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import nl.gestand.corpus.evaluate.EvaluateMarks;
import nl.gestand.corpus.evaluate.EvaluateRecognition;
import nl.gestand.corpus.evaluate.Score;
import nl.gestand.corpus.source.Intake;
import nl.gestand.corpus.source.Received;
import nl.gestand.corpus.structure.StructurePlainText;
import nl.gestand.corpus.structure.StructuredText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Measures recognition. */
@Command(name = "evaluate", description = "meet de herkenning aan teksten die mensen hebben geannoteerd")
final class EvaluateCommand extends PlainCommand {

  @Option(names = "--documents", paramLabel = "MAP", required = true, description = "map met teksten")
  private Path documents;

  @Option(names = "--gold", paramLabel = "MAP", description = "map met annotaties (*.gold.json)")
  private Optional<Path> gold;

  @Option(names = "--marks", paramLabel = "BESTAND",
      description = "tabel (tsv) van verwijzingen die de uitgever zelf merkte: bestand, doel, soort, woorden")
  private Optional<Path> marks;

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
    if (gold.isEmpty() && marks.isEmpty()) {
      throw new CommandRefused(CommandRefused.WRONG_USE, "Waaraan moet worden gemeten? Noem --gold of --marks.");
    }
    List<Score> scores = new ArrayList<>();
    try (Intake intake = new Intake()) {
      if (gold.isPresent()) {
        scores.addAll(EvaluateRecognition.evaluate(documents, gold.get(), StructurePlainText::structure));
      }
      if (marks.isPresent()) {
        scores.add(EvaluateMarks.evaluate(documents, marks.get(), file -> text(intake, file)));
      }
      return scores;
    } catch (IOException | UncheckedIOException e) {
      throw new CommandRefused(CommandRefused.WRONG_USE, "De meting kan niet worden gedaan: " + e.getMessage());
    }
  }

  private static StructuredText text(Intake intake, Path file) {
    try {
      return switch (intake.receive(Files.readAllBytes(file), file.getFileName().toString())) {
        case Received.Accepted accepted -> accepted.text();
        case Received.OfStatute ignored -> throw new IOException(file.getFileName() + " is de tekst van een wet");
        case Received.Refused refused -> throw new IOException(file.getFileName() + ": " + refused.reason());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private void tell(String what, Score.Lapse lapse) {
    terminal().say("  " + what + ": " + lapse.document() + " " + lapse.start() + " \"" + Plain.line(lapse.quote())
        + "\" " + lapse.words());
  }
}
