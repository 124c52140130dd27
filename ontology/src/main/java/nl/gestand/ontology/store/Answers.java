// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.RecordedVerdict;
import nl.gestand.ontology.model.StatusRule;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Schemes;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What ministries said and the Chamber answered. Safe for several threads. */
public final class Answers {

  private final KnowledgeStore store;
  private volatile Snapshot last = new Snapshot(-1, LocalDate.MIN, List.of());

  private record Snapshot(long change, LocalDate day, List<CommitmentId> commitments) {}

  public Answers(KnowledgeStore store) {
    this.store = store;
  }

  /**
   * The commitments of which, on a day, the ministry's last word waits for the Chamber's; the longest waiting first.
   * Kept until the next change.
   */
  public List<CommitmentId> waiting(LocalDate day) {
    long change = store.lastChangeNumber();
    Snapshot snapshot = last;
    if (snapshot.change() != change || !snapshot.day().equals(day)) {
      snapshot = new Snapshot(change, day, read(day));
      last = snapshot;
    }
    return snapshot.commitments();
  }

  /**
   * The commitments of which the Chamber answered the ministry, the last answered first.
   *
   * @param ministry code of the only ministry to look at, empty for all
   */
  public List<CommitmentId> given(Optional<String> ministry, int most) {
    Query query = ministry
        .map(code -> SparqlFile.query(Answers.class, "given", Map.of("ministry", store.uris().ministry(code))))
        .orElseGet(() -> SparqlFile.query(Answers.class, "given", Map.of()));
    Set<CommitmentId> given = new LinkedHashSet<>();
    store.read(connection -> {
      try (QueryExecution execution = connection.query(query)) {
        execution.execSelect().forEachRemaining(row ->
            store.uris().local("commitment", row.get("commitment").asNode())
                .ifPresent(id -> given.add(new CommitmentId(id))));
      }
      return given;
    });
    return given.stream().limit(most).toList();
  }

  private List<CommitmentId> read(LocalDate day) {
    Query query =
        SparqlFile.query(Answers.class, "waiting", Map.of("ministry", Schemes.concept(Claimant.MINISTRY)));
    Map<Node, Triples> graphs = store.read(connection -> GraphRows.select(connection, query));
    List<RecordedVerdict> verdicts = StoredReading.verdicts(graphs.values(), store.uris());
    Map<CommitmentId, List<RecordedEvent>> events = graphs.values().stream()
        .flatMap(triples -> triples.instances(Gst.StatusEvent)
            .map(node -> EventTriples.read(triples, store.uris(), node, verdicts)))
        .collect(Collectors.groupingBy(recorded -> recorded.event().commitment()));
    return events.values().stream()
        .flatMap(ofOne -> StatusRule.unanswered(ofOne, day).stream())
        .sorted(Comparator.comparingLong(RecordedEvent::change)
            .thenComparing(recorded -> recorded.event().commitment().value()))
        .map(recorded -> recorded.event().commitment())
        .toList();
  }
}
