// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.jena.sparql.core.DatasetDescription;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A change that a client asked by the SPARQL 1.1 Protocol.
 *
 * @param text in SPARQL Update
 * @param graphs that its patterns read, when the request names any
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/#update-operation">SPARQL 1.1 Protocol, update operation</a>
 */
record SparqlUpdate(String text, Optional<DatasetDescription> graphs) {

  static final String DIRECT = "application/sparql-update";

  /** Whether a request asks for a change, well or not. */
  static boolean isOne(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && (SparqlRequest.isOfType(request, DIRECT) || !SparqlRequest.values(request, "update").isEmpty());
  }

  /** Reads POST of a form and POST of the update itself. @throws QueryRefusedException when it is neither */
  static SparqlUpdate read(HttpServletRequest request) throws IOException {
    boolean direct = SparqlRequest.isDirect(request, DIRECT);
    List<String> updates = SparqlRequest.values(request, "update");
    if (updates.size() != (direct ? 0 : 1) || !SparqlRequest.values(request, "query").isEmpty()) {
      throw new QueryRefusedException(400, "Geef één opdracht tegelijk.");
    }
    String text = direct ? SparqlRequest.body(request, OwnLimits.UPDATE_CHARACTERS) : updates.getFirst();
    if (text.length() > OwnLimits.UPDATE_CHARACTERS) {
      throw new QueryRefusedException(413, "De opdracht is langer dan " + OwnLimits.UPDATE_CHARACTERS + " tekens.");
    }
    List<String> using = SparqlRequest.values(request, "using-graph-uri");
    List<String> named = SparqlRequest.values(request, "using-named-graph-uri");
    return new SparqlUpdate(text, using.isEmpty() && named.isEmpty() ? Optional.empty()
        : Optional.of(DatasetDescription.create(using, named)));
  }
}
