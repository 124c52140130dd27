// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.corpus.ingest.SampleCorpus;
import nl.gestand.corpus.source.Intake;
import nl.gestand.corpus.source.Received;
import nl.gestand.corpus.structure.StructurePlainText;
import nl.gestand.corpus.structure.StructuredText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is read in a benchmark: documents, and texts made to be slow. */
public enum BenchText {
  DOCUMENTS("documents, one by one", ""),
  ONE_DOCUMENT("the same as one text", ""),
  CITATION("one citation, repeated", "Kamerstukken II 2021/22, 31 015, nr. 253. "),
  ARTICLE("artikel 3, repeated", "artikel 3 "),
  ARTICLE_OF("artikel 240b Sr, repeated", "artikel 240b Sr "),
  DOSSIER("numbers of five digits", "34843 "),
  DIGITS("one number", "1"),
  SPACES("spaces", " "),
  BRACKETS("nested brackets", "("),
  SENTENCE("one long sentence", "de minister stuurt de brief over het onderzoek naar de "),
  WORD("one word", "a"),
  MONTHS("names of months", "januari februari maart april mei juni juli augustus september oktober november december "),
  QUOTES("quotation marks", "\""),
  MOTIE("motie, repeated", "motie "),
  PROPOSER("moties of one member", "de motie-De Bruin over "),
  PROMISE("promises", "Ik zal de Kamer voor de zomer informeren. ");

  final String label;
  private final String repeated;

  BenchText(String label, String repeated) {
    this.label = label;
    this.repeated = repeated;
  }

  /**
   * Texts of about so many characters together.
   *
   * @param folder of documents in any format that can be taken in; empty for the sample corpus
   */
  List<StructuredText> texts(int characters, String folder) throws IOException {
    return switch (this) {
      case DOCUMENTS -> upTo(characters, documents(folder));
      case ONE_DOCUMENT -> List.of(StructurePlainText.structure(String.join("\n\n",
          upTo(characters, documents(folder)).stream().map(StructuredText::text).toList())));
      default -> List.of(StructurePlainText.structure(repeated.repeat(characters / repeated.length())));
    };
  }

  private static List<StructuredText> upTo(int characters, List<StructuredText> documents) {
    List<StructuredText> texts = new ArrayList<>();
    for (int length = 0, i = 0; length < characters; i++) {
      StructuredText next = documents.get(i % documents.size());
      texts.add(next);
      length += next.text().length();
    }
    return texts;
  }

  private static List<StructuredText> documents(String folder) throws IOException {
    List<StructuredText> documents = new ArrayList<>();
    try (Intake intake = new Intake()) {
      if (folder.isEmpty()) {
        for (var sample : SampleCorpus.files()) {
          add(intake.receive(sample.bytes(), sample.name()), documents);
        }
      } else {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            add(intake.receive(Files.readAllBytes(file), file.getFileName().toString()), documents);
          }
        }
      }
    }
    if (documents.isEmpty()) {
      throw new IOException("no document could be read: " + folder);
    }
    return documents;
  }

  private static void add(Received received, List<StructuredText> documents) {
    if (received instanceof Received.Accepted accepted) {
      documents.add(accepted.text());
    }
  }
}
