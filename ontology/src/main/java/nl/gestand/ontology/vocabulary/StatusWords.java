// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.vocabulary;

import nl.gestand.ontology.model.Status;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the sources' own words for a status mean to us, from {@code schemes/source-words.ttl}. Letter case and the
 * width of spaces make no difference.
 */
public final class StatusWords {

  private static final List<Node> SPELLINGS = List.of(SKOS.prefLabel.asNode(), SKOS.hiddenLabel.asNode());

  private static final List<Node> MAPPINGS =
      List.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(), SKOS.broadMatch.asNode());

  private final Map<WordSource, Map<String, Optional<Status>>> words = new EnumMap<>(WordSource.class);

  public StatusWords() {
    Graph schemes = Vocabulary.schemes();
    for (WordSource source : WordSource.values()) {
      words.put(source, read(schemes, NodeFactory.createURI(Schemes.NAMESPACE + source.code())));
    }
  }

  /** The status that a word means; empty for an unknown word and for one that means no status, such as "Ontraden". */
  public Optional<Status> find(WordSource source, String word) {
    return words.get(source).getOrDefault(folded(word), Optional.empty());
  }

  /** Whether the source is known to use this word. Any other word is a sign that the source has changed. */
  public boolean knows(WordSource source, String word) {
    return words.get(source).containsKey(folded(word));
  }

  private static Map<String, Optional<Status>> read(Graph schemes, Node scheme) {
    Map<String, Optional<Status>> read = new HashMap<>();
    schemes.find(Node.ANY, SKOS.inScheme.asNode(), scheme).forEach(triple -> {
      Node concept = triple.getSubject();
      Optional<Status> status = MAPPINGS.stream()
          .flatMap(mapping -> schemes.find(concept, mapping, Node.ANY).toList().stream())
          .flatMap(match -> Schemes.find(Status.class, match.getObject()).stream())
          .findFirst();
      for (Node spelling : SPELLINGS) {
        schemes.find(concept, spelling, Node.ANY)
            .forEach(label -> read.put(folded(label.getObject().getLiteralLexicalForm()), status));
      }
    });
    return read;
  }

  private static String folded(String word) {
    return word.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
