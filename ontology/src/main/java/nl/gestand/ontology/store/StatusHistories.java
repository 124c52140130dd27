// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.RecordedVerdict;
import nl.gestand.ontology.model.StatusRule;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Schemes;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was said of the status of commitments, for queries: read straight from a dataset, of which a transaction is
 * open, and judged by the same {@link StatusRule} as everywhere.
 */
public final class StatusHistories {

  private final Uris uris;

  /**
   * All that was said of one commitment.
   *
   * @param knownSince when the store first had what describes it
   */
  public record Said(List<RecordedEvent> events, Instant knownSince) {

    /** The event that decides the status on a day, as known now or at the end of a day. */
    public Optional<RecordedEvent> decisive(LocalDate day, Optional<LocalDate> known) {
      if (known.isEmpty()) {
        return StatusRule.decisive(events, day);
      }
      Instant end = CommitmentHistory.endOf(known.get());
      return !knownSince.isBefore(end) ? Optional.empty()
          : StatusRule.decisive(events.stream().flatMap(event -> event.knownBefore(end).stream()).toList(), day);
    }
  }

  public StatusHistories(Uris uris) {
    this.uris = uris;
  }

  /** The commitments of which something was said, each once. */
  public Set<Node> commitments(DatasetGraph dataset) {
    Set<Node> commitments = new LinkedHashSet<>();
    dataset.find(Node.ANY, Node.ANY, Gst.statusOf, Node.ANY).forEachRemaining(quad -> commitments.add(quad.getObject()));
    return commitments;
  }

  /** Empty where nothing describes the commitment: then it has no page either. */
  public Optional<Said> find(DatasetGraph dataset, Node commitment) {
    if (uris.local("commitment", commitment).isEmpty()) {
      return Optional.empty();
    }
    return quads(dataset, commitment, DCTerms.title.asNode(), Node.ANY)
        .map(quad -> CommitmentStore.knownSince(triples(dataset, quad))).min(Instant::compareTo)
        .map(since -> new Said(quads(dataset, Node.ANY, Gst.statusOf, commitment)
            .map(quad -> event(dataset, quad)).toList(), since));
  }

  public Node status(RecordedEvent event) {
    return Schemes.concept(event.event().status());
  }

  public Node address(RecordedEvent event) {
    return uris.event(event.event().id());
  }

  private RecordedEvent event(DatasetGraph dataset, Quad said) {
    List<RecordedVerdict> verdicts = quads(dataset, Node.ANY, Gst.verdictOn, said.getSubject())
        .map(quad -> DecisionTriples.readVerdict(triples(dataset, quad), uris, quad.getSubject())).toList();
    return EventTriples.read(triples(dataset, said), uris, said.getSubject(), verdicts);
  }

  private static Triples triples(DatasetGraph dataset, Quad in) {
    return new Triples(dataset.getGraph(in.getGraph()));
  }

  private static Stream<Quad> quads(DatasetGraph dataset, Node subject, Node property, Node object) {
    return dataset.stream(Node.ANY, subject, property, object);
  }
}
