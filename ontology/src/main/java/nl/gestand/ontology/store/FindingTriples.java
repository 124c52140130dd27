// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.model.FindingKind;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Schemes;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings as Web Annotations. */
final class FindingTriples {

  private FindingTriples() {}

  static void write(Triples triples, Uris uris, DocumentId document, List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    for (Finding finding : findings) {
      String local = finding.span().start() + "-" + finding.span().end() + "-" + finding.kind().code();
      int before = seen.merge(local, 1, Integer::sum) - 1;
      write(triples, uris, document, finding, uris.finding(document, before == 0 ? local : local + "-" + before));
    }
  }

  private static void write(Triples triples, Uris uris, DocumentId document, Finding finding, Node node) {
    triples.type(node, OA.Annotation.asNode())
        .add(node, Gst.findingKind, Schemes.concept(finding.kind()))
        .add(node, OA.hasTarget, PassageTriples.write(triples, uris, document, finding.span(), finding.quote()))
        .text(node, Gst.rule, finding.rule())
        .fraction(node, Gst.confidence, finding.confidence())
        .text(node, Gst.remark, finding.remark());
    for (Identifier target : finding.targets()) {
      triples.add(node, OA.hasBody, uris.of(target));
    }
    finding.commitment().ifPresent(id -> triples.add(node, Gst.about, uris.commitment(id)));
    finding.status().ifPresent(status -> triples.add(node, Gst.claimsStatus, Schemes.concept(status)));
    finding.term().ifPresent(term ->
        triples.add(node, Gst.term, TermTriples.write(triples, Uris.part(node, "term"), term)));
    triples.date(node, Gst.onDay, finding.onDay());
    FaultTriples.write(triples, uris, node, finding);
  }

  static Finding read(Triples triples, Uris uris, Node node) {
    Evidence.InDocument passage = PassageTriples.read(triples, uris, triples.get(node, OA.hasTarget.asNode()));
    return new Finding(
        passage.span(),
        passage.quote(),
        triples.coded(FindingKind.class, node, Gst.findingKind),
        identifiers(triples, uris, node, OA.hasBody.asNode()),
        triples.one(node, Gst.about).flatMap(about -> uris.local("commitment", about)).map(CommitmentId::new),
        triples.one(node, Gst.claimsStatus).flatMap(status -> Schemes.find(Status.class, status)),
        triples.one(node, Gst.term).map(term -> TermTriples.read(triples, term)),
        triples.text(node, Gst.rule),
        triples.fraction(node, Gst.confidence).orElseThrow(),
        triples.text(node, Gst.remark),
        triples.date(node, Gst.onDay),
        FaultTriples.candidates(triples, uris, node),
        triples.one(node, Gst.fault).map(fault -> FaultTriples.read(triples, uris, fault)));
  }

  /** What the addresses at a property stand for, in order of their canonical spelling. */
  static List<Identifier> identifiers(Triples triples, Uris uris, Node node, Node property) {
    return triples.all(node, property)
        .flatMap(target -> uris.identifier(target).stream())
        .flatMap(text -> Identifiers.parse(text).stream())
        .sorted(Comparator.comparing(Identifier::canonical))
        .toList();
  }
}
