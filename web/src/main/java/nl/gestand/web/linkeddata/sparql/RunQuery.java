// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import jakarta.servlet.http.HttpServletRequest;
import nl.gestand.web.linkeddata.sparql.AnswerForm.Chosen;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

import java.util.Optional;

/** Runs one query within the limits, and writes its answer; within a transaction of the dataset. */
final class RunQuery {

  private final SparqlLimits limits;
  private final HeapGuard heap;
  private final ClientWatch clients;

  RunQuery(SparqlLimits limits, HeapGuard heap, ClientWatch clients) {
    this.limits = limits;
    this.heap = heap;
    this.clients = clients;
  }

  /** @throws QueryRefusedException when it is no query, or runs into a limit; what was written is then no answer */
  Chosen run(SparqlRequest asked, DatasetGraph dataset, HttpServletRequest request, Spool out) {
    // Before it is read: of the first one in a process that takes long.
    Deadline deadline = Deadline.in(limits.time());
    Query query = BoundedQuery.parse(asked.query().orElseThrow(), limits);
    Chosen chosen = AnswerForm.choose(query.isSelectType() || query.isAskType(), asked.accept(), asked.format());
    out.is(chosen.contentType());
    try (QueryExec execution = BoundedQuery.prepare(query,
            asked.graphs().or(() -> Optional.ofNullable(query.getDatasetDescription())), dataset, limits, deadline);
        HeapGuard.Guarded guarded = heap.guard(() -> stop(execution, deadline));
        ClientWatch.Watched client = clients.watch(request, () -> stop(execution, deadline))) {
      within(guarded, deadline, limits, () -> BoundedQuery.write(query, execution,
          chosen.form()::rows, chosen.form()::graph, limits, out));
      if (client.spoke()) {
        throw new QueryRefusedException(400, "Wacht op een antwoord voordat u op dezelfde verbinding verder vraagt.");
      }
    }
    return chosen;
  }

  /** Writes an answer that is whole. @throws QueryRefusedException when it runs into a limit, however that shows */
  static void within(HeapGuard.Guarded guarded, Deadline deadline, SparqlLimits limits, Runnable writing) {
    try {
      writing.run();
      deadline.check();
    } catch (QueryRefusedException e) {
      throw e;
    } catch (OutOfMemoryError e) {
      throw QueryRefusedException.tooMuchMemory();
    } catch (StackOverflowError e) {
      throw QueryRefusedException.tooDeep();
    } catch (RuntimeException e) {
      // What is stopped in the middle of sorting fails in other ways than by this exception of Jena.
      if (!(e instanceof QueryCancelledException) && !deadline.hasPassed()) {
        throw e;
      }
      throw guarded.stopped() ? QueryRefusedException.tooMuchMemory() : QueryRefusedException.tooLong(limits);
    }
  }

  static void stop(QueryExec execution, Deadline deadline) {
    deadline.cancel();
    execution.abort();
  }
}
