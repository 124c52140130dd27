// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

class ReadmeTest {

  private static final Pattern OWN_TERM = Pattern.compile("gst:([A-Za-z]+)");

  @Test
  void readme_namesOnlyTermsThatExist() throws IOException {
    Graph vocabulary = Vocabulary.terms();
    List<String> named = OWN_TERM.matcher(readme()).results().map(match -> Gst.NAMESPACE + match.group(1)).toList();
    Set<String> terms = new HashSet<>();
    vocabulary.find(Node.ANY, RDF.type.asNode(), Node.ANY).mapWith(Triple::getSubject)
        .forEach(term -> terms.add(term.getURI()));

    assertThat(named).isNotEmpty().isSubsetOf(terms);
  }

  @Test
  void readme_drawsEveryClassButTheLogOfTheStore() throws IOException {
    String readme = readme();

    assertThat(Vocabulary.terms().find(Node.ANY, RDF.type.asNode(), OWL2.Class.asNode()).toList())
        .extracting(triple -> triple.getSubject().getLocalName())
        .filteredOn(name -> !name.equals("ChangeLog"))
        .allMatch(name -> readme.contains("gst:" + name));
  }

  @Test
  void readme_listsEveryScheme() throws IOException {
    String readme = readme();

    assertThat(Vocabulary.SCHEMES).allMatch(scheme -> readme.contains("| `" + scheme + "` |"));
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
