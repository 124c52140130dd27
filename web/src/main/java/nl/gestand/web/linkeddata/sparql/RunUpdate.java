// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import jakarta.servlet.http.HttpServletRequest;
import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.modify.request.UpdateVisitor;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateRequest;

/** Carries out an update on the graphs of one account, within the limits of a query and those of the account. */
final class RunUpdate {

  private static final String VOCABULARY = Gst.NAMESPACE.substring(0, Gst.NAMESPACE.lastIndexOf('/') + 1);

  private final String base;
  private final SparqlLimits limits;
  private final HeapGuard heap;
  private final ClientWatch clients;

  /** @param base start of the addresses of the store */
  RunUpdate(String base, SparqlLimits limits, HeapGuard heap, ClientWatch clients) {
    this.base = base;
    this.limits = limits;
    this.heap = heap;
    this.clients = clients;
  }

  /**
   * What the graphs of an account become; what they were stays as it is. Within a transaction of the store, which is read.
   *
   * @throws QueryRefusedException when it is no update, runs into a limit, or writes what is not theirs
   */
  OwnData run(SparqlUpdate asked, OwnData before, DatasetGraph store, HttpServletRequest request) {
    UpdateRequest update = BoundedQuery.parseUpdate(asked.text());
    Deadline deadline = Deadline.in(limits.time());
    OwnDraft draft = new OwnDraft(before, limits.own(), graph -> isTaken(graph, store), deadline);
    UpdateVisitor worker = new OwnGraphsWorker(draft, store, asked.graphs(), limits, deadline);
    try (HeapGuard.Guarded guarded = heap.guard(deadline::cancel);
        ClientWatch.Watched client = clients.watch(request, deadline::cancel)) {
      RunQuery.within(guarded, deadline, limits, () -> update.forEach(each -> each.visit(worker)));
      if (client.spoke()) {
        throw new QueryRefusedException(400, "Wacht op een antwoord voordat u op dezelfde verbinding verder vraagt.");
      }
    } catch (UpdateException e) {
      throw new QueryRefusedException(400, "De graaf waaruit moet worden gekopieerd of verplaatst is geen eigen graaf van u.");
    }
    return draft.data();
  }

  private boolean isTaken(Node graph, DatasetGraph store) {
    return !graph.isURI() || graph.getURI().startsWith(base + "/") || graph.getURI().startsWith(VOCABULARY)
        || graph.getURI().startsWith("urn:x-arq:") || store.containsGraph(graph);
  }
}
