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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What ministries said and the Chamber answered. What waits is kept in memory and brought up to date by the commitments
 * that changed. Safe for several threads.
 */
public final class Answers {

  /** To look up so many commitments is still faster than to read all that ministries said. */
  private static final int FEW = 20;

  private final KnowledgeStore store;
  private final ChangeLog log;
  private final CommitmentStore commitments;
  private volatile Snapshot last = new Snapshot(-1, LocalDate.MIN, List.of());

  /** What a ministry said, with the codes of the ministries that its commitment is for. */
  private record Waiting(RecordedEvent said, Set<String> ministries) {

    CommitmentId commitment() {
      return said.event().commitment();
    }
  }

  /** @param waiting what waits, the first recorded first */
  private record Snapshot(long change, LocalDate day, List<Waiting> waiting) {}

  public Answers(KnowledgeStore store) {
    this.store = store;
    this.log = new ChangeLog(store);
    this.commitments = new CommitmentStore(store);
  }

  /**
   * The commitments of which, on a day, the ministry's last word waits for the Chamber's; the longest waiting first.
   *
   * @param ministry code of the only ministry to look at, empty for all
   */
  public List<CommitmentId> waiting(LocalDate day, Optional<String> ministry) {
    long change = log.last();
    Snapshot known = last;
    if (known.change() != change || !known.day().equals(day)) {
      known = updated(known, day).orElseGet(() -> new Snapshot(change, day, inOrder(read(day))));
      last = known;
    }
    return known.waiting().stream()
        .filter(waiting -> ministry.map(waiting.ministries()::contains).orElse(true))
        .map(Waiting::commitment).toList();
  }

  /** The same after a few things were recorded; empty when there was more than that. */
  private Optional<Snapshot> updated(Snapshot known, LocalDate day) {
    List<ChangeLog.Change> changes =
        known.change() < 0 || !known.day().equals(day) ? List.of() : log.since(known.change(), FEW);
    Set<CommitmentId> touched =
        changes.stream().flatMap(each -> each.commitments().stream()).collect(Collectors.toSet());
    if (changes.isEmpty() || changes.size() == FEW || touched.size() > FEW) {
      return Optional.empty();
    }
    Stream<Waiting> same = known.waiting().stream().filter(waiting -> !touched.contains(waiting.commitment()));
    Stream<Waiting> other = commitments.list(touched).stream().flatMap(history -> history.unanswered(day).stream()
        .map(said -> new Waiting(said, Set.copyOf(history.commitment().ministries()))));
    return Optional.of(new Snapshot(changes.getLast().number(), day, inOrder(Stream.concat(same, other))));
  }

  private static List<Waiting> inOrder(Stream<Waiting> waiting) {
    return waiting.sorted(Comparator.comparingLong((Waiting each) -> each.said().change())
        .thenComparing(each -> each.commitment().value())).toList();
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

  private Stream<Waiting> read(LocalDate day) {
    Query query =
        SparqlFile.query(Answers.class, "waiting", Map.of("ministry", Schemes.concept(Claimant.MINISTRY)));
    Map<Node, Triples> graphs = store.read(connection -> GraphRows.select(connection, query));
    List<RecordedVerdict> verdicts = StoredReading.verdicts(graphs.values(), store.uris());
    Map<CommitmentId, List<RecordedEvent>> events = graphs.values().stream()
        .flatMap(triples -> triples.instances(Gst.StatusEvent)
            .map(node -> EventTriples.read(triples, store.uris(), node, verdicts)))
        .collect(Collectors.groupingBy(recorded -> recorded.event().commitment()));
    Map<Node, Set<String>> ministries = new HashMap<>();
    graphs.values().forEach(triples -> triples.graph().stream(Node.ANY, Gst.ministry, Node.ANY).forEach(triple ->
        store.uris().local("ministry", triple.getObject()).ifPresent(code ->
            ministries.computeIfAbsent(triple.getSubject(), node -> new HashSet<>()).add(code))));
    return events.values().stream().flatMap(ofOne -> StatusRule.unanswered(ofOne, day).stream())
        .map(said -> new Waiting(said,
            ministries.getOrDefault(store.uris().commitment(said.event().commitment()), Set.of())));
  }
}
