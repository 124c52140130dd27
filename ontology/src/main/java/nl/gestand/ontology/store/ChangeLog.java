// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The numbered changes of a store, from 1, without gaps. It is no separate list: each document and each event carries
 * the number of the change that wrote it, so a document written twice is found under the later number only.
 */
public final class ChangeLog {

  private final KnowledgeStore store;

  /** What one change touched: documents written, and commitments described, claimed or recorded. */
  public record Change(long number, Set<DocumentId> documents, Set<CommitmentId> commitments) {}

  /** A change by its number, and when it was made. */
  public record Moment(long number, Instant at) {}

  public ChangeLog(KnowledgeStore store) {
    this.store = store;
  }

  /** Number of the last change; 0 for an empty store. */
  public long last() {
    return store.lastChangeNumber();
  }

  /**
   * Number of the last change, without asking the store where that is in this process: never less than what any reader
   * of it has seen, but sooner, by the time that a change takes to become durable.
   */
  public long newest() {
    return store.newestChangeNumber();
  }

  /** The last change and when it was; a store without changes has the number 0 and some moment before its first. */
  public Moment lastMoment() {
    return store.lastMoment();
  }

  /** Number of the last change that the transaction of a dataset sees; empty for one that is no store of ours. */
  public static OptionalLong lastIn(DatasetGraph dataset) {
    return ChangeNumbers.isIn(dataset) ? OptionalLong.of(ChangeNumbers.last(dataset)) : OptionalLong.empty();
  }

  /** The changes with the numbers after this one, in order, at most {@code limit} of them. */
  public List<Change> since(long number, int limit) {
    long until = Math.min(last(), number + limit);
    return store.read(connection -> LongStream.rangeClosed(number + 1, until)
        .mapToObj(each -> change(connection, each))
        .toList());
  }

  private Change change(RDFConnection connection, long number) {
    Change change = new Change(number, new LinkedHashSet<>(), new LinkedHashSet<>());
    Query query = SparqlFile.query(ChangeLog.class, "since", Map.of("number", ChangeNumbers.node(number)));
    try (QueryExecution execution = connection.query(query)) {
      execution.execSelect().forEachRemaining(row -> add(change, row.get("touched").asNode()));
    }
    return change;
  }

  private void add(Change change, Node touched) {
    store.uris().local("document", touched).ifPresent(id -> change.documents().add(new DocumentId(id)));
    store.uris().local("commitment", touched).ifPresent(id -> change.commitments().add(new CommitmentId(id)));
  }
}
