// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The Dutch words of classes, properties and concepts, those of others too, and where our pages explain them. */
public final class Terms {

  /** Kinds of things by the part of their address that says so. */
  private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("document", "publicatie"),
      Map.entry("commitment", "verbintenis"), Map.entry("event", "gebeurtenis"), Map.entry("action", "handeling"),
      Map.entry("passage", "passage"), Map.entry("finding", "vondst"), Map.entry("person", "persoon"),
      Map.entry("post", "ambt"), Map.entry("ministry", "ministerie"), Map.entry("committee", "commissie"),
      Map.entry("dossier", "dossier"), Map.entry("article", "artikel"), Map.entry("case", "uitspraak"),
      Map.entry("query", "bewaarde vraag"));

  private final Map<Node, String> labels = new HashMap<>();
  private final Map<Node, String> definitions = new HashMap<>();

  public Terms() {
    Graph all = Vocabulary.terms();
    GraphUtil.addInto(all, Vocabulary.schemes());
    GraphUtil.addInto(all, Vocabulary.others());
    for (Node property : new Node[] {SKOS.prefLabel.asNode(), RDFS.label.asNode()}) {
      read(all, property, labels);
    }
    read(all, SKOS.definition.asNode(), definitions);
  }

  public boolean knows(Node term) {
    return labels.containsKey(term);
  }

  /** The label of a term, otherwise the last part of its address. */
  public String label(Node term) {
    return Optional.ofNullable(labels.get(term))
        .orElseGet(() -> term.getURI().substring(Math.max(term.getURI().lastIndexOf('/'),
            term.getURI().lastIndexOf('#')) + 1));
  }

  /** What a term means; empty where we don't say. */
  public String definition(Node term) {
    return definitions.getOrDefault(term, "");
  }

  /** {@code ministerie}, for the kind {@code ministry} in an address of ours; an unknown kind as it is. */
  public String kind(String kind) {
    return KINDS.getOrDefault(kind, kind);
  }

  /** Where a page explains a term: one of ours on our own, any other at its own address. */
  public String page(Node term) {
    String uri = term.getURI();
    return uri.startsWith(Gst.NAMESPACE) ? "/ontology#" + uri.substring(Gst.NAMESPACE.length())
        : uri.startsWith(Schemes.NAMESPACE) ? "/ontology#" + uri.substring(Schemes.NAMESPACE.length()).replace('/', '-')
        : uri;
  }

  private static void read(Graph graph, Node property, Map<Node, String> texts) {
    graph.find(Node.ANY, property, Node.ANY)
        .filterKeep(triple -> "nl".equals(triple.getObject().getLiteralLanguage()))
        .forEach(triple -> texts.put(triple.getSubject(), triple.getObject().getLiteralLexicalForm()));
  }
}
