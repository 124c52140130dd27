// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.SKOS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words that mean the same or something narrower: our own SKOS file and one of the people who run an installation. */
public final class Thesaurus {

  /**
   * One meaning.
   *
   * @param name what it is called
   * @param words every word for it, the name first
   * @param narrower words for what is a kind of it, not of what is a kind of that
   */
  public record Concept(String name, List<String> words, List<String> narrower) {
    public Concept {
      words = List.copyOf(words);
      narrower = List.copyOf(narrower);
    }
  }

  private Thesaurus() {}

  /**
   * The concepts of our file and of another, in the order of their names; labels of any language count.
   *
   * @param own a Turtle file that adds to ours; nothing is added when it is not there
   * @throws IllegalArgumentException when it can't be read, in a Dutch sentence
   */
  public static List<Concept> read(Path own) {
    Graph graph = Vocabulary.thesaurus();
    if (Files.isRegularFile(own)) {
      try {
        RDFParser.source(own).lang(Lang.TURTLE).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
            .parse(graph);
      } catch (RiotException e) {
        throw new IllegalArgumentException("De thesaurus " + own + " is geen leesbaar Turtle: " + e.getMessage(), e);
      }
    }
    List<Concept> concepts = new ArrayList<>();
    graph.find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY).mapWith(triple -> triple.getSubject()).toSet()
        .forEach(concept -> concepts.add(concept(graph, concept)));
    concepts.sort(Comparator.comparing(Concept::name));
    return concepts;
  }

  private static Concept concept(Graph graph, Node concept) {
    List<String> words = words(graph, concept);
    List<String> narrower = new ArrayList<>();
    graph.find(Node.ANY, SKOS.broader.asNode(), concept)
        .forEach(triple -> narrower.addAll(words(graph, triple.getSubject())));
    graph.find(concept, SKOS.narrower.asNode(), Node.ANY)
        .forEach(triple -> narrower.addAll(words(graph, triple.getObject())));
    return new Concept(words.getFirst(), words, narrower.stream().distinct().sorted().toList());
  }

  private static List<String> words(Graph graph, Node concept) {
    List<String> words = new ArrayList<>(labels(graph, concept, SKOS.prefLabel.asNode()));
    words.addAll(labels(graph, concept, SKOS.altLabel.asNode()));
    return words.stream().distinct().toList();
  }

  private static List<String> labels(Graph graph, Node concept, Node property) {
    return graph.find(concept, property, Node.ANY).mapWith(triple -> triple.getObject())
        .filterKeep(Node::isLiteral).mapWith(Node::getLiteralLexicalForm).toList().stream().sorted().toList();
  }
}
