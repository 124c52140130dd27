// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Schemes;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;

import java.net.URI;
import java.util.Comparator;
import java.util.List;

/** The graph of one document: what it is, what was found in it, and the commitments it describes. */
final class DocumentTriples {

  private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  private static final Node FALSE = NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean);

  private DocumentTriples() {}

  /** Everything but the claims, which are events with graphs of their own. */
  static Triples write(Uris uris, Reading reading) {
    Triples triples = new Triples();
    Document document = reading.document();
    Node node = uris.document(document.id());
    triples.type(node, Gst.Document)
        .add(node, Gst.documentKind, Schemes.concept(document.kind()))
        .text(node, Gst.typeWord, document.typeWord())
        .text(node, DCTerms.title, document.title())
        .date(node, DCTerms.issued.asNode(), document.date())
        .text(node, Gst.addressee, document.addressee())
        .text(node, Gst.reference, document.reference())
        .text(node, Gst.originalHash, document.original().hex())
        .text(node, Gst.textHash, document.text().hex())
        .whole(node, Gst.pages, document.pages())
        .add(node, Gst.summary, document.summary() ? TRUE : FALSE)
        .text(node, Gst.readBy, reading.reader());
    for (Identifier identifier : document.identifiers()) {
      triples.text(node, DCTerms.identifier, identifier.canonical());
    }
    MinistryTriples.write(triples, uris, node, document.ministries());
    document.committees().forEach(code -> triples.add(node, Gst.committee, uris.committee(code)));
    document.dossier().ifPresent(dossier -> triples.add(node, Gst.dossier, uris.dossier(dossier)));
    document.officialPage().ifPresent(page ->
        triples.add(node, FOAF.page, NodeFactory.createURI(page.toString())));
    PeopleTriples.write(triples, uris, node, Gst.hasSender, node, document.senders());
    FindingTriples.write(triples, uris, document.id(), reading.findings());
    for (Commitment commitment : reading.commitments()) {
      CommitmentTriples.write(triples, uris, document.id(), commitment);
    }
    return triples;
  }

  static Document read(Triples triples, Uris uris, Node node) {
    DocumentId id = new DocumentId(uris.local("document", node).orElseThrow());
    return new Document(
        id,
        triples.coded(DocumentKind.class, node, Gst.documentKind),
        triples.all(node, DCTerms.identifier.asNode())
            .flatMap(number -> Identifiers.parse(number.getLiteralLexicalForm()).stream())
            .sorted(Comparator.comparing((Identifier number) -> !number.canonical().equals(id.value()))
                .thenComparing(Identifier::canonical))
            .toList(),
        triples.text(node, Gst.typeWord),
        triples.text(node, DCTerms.title.asNode()),
        triples.date(node, DCTerms.issued.asNode()),
        PeopleTriples.read(triples, uris, node, Gst.hasSender),
        CommitmentTriples.ministries(triples, uris, node),
        triples.all(node, Gst.committee).flatMap(committee -> uris.local("committee", committee).stream()).sorted().toList(),
        triples.text(node, Gst.addressee),
        CommitmentTriples.dossier(triples, uris, node),
        triples.text(node, Gst.reference),
        triples.one(node, FOAF.page.asNode()).map(page -> URI.create(page.getURI())),
        triples.has(node, Gst.summary, TRUE),
        new ContentHash(triples.text(node, Gst.originalHash)),
        new ContentHash(triples.text(node, Gst.textHash)),
        triples.whole(node, Gst.pages));
  }

  static List<Finding> findings(Triples triples, Uris uris) {
    return triples.instances(OA.Annotation.asNode())
        .map(node -> FindingTriples.read(triples, uris, node))
        .sorted(Comparator.comparing(Finding::span).thenComparing(Finding::kind))
        .toList();
  }

  static List<Commitment> commitments(Triples triples, Uris uris) {
    return triples.instances(Gst.Commitment)
        .map(node -> CommitmentTriples.read(triples, uris, node))
        .sorted(Comparator.comparing(commitment -> commitment.id().value()))
        .toList();
  }
}
