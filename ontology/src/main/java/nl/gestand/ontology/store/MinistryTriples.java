// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.Ministries;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.SKOS;

import java.util.List;

/** Ministries, each with its name of today and the government's own address for it (TOOI). */
final class MinistryTriples {

  private MinistryTriples() {}

  static void write(Triples triples, Uris uris, Node thing, List<String> codes) {
    for (String code : codes) {
      Node ministry = uris.ministry(code);
      triples.add(thing, Gst.ministry, ministry);
      Ministries.find(code).ifPresent(known -> {
        triples.text(ministry, FOAF.name, known.name());
        // Not the same: TOOI has a ministry of its own for each name, we have one through all of them.
        known.tooi().ifPresent(tooi ->
            triples.add(ministry, SKOS.closeMatch, NodeFactory.createURI(tooi)));
      });
    }
  }
}
