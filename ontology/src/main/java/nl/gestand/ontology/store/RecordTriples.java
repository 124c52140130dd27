// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.RegisterRecord;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

import java.util.Optional;

/** The graph of one record of a register. */
final class RecordTriples {

  private RecordTriples() {}

  static Triples write(Uris uris, RegisterRecord record) {
    Triples triples = new Triples();
    Node node = uris.record(record.id());
    triples.type(node, Gst.Record)
        .text(node, Gst.entity, record.entity())
        .text(node, DCTerms.identifier, record.number())
        .text(node, Gst.typeWord, record.typeWord())
        .text(node, DCTerms.title, record.title())
        .date(node, DCTerms.issued.asNode(), record.date())
        .text(node, Gst.recordHash, record.received().hex())
        .text(node, Gst.opinion, record.opinion());
    record.describes().ifPresent(commitment -> {
      triples.add(uris.commitment(commitment.id()), Gst.registeredIn, node);
      CommitmentTriples.write(triples, uris, node, commitment);
    });
    record.concerns().forEach(commitment -> triples.add(node, Gst.concerns, uris.commitment(commitment)));
    return triples;
  }

  static RegisterRecord read(Triples triples, Uris uris, Node node) {
    return new RegisterRecord(uris.local("record", node).orElseThrow(), triples.text(node, Gst.entity),
        triples.text(node, DCTerms.identifier.asNode()), triples.text(node, Gst.typeWord),
        triples.text(node, DCTerms.title.asNode()), triples.date(node, DCTerms.issued.asNode()),
        new ContentHash(triples.text(node, Gst.recordHash)), triples.text(node, Gst.opinion),
        Optional.empty(),
        triples.all(node, Gst.concerns).flatMap(to -> uris.local("commitment", to).stream())
            .map(CommitmentId::new).toList());
  }
}
