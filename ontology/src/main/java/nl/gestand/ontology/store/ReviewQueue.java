// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.EventId;
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

/** What a machine read in letters and no person has judged yet. Safe for several threads. */
public final class ReviewQueue {

  private static final Comparator<Item> ORDER = Comparator
      .comparing((Item item) -> item.date().orElse(LocalDate.MIN)).reversed()
      .thenComparing(item -> item.document().value())
      .thenComparingDouble(Item::confidence)
      .thenComparing(item -> item.event().value());

  private final KnowledgeStore store;
  private volatile Snapshot last = new Snapshot(-1, List.of());

  /**
   * A claim to be judged.
   *
   * @param document the letter it was read in, with its date
   * @param ministries codes of the ministries its commitment is for, by any description
   */
  public record Item(EventId event, CommitmentId commitment, double confidence, DocumentId document,
      Optional<LocalDate> date, Set<String> ministries) {}

  private record Snapshot(long change, List<Item> items) {}

  public ReviewQueue(KnowledgeStore store) {
    this.store = store;
  }

  /**
   * All that wait: those of the newest letter first, within a letter the least certain first. Kept until the next
   * change.
   */
  public List<Item> open() {
    long change = store.lastChangeNumber();
    Snapshot snapshot = last;
    if (snapshot.change() != change) {
      snapshot = new Snapshot(change, store.read(this::read));
      last = snapshot;
    }
    return snapshot.items();
  }

  private List<Item> read(RDFConnection connection) {
    Map<String, Node> letter = Map.of("letter", Schemes.concept(Claimant.LETTER));
    Set<EventId> judged = judged(connection);
    Map<CommitmentId, Set<String>> ministries = new HashMap<>();
    each(connection, SparqlFile.query(ReviewQueue.class, "ministries", letter), row ->
        store.uris().local("ministry", row.get("ministry").asNode()).ifPresent(code ->
            ministries.computeIfAbsent(commitment(row), id -> new HashSet<>()).add(code)));
    List<Item> items = new ArrayList<>();
    each(connection, SparqlFile.query(ReviewQueue.class, "claims", letter), row -> {
      EventId event = event(row);
      if (!judged.contains(event)) {
        items.add(new Item(event, commitment(row), row.getLiteral("confidence").getDouble(),
            new DocumentId(store.uris().local("document", row.get("document").asNode()).orElseThrow()),
            Optional.ofNullable(row.getLiteral("issued")).map(day -> LocalDate.parse(day.getLexicalForm())),
            Set.copyOf(ministries.getOrDefault(commitment(row), Set.of()))));
      }
    });
    items.sort(ORDER);
    return List.copyOf(items);
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
