// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Link;
import nl.gestand.ontology.model.LinkKind;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Schemes;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one document, or one person, says of one commitment. */
final class CommitmentTriples {

  private CommitmentTriples() {}

  static void write(Triples triples, Uris uris, DocumentId document, Commitment commitment) {
    triples.add(uris.commitment(commitment.id()), Gst.describedIn, uris.document(document));
    write(triples, uris, uris.document(document), commitment);
  }

  /** @param source that describes it; what has no life of its own stands below that */
  static void write(Triples triples, Uris uris, Node source, Commitment commitment) {
    Node node = uris.commitment(commitment.id());
    Node below = Uris.part(source, commitment.id().value());
    triples.type(node, Gst.Commitment, Schemes.type(commitment.kind()))
        .text(node, DCTerms.title, commitment.title())
        .text(node, Gst.request, commitment.request())
        .date(node, Gst.made, commitment.date())
        .text(node, Gst.madeIn, commitment.madeIn());
    commitment.number().ifPresent(number -> triples.text(node, DCTerms.identifier, number.canonical()));
    MinistryTriples.write(triples, uris, node, commitment.ministries());
    commitment.committee().ifPresent(committee -> triples.add(node, Gst.committee, uris.committee(committee.code())));
    commitment.dossier().ifPresent(dossier -> triples.add(node, Gst.dossier, uris.dossier(dossier)));
    commitment.term().ifPresent(term ->
        triples.add(node, Gst.term, TermTriples.write(triples, Uris.part(below, "term"), term)));
    commitment.evidence().ifPresent(evidence -> triples.add(node, Gst.evidence,
        PassageTriples.write(triples, uris, evidence.document(), evidence.span(), evidence.quote())));
    PeopleTriples.write(triples, uris, node, peopleRole(commitment.kind()), below, commitment.people());
    PeopleTriples.write(triples, uris, node, Gst.hasAddressee, below, commitment.addressees());
    commitment.links().forEach(link -> triples.add(node, Schemes.property(link.kind()), uris.commitment(link.to())));
  }

  static Commitment read(Triples triples, Uris uris, Node node) {
    CommitmentKind kind = triples.all(node, RDF.type.asNode()).flatMap(type -> Schemes.kind(type).stream()).findFirst()
        .orElseThrow(() -> new IllegalStateException(node + " is of no kind"));
    return new Commitment(
        new CommitmentId(uris.local("commitment", node).orElseThrow()),
        kind,
        triples.one(node, DCTerms.identifier.asNode())
            .flatMap(number -> Identifiers.parse(number.getLiteralLexicalForm())),
        triples.text(node, DCTerms.title.asNode()),
        triples.text(node, Gst.request),
        triples.date(node, Gst.made),
        PeopleTriples.read(triples, uris, node, peopleRole(kind)),
        PeopleTriples.read(triples, uris, node, Gst.hasAddressee),
        ministries(triples, uris, node),
        dossier(triples, uris, node),
        triples.one(node, Gst.term).map(term -> TermTriples.read(triples, term)),
        triples.text(node, Gst.madeIn),
        triples.one(node, Gst.evidence).map(passage -> PassageTriples.read(triples, uris, passage)),
        links(triples, uris, node));
  }

  /** The links from a commitment, as this graph has them. */
  static List<Link> links(Triples triples, Uris uris, Node node) {
    CommitmentId from = new CommitmentId(uris.local("commitment", node).orElseThrow());
    return Arrays.stream(LinkKind.values())
        .flatMap(kind -> triples.all(node, Schemes.property(kind))
            .map(to -> new Link(from, kind, new CommitmentId(uris.local("commitment", to).orElseThrow()))))
        .sorted(Comparator.comparing(Link::kind).thenComparing(link -> link.to().value()))
        .toList();
  }

  static List<String> ministries(Triples triples, Uris uris, Node thing) {
    return triples.all(thing, Gst.ministry).flatMap(node -> uris.local("ministry", node).stream()).sorted().toList();
  }

  static Optional<Dossier> dossier(Triples triples, Uris uris, Node thing) {
    return triples.one(thing, Gst.dossier).flatMap(node -> uris.local("dossier", node)).map(Dossier::ofKey);
  }

  private static Node peopleRole(CommitmentKind kind) {
    return kind == CommitmentKind.MOTIE ? Gst.hasProposer : Gst.hasPromiser;
  }
}
