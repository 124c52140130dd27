// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.VerdictKind;
import nl.gestand.ontology.vocabulary.Schemes;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdfconnection.RDFConnection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What a machine read in letters and no person has judged yet. Kept in memory: a decision is looked up by the
 * commitments it touched, only a new letter makes it read all again. Safe for several threads.
 */
public final class ReviewQueue {

  private static final Comparator<Item> ORDER = Comparator
      .comparing((Item item) -> item.date().orElse(LocalDate.MIN)).reversed()
      .thenComparing(item -> item.document().value())
      .thenComparingDouble(Item::confidence)
      .thenComparing(item -> item.event().value());

  /** To look up the commitments of so many changes is still faster than to read all claims again. */
  private static final int FEW_CHANGES = 20;

  private final KnowledgeStore store;
  private final ChangeLog log;
  private final CommitmentStore commitments;
  private volatile Snapshot last = new Snapshot(-1, List.of(), Map.of(), Map.of());

  /**
   * A claim to be judged.
   *
   * @param document the letter it was read in, with its date
   * @param ministries codes of the ministries its commitment is for, by any description
   */
  public record Item(EventId event, CommitmentId commitment, double confidence, DocumentId document,
      Optional<LocalDate> date, Set<String> ministries) {}

  /** @param dates of all letters that claim something, judged or not */
  private record Snapshot(long change, List<Item> items, Map<DocumentId, Optional<LocalDate>> dates,
      Map<CommitmentId, Set<String>> ministries) {}

  public ReviewQueue(KnowledgeStore store) {
    this.store = store;
    this.log = new ChangeLog(store);
    this.commitments = new CommitmentStore(store);
  }

  /** All that wait: those of the newest letter first, within a letter the least certain first. */
  public List<Item> open() {
    long change = log.last();
    Snapshot known = last;
    if (known.change() != change) {
      known = updated(known).orElseGet(() -> store.read(connection -> read(connection, change)));
      last = known;
    }
    return known.items();
  }

  /** The same after a few decisions; empty when there was more than that. */
  private Optional<Snapshot> updated(Snapshot known) {
    List<ChangeLog.Change> changes = known.change() < 0 ? List.of() : log.since(known.change(), FEW_CHANGES + 1);
    if (changes.isEmpty() || changes.size() > FEW_CHANGES
        || changes.stream().anyMatch(each -> !each.documents().isEmpty())) {
      return Optional.empty();
    }
    Set<CommitmentId> touched =
        changes.stream().flatMap(each -> each.commitments().stream()).collect(Collectors.toSet());
    List<Item> items = new ArrayList<>(known.items());
    items.removeIf(item -> touched.contains(item.commitment()));
    for (CommitmentHistory history : commitments.list(touched)) {
      for (RecordedEvent recorded : history.events()) {
        if (waits(recorded) && recorded.event().evidence().orElseThrow() instanceof Evidence.InDocument in) {
          if (!known.dates().containsKey(in.document())) {
            return Optional.empty();
          }
          items.add(new Item(recorded.event().id(), recorded.event().commitment(),
              recorded.event().confidence().orElseThrow(), in.document(), known.dates().get(in.document()),
              known.ministries().getOrDefault(recorded.event().commitment(), Set.of())));
        }
      }
    }
    items.sort(ORDER);
    return Optional.of(new Snapshot(
        changes.getLast().number(), List.copyOf(items), known.dates(), known.ministries()));
  }

  private static boolean waits(RecordedEvent recorded) {
    return recorded.event().claimedBy() == Claimant.LETTER && recorded.event().byMachine()
        && recorded.retractedAt().isEmpty() && recorded.verdict().isEmpty();
  }

  private Snapshot read(RDFConnection connection, long change) {
    Map<String, Node> letter = Map.of("letter", Schemes.concept(Claimant.LETTER));
    Set<EventId> judged = judged(connection);
    Map<CommitmentId, Set<String>> ministries = new HashMap<>();
    each(connection, SparqlFile.query(ReviewQueue.class, "ministries", letter), row ->
        store.uris().local("ministry", row.get("ministry").asNode()).ifPresent(code ->
            ministries.computeIfAbsent(commitment(row), id -> new HashSet<>()).add(code)));
    ministries.replaceAll((id, codes) -> Set.copyOf(codes));
    Map<DocumentId, Optional<LocalDate>> dates = new HashMap<>();
    List<Item> items = new ArrayList<>();
    each(connection, SparqlFile.query(ReviewQueue.class, "claims", letter), row -> {
      DocumentId document =
          new DocumentId(store.uris().local("document", row.get("document").asNode()).orElseThrow());
      dates.put(document,
          Optional.ofNullable(row.getLiteral("issued")).map(day -> LocalDate.parse(day.getLexicalForm())));
      if (!judged.contains(event(row))) {
        items.add(new Item(event(row), commitment(row), row.getLiteral("confidence").getDouble(), document,
            dates.get(document), ministries.getOrDefault(commitment(row), Set.of())));
      }
    });
    items.sort(ORDER);
    return new Snapshot(change, List.copyOf(items), dates, ministries);
  }

  /** Those of which the last verdict still counts. */
  private Set<EventId> judged(RDFConnection connection) {
    Map<EventId, Long> lastChange = new HashMap<>();
    Set<EventId> judged = new HashSet<>();
    each(connection, SparqlFile.query(ReviewQueue.class, "verdicts", Map.of()), row -> {
      EventId event = event(row);
      long change = row.getLiteral("change").getLong();
      if (change >= lastChange.getOrDefault(event, 0L)) {
        lastChange.put(event, change);
        boolean undone = Schemes.find(VerdictKind.class, row.get("kind").asNode())
            .filter(VerdictKind.UNDONE::equals).isPresent();
        if (undone) {
          judged.remove(event);
        } else {
          judged.add(event);
        }
      }
    });
    return judged;
  }

  private EventId event(QuerySolution row) {
    return new EventId(store.uris().local("event", row.get("event").asNode()).orElseThrow());
  }

  private CommitmentId commitment(QuerySolution row) {
    return new CommitmentId(store.uris().local("commitment", row.get("commitment").asNode()).orElseThrow());
  }

  private static void each(RDFConnection connection, Query query, Consumer<QuerySolution> work) {
    try (QueryExecution execution = connection.query(query)) {
      execution.execSelect().forEachRemaining(work);
    }
  }
}
