// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.FieldChange;
import nl.gestand.ontology.model.JoinRule;
import nl.gestand.ontology.model.RegisterRecord;
import nl.gestand.ontology.model.Vote;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Schemes;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
    record.apart().forEach(commitment -> triples.add(node, Gst.keptApart, uris.commitment(commitment)));
    record.joined().ifPresent(rule -> triples.add(node, Gst.joinedBy, Schemes.concept(rule)));
    record.page().ifPresent(page -> triples.add(node, FOAF.page, NodeFactory.createURI(page.toString())));
    for (int i = 0; i < record.votes().size(); i++) {
      write(triples, node, Uris.part(node, "vote/" + (i + 1)), record.votes().get(i));
    }
    for (int i = 0; i < record.changes().size(); i++) {
      write(triples, node, Uris.part(node, "change/" + (i + 1)), record.changes().get(i));
    }
    return triples;
  }

  private static void write(Triples triples, Node record, Node node, Vote vote) {
    triples.add(record, Gst.vote, node).type(node, Gst.Vote)
        .text(node, Gst.decision, vote.decision())
        .text(node, Gst.voter, vote.voter())
        .text(node, Gst.party, vote.party())
        .text(node, Gst.voteWord, vote.word());
    vote.seats().ifPresent(seats -> triples.whole(node, Gst.seats, seats));
    if (vote.mistaken()) {
      triples.truth(node, Gst.mistaken, true);
    }
  }

  private static void write(Triples triples, Node record, Node node, FieldChange change) {
    triples.add(record, Gst.fieldChange, node).type(node, Gst.FieldChange)
        .text(node, Gst.field, change.field())
        .text(node, Gst.before, change.before())
        .text(node, Gst.after, change.after())
        .date(node, Gst.onDay, change.day())
        .truth(node, Gst.datedBySource, change.datedBySource())
        .instant(node, Gst.recordedAt, change.seenAt());
  }

  static RegisterRecord read(Triples triples, Uris uris, Node node) {
    return new RegisterRecord(uris.local("record", node).orElseThrow(), triples.text(node, Gst.entity),
        triples.text(node, DCTerms.identifier.asNode()), triples.text(node, Gst.typeWord),
        triples.text(node, DCTerms.title.asNode()), triples.date(node, DCTerms.issued.asNode()),
        new ContentHash(triples.text(node, Gst.recordHash)), triples.text(node, Gst.opinion),
        triples.subjects(Gst.registeredIn, node).findFirst()
            .filter(described -> triples.one(described, RDF.type.asNode()).isPresent())
            .map(described -> CommitmentTriples.read(triples, uris, described)),
        commitments(triples, uris, node, Gst.concerns),
        triples.one(node, Gst.joinedBy).flatMap(rule -> Schemes.find(JoinRule.class, rule)),
        commitments(triples, uris, node, Gst.keptApart),
        triples.one(node, FOAF.page.asNode()).map(page -> URI.create(page.getURI())),
        parts(triples, node, Gst.vote).stream().map(vote -> vote(triples, vote)).toList(),
        parts(triples, node, Gst.fieldChange).stream().map(change -> change(triples, change)).toList());
  }

  private static List<CommitmentId> commitments(Triples triples, Uris uris, Node node, Node property) {
    return triples.all(node, property).flatMap(to -> uris.local("commitment", to).stream())
        .map(CommitmentId::new).toList();
  }

  /** In the order of the number at the end of their address, as far as they were asked for. */
  private static List<Node> parts(Triples triples, Node node, Node property) {
    return triples.all(node, property).filter(part -> triples.one(part, RDF.type.asNode()).isPresent()).sorted(Comparator.comparingInt(part ->
        Integer.parseInt(part.getURI().substring(part.getURI().lastIndexOf('/') + 1)))).toList();
  }

  private static Vote vote(Triples triples, Node node) {
    return new Vote(triples.text(node, Gst.decision), triples.text(node, Gst.voter), triples.text(node, Gst.party),
        triples.text(node, Gst.voteWord),
        triples.one(node, Gst.seats).isPresent() ? OptionalInt.of(triples.whole(node, Gst.seats)) : OptionalInt.empty(),
        triples.one(node, Gst.mistaken).isPresent());
  }

  private static FieldChange change(Triples triples, Node node) {
    return new FieldChange(triples.text(node, Gst.field), triples.text(node, Gst.before), triples.text(node, Gst.after),
        triples.date(node, Gst.onDay).orElseThrow(), triples.truth(node, Gst.datedBySource),
        triples.instant(node, Gst.recordedAt).orElseThrow());
  }
}
