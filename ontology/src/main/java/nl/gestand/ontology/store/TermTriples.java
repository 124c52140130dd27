// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;

/** A term as a node of its own: its words, its days and the rule between them. */
final class TermTriples {

  private TermTriples() {}

  static Node write(Triples triples, Node node, Term term) {
    triples.type(node, Gst.Term)
        .text(node, Gst.words, term.words())
        .date(node, Gst.termFrom, term.from())
        .date(node, Gst.termUntil, term.until())
        .text(node, Gst.termRule, term.rule());
    return node;
  }

  static Term read(Triples triples, Node node) {
    return new Term(triples.text(node, Gst.words), triples.date(node, Gst.termFrom),
        triples.date(node, Gst.termUntil), triples.text(node, Gst.termRule));
  }
}
