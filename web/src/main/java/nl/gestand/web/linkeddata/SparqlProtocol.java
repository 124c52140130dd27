// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Fuseki's protocol for queries, with our limits on what is executed. */
final class SparqlProtocol extends SPARQL_QueryDataset {

  private final SparqlLimits limits;
  private final HeapGuard heap;

  SparqlProtocol(SparqlLimits limits, HeapGuard heap) {
    this.limits = limits;
    this.heap = heap;
  }

  @Override
  protected void executeBody(HttpAction action) {
    try {
      // Four bytes are the most a character takes.
      byte[] body = action.getRequestInputStream().readNBytes(4 * limits.queryCharacters() + 1);
      execute(new String(body, StandardCharsets.UTF_8), action);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void execute(String text, HttpAction action) {
    Query query = BoundedQuery.parse(text, limits);
    action.beginRead();
    try {
      Optional<DatasetDescription> graphs =
          Optional.ofNullable(SPARQLProtocol.getDatasetDescription(action, query));
      try (QueryExec execution = BoundedQuery.prepare(query, graphs, action.getActiveDSG(), limits);
          HeapGuard.Guarded guarded = heap.guard(execution)) {
        answer(action, query, execution, guarded);
      }
    } finally {
      action.endRead();
    }
  }

  private void answer(HttpAction action, Query query, QueryExec execution, HeapGuard.Guarded guarded) {
    try {
      QueryExecResult result = query.isConstructType() || query.isDescribeType()
          ? new QueryExecResult(BoundedQuery.graph(query, execution))
          : executeQuery(action, execution, query, "");
      sendResults(action, result, query.getPrologue());
      if (action.getResponse().getStatus() != 200) {
        // Fuseki ends an answer that was stopped halfway with a remark and another status.
        throw new QueryCancelledException();
      }
    } catch (QueryCancelledException e) {
      throw guarded.stopped() ? QueryRefusedException.tooMuchMemory() : QueryRefusedException.tooLong(limits);
    }
  }
}
