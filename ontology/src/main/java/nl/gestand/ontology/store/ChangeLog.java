// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * The numbered changes of a store, from 1, without gaps. It is no separate list: each document and each event carries
 * the number of the change that wrote it, so a document written twice is found under the later number only.
 */
public final class ChangeLog {

  private static final Var NUMBER = Var.alloc("number");

  private final KnowledgeStore store;

  /** What one change touched: documents written, and commitments described, claimed or recorded. */
  public record Change(long number, Set<DocumentId> documents, Set<CommitmentId> commitments) {}

  public ChangeLog(KnowledgeStore store) {
    this.store = store;
  }

  /** Number of the last change; 0 for an empty store. */
  public long last() {
    return store.lastChangeNumber();
  }

  /** The changes with the numbers after this one, in order, at most {@code limit} of them. */
  public List<Change> since(long number, int limit) {
    long until = Math.min(last(), number + limit);
    Map<Long, Change> changes = new TreeMap<>();
    List<Binding> numbers = new ArrayList<>();
    LongStream.rangeClosed(number + 1, until).forEach(each -> {
      changes.put(each, new Change(each, new LinkedHashSet<>(), new LinkedHashSet<>()));
      numbers.add(BindingFactory.binding(NUMBER, ChangeNumbers.node(each)));
    });
    if (numbers.isEmpty()) {
      return List.of();
    }
    Query query = SparqlFile.query(ChangeLog.class, "since", Map.of()).cloneQuery();
    query.setValuesDataBlock(List.of(NUMBER), numbers);
    store.read(connection -> {
      try (QueryExecution execution = connection.query(query)) {
        execution.execSelect().forEachRemaining(row ->
            add(changes.get(row.getLiteral("number").getLong()), row.get("touched").asNode()));
      }
      return null;
    });
    return List.copyOf(changes.values());
  }

  private void add(Change change, Node touched) {
    store.uris().local("document", touched).ifPresent(id -> change.documents().add(new DocumentId(id)));
    store.uris().local("commitment", touched).ifPresent(id -> change.commitments().add(new CommitmentId(id)));
  }
}
