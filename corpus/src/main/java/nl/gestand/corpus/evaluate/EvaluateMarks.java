// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.evaluate;

import nl.gestand.corpus.recognise.Context;
import nl.gestand.corpus.recognise.Recogniser;
import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.TextSpan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Measures whether the citations that the publisher itself marked in a document are found in its plain text. */
public final class EvaluateMarks {

  private static final int COLUMNS = 4;

  private EvaluateMarks() {}

  /**
   * Scores recall only: the publisher marks a quarter of the citations, so a finding without mark is no false find.
   *
   * @param documents folder that the names in the table start from
   * @param marks tab-separated table with a header: file, target, kind, words
   * @param read the text of a document
   * @throws IOException when a document or the table cannot be read
   */
  public static Score evaluate(Path documents, Path marks, Function<Path, StructuredText> read) throws IOException {
    Tally tally = new Tally();
    Map<String, Set<String>> found = new HashMap<>();
    List<String> lines = Files.readAllLines(marks);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      if (cells.length < COLUMNS) {
        throw new IOException("Deze regel van " + marks.getFileName() + " heeft te weinig kolommen: " + line);
      }
      String document = cells[0].strip();
      // The publisher left a no-break space in some of its own identifiers.
      String target = cells[1].replace('\u00a0', ' ').strip();
      Path file = documents.resolve(document).normalize();
      if (!file.startsWith(documents.normalize()) || !Files.isRegularFile(file)) {
        throw new NoSuchFileException("Er is geen document " + document + " bij " + marks.getFileName() + ".");
      }
      Set<String> targets = found.computeIfAbsent(document, name -> targets(read.apply(file)));
      // The table does not say where in the document its words stand.
      tally.expect(Category.MARKS, targets.contains(target), document,
          new Gold.Quote(new TextSpan(0, 1), cells[3].strip()), target);
    }
    return tally.scores().get(Category.MARKS.ordinal());
  }

  private static Set<String> targets(StructuredText text) {
    Context context = new Context(DocumentKind.OTHER, Optional.empty(), Optional.empty(), List.of());
    return Recogniser.recognise(text, context).citations().stream().flatMap(citation -> citation.targets().stream())
        .map(Identifier::canonical).collect(Collectors.toSet());
  }
}
