// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.vocabulary;

import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.LinkKind;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

import java.util.HashMap;
import java.util.Map;

/** The words in which a Dutch reader sees a coded value, from the schemes. */
public final class Labels {

  private static final String LANGUAGE = "nl";

  private final Map<Node, String> labels;
  private final Map<Node, String> definitions;
  private final Map<Node, String> backwards;

  public Labels() {
    Graph schemes = Vocabulary.schemes();
    labels = texts(schemes, SKOS.prefLabel.asNode());
    definitions = texts(schemes, SKOS.definition.asNode());
    backwards = texts(schemes, SKOS.altLabel.asNode());
  }

  /** {@code deels nagekomen}. */
  public <E extends Enum<E> & Coded> String label(E value) {
    return labels.get(Schemes.concept(value));
  }

  /** What the value means, as one or two sentences. */
  public <E extends Enum<E> & Coded> String definition(E value) {
    return definitions.get(Schemes.concept(value));
  }

  /** A link as its other end sees it: {@code is herhaald door}. */
  public String backwards(LinkKind kind) {
    return backwards.get(Schemes.concept(kind));
  }

  private static Map<Node, String> texts(Graph schemes, Node property) {
    Map<Node, String> texts = new HashMap<>();
    schemes.find(Node.ANY, property, Node.ANY)
        .filterKeep(triple -> LANGUAGE.equals(triple.getObject().getLiteralLanguage()))
        .forEach(triple -> texts.put(triple.getSubject(), triple.getObject().getLiteralLexicalForm()));
    return texts;
  }
}
