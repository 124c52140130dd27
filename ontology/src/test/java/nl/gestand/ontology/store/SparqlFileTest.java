// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Vocabulary;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.update.UpdateFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every query file can be parsed, is asked by the class it is named after, and uses only terms that are defined. */
final class SparqlFileTest {

  private static final Path RESOURCES = resource("KnowledgeStore/begin.ru").getParent().getParent();
  private static final Pattern OWN_TERM = Pattern.compile("\\bgst:([A-Za-z]+)");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".rq") || file.toString().endsWith(".ru"))
          .sorted().toList();
      assertThat(found).hasSizeGreaterThan(8);
      return found;
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_isSparql(Path file) throws IOException {
    String text = Files.readString(file);
    if (file.toString().endsWith(".ru")) {
      assertThat(UpdateFactory.create(text).getOperations()).hasSize(1);
    } else {
      assertThat(QueryFactory.create(text)).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_isAskedByAClassOfTheStore(Path file) throws IOException {
    String owner = file.getParent().getFileName().toString();
    String method = file.getFileName().toString().replaceFirst("\\.r[qu]$", "");
    Pattern asked = Pattern.compile(Pattern.quote(owner) + "\\.class,\\s*\"" + Pattern.quote(method) + "\"");
    Path sources = Path.of("src/main/java/nl/gestand/ontology/store");
    try (Stream<Path> classes = Files.list(sources)) {
      assertThat(classes.filter(source -> asked.matcher(read(source)).find())).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_usesDefinedTerms(Path file) {
    Graph terms = Vocabulary.terms();
    Matcher used = OWN_TERM.matcher(read(file));
    while (used.find()) {
      Node term = NodeFactory.createURI(Gst.NAMESPACE + used.group(1));
      assertThat(terms.contains(term, Node.ANY, Node.ANY)).as(term.getURI()).isTrue();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path resource(String name) {
    try {
      return Path.of(SparqlFile.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
