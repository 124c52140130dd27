// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.TextSpan;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;

/** A passage as Web Annotation describes one: a part of a document, selected by position and by quote at once. */
final class PassageTriples {

  private PassageTriples() {}

  static Node write(Triples triples, Uris uris, DocumentId document, TextSpan span, String quote) {
    Node passage = uris.passage(document, span);
    Node selector = Uris.part(passage, "selector");
    triples.type(passage, OA.SpecificResource.asNode())
        .add(passage, OA.hasSource, uris.document(document))
        .add(passage, OA.hasSelector, selector)
        .type(selector, OA.TextPositionSelector.asNode(), OA.TextQuoteSelector.asNode())
        .offset(selector, OA.start, span.start())
        .offset(selector, OA.end, span.end())
        .text(selector, OA.exact, quote);
    return passage;
  }

  static Evidence.InDocument read(Triples triples, Uris uris, Node passage) {
    Node selector = triples.get(passage, OA.hasSelector.asNode());
    String document = uris.local("document", triples.get(passage, OA.hasSource.asNode())).orElseThrow();
    TextSpan span = new TextSpan(
        triples.whole(selector, OA.start.asNode()), triples.whole(selector, OA.end.asNode()));
    return new Evidence.InDocument(new DocumentId(document), span, triples.text(selector, OA.exact.asNode()));
  }
}
