// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.web.http.PointInTime;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.rdflink.RDFLinkAdapter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** A query asked without HTTP, within the same limits as at the endpoint. */
public final class LocalQuery {

  private LocalQuery() {}

  /** The same as the store is now. */
  public static void answer(
      KnowledgeStore store, String text, ResultFormat format, SparqlLimits limits, OutputStream out) {
    answer(store, text, PointInTime.NOW, format, limits, out);
  }

  /** The same as the store is now, with values for {@link QueryParameters}. */
  public static void answer(KnowledgeStore store, String text, Map<String, String> values, ResultFormat format,
      SparqlLimits limits, OutputStream out) {
    answer(store, QueryParameters.with(BoundedQuery.parse(text, limits), values), PointInTime.NOW, format, limits, out);
  }

  /**
   * Answers a query, whole or not at all, as the store was at a point in time.
   *
   * @throws QueryRefusedException when it is no query, can't be answered in this format, or runs into a limit
   */
  public static void answer(KnowledgeStore store, String text, PointInTime point, ResultFormat format,
      SparqlLimits limits, OutputStream out) {
    answer(store, BoundedQuery.parse(text, limits), point, format, limits, out);
  }

  private static void answer(KnowledgeStore store, Query query, PointInTime point, ResultFormat format,
      SparqlLimits limits, OutputStream out) {
    if (!point.now() && store.dataset().isEmpty()) {
      throw new QueryRefusedException(501, "De gegevens staan in een andere dienst, die alleen weet hoe het nu is:"
          + " stel de vraag zonder dag.");
    }
    Spool spool = new Spool(limits);
    try {
      store.dataset().ifPresentOrElse(
          dataset -> ask(dataset, query, point, format, limits, spool),
          () -> store.read(connection -> {
            try (QueryExec execution = RDFLinkAdapter.adapt(connection).query(query)) {
              BoundedQuery.write(query, execution, format::rows, format::graph, limits, spool);
            }
            return query;
          }));
      try (InputStream whole = spool.read()) {
        whole.transferTo(out);
      }
    } catch (QueryCancelledException e) {
      throw QueryRefusedException.tooLong(limits);
    } catch (IOException e) {
      throw new UncheckedIOException("Het antwoord kan niet worden geschreven: " + e.getMessage(), e);
    } finally {
      spool.discard();
    }
  }

  private static void ask(
      DatasetGraph dataset, Query query, PointInTime point, ResultFormat format, SparqlLimits limits, OutputStream out) {
    HeapGuard heap = new HeapGuard(limits.heapPercent() / 100.0);
    heap.start();
    Txn.executeRead(dataset, () -> {
      Deadline deadline = Deadline.in(limits.time());
      try (QueryExec execution = BoundedQuery.prepare(query, Optional.ofNullable(query.getDatasetDescription()),
              BoundedQuery.at(point, dataset), limits, deadline);
          HeapGuard.Guarded guarded = heap.guard(() -> RunQuery.stop(execution, deadline))) {
        RunQuery.within(guarded, deadline, limits, () ->
            BoundedQuery.write(query, execution, format::rows, format::graph, limits, out));
      }
    });
  }
}
