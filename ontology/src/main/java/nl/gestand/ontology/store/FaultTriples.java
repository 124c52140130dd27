// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Candidate;
import nl.gestand.ontology.model.Fault;
import nl.gestand.ontology.model.FaultKind;
import nl.gestand.ontology.model.Finding;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Schemes;
import org.apache.jena.graph.Node;

import java.util.Comparator;
import java.util.List;

/** What a finding may mean, {@code {finding}/candidate/1}, and the fault of its source, {@code {finding}/fault}. */
final class FaultTriples {

  private FaultTriples() {}

  static void write(Triples triples, Uris uris, Node finding, Finding found) {
    for (int i = 0; i < found.candidates().size(); i++) {
      Candidate candidate = found.candidates().get(i);
      Node node = Uris.part(finding, "candidate/" + (i + 1));
      triples.add(finding, Gst.candidate, node)
          .type(node, Gst.Candidate)
          .add(node, Gst.mayMean, uris.of(candidate.target()))
          .text(node, Gst.reason, candidate.reason());
    }
    found.fault().ifPresent(fault -> {
      Node node = Uris.part(finding, "fault");
      triples.add(finding, Gst.fault, node)
          .type(node, Gst.Fault)
          .add(node, Gst.faultKind, Schemes.concept(fault.kind()))
          .text(node, Gst.explanation, fault.explanation())
          .fraction(node, Gst.confidence, fault.confidence());
      fault.meant().forEach(meant -> triples.add(node, Gst.probablyMeant, uris.of(meant)));
    });
  }

  static List<Candidate> candidates(Triples triples, Uris uris, Node finding) {
    return triples.all(finding, Gst.candidate)
        .sorted(Comparator.comparing(Node::getURI))
        .flatMap(node -> FindingTriples.identifiers(triples, uris, node, Gst.mayMean).stream()
            .map((Identifier target) -> new Candidate(target, triples.text(node, Gst.reason))))
        .toList();
  }

  static Fault read(Triples triples, Uris uris, Node node) {
    return new Fault(
        triples.coded(FaultKind.class, node, Gst.faultKind),
        triples.text(node, Gst.explanation),
        FindingTriples.identifiers(triples, uris, node, Gst.probablyMeant),
        triples.fraction(node, Gst.confidence).orElseThrow());
  }
}
