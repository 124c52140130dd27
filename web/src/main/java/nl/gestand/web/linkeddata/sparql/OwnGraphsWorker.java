// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.modify.UpdateEngineWorker;
import org.apache.jena.sparql.modify.request.UpdateDropClear;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.util.Context;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Jena's updates, which here write to the graphs of one account and read those and the store together, each pattern
 * within the limits of a query.
 */
final class OwnGraphsWorker extends UpdateEngineWorker {

  private final OwnDraft draft;
  private final DatasetGraph store;
  private final Optional<DatasetDescription> byProtocol;
  private final SparqlLimits limits;
  private final Deadline deadline;
  private Optional<DatasetDescription> reads;

  /** @param byProtocol graphs that the request names to read, which then no operation may */
  OwnGraphsWorker(OwnDraft draft, DatasetGraph store, Optional<DatasetDescription> byProtocol, SparqlLimits limits,
      Deadline deadline) {
    super(draft, null, Context.create());
    this.draft = draft;
    this.store = store;
    this.byProtocol = byProtocol;
    this.reads = byProtocol;
    this.limits = limits;
    this.deadline = deadline;
  }

  @Override
  public void visit(UpdateLoad update) {
    throw new QueryRefusedException(403, "LOAD wordt hier niet uitgevoerd. Stuur de tripels zelf, met INSERT DATA.");
  }

  /** A graph that is not there is as good as empty. */
  @Override
  protected void execDropClear(UpdateDropClear update, Node graph, boolean isClear) {
    draft.removeGraph(graph == null ? Quad.defaultGraphIRI : graph);
  }

  @Override
  public void visit(UpdateModify update) {
    boolean names = !update.getUsing().isEmpty() || !update.getUsingNamed().isEmpty();
    if (byProtocol.isPresent() && (names || update.getWithIRI() != null)) {
      throw new QueryRefusedException(400,
          "Noem de grafen in de opdracht, met USING of WITH, of in de aanvraag, maar niet in beide.");
    }
    if (update.getWithIRI() != null) {
      draft.check(update.getWithIRI());
    }
    reads = names ? Optional.of(DatasetDescription.create(addresses(update.getUsing()), addresses(update.getUsingNamed())))
        : byProtocol;
    super.visit(update);
    reads = byProtocol;
  }

  /** Which graphs are read is told where they are; that they were named goes before WITH. */
  @Override
  protected DatasetGraph processUsing(UpdateModify update) {
    return update.getUsing().isEmpty() && update.getUsingNamed().isEmpty() ? null : draft;
  }

  @Override
  protected Iterator<Binding> evalBindings(Query query, DatasetGraph dataset, Binding input, Context context) {
    DatasetGraph read = draft.isEmpty() ? store : new WithOwnGraphs(store, draft, deadline);
    MemoryQuota quota = new MemoryQuota(limits);
    List<Binding> rows = new ArrayList<>();
    try (QueryExec execution = BoundedQuery.prepare(query, reads, read, limits, deadline)) {
      execution.select().forEachRemaining(row -> {
        deadline.check();
        quota.take(MemoryQuota.size(row));
        rows.add(row);
      });
    }
    return rows.iterator();
  }

  private static List<String> addresses(List<Node> graphs) {
    return graphs.stream().map(Node::getURI).toList();
  }
}
