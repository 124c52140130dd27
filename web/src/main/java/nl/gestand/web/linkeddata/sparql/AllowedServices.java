// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.exec.http.Service;
import org.apache.jena.sparql.util.Context;

import java.net.http.HttpClient;

/** How SERVICE asks another endpoint: within the time of the query, and nowhere else when that endpoint says so. */
final class AllowedServices {

  private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private AllowedServices() {}

  static void setIn(Context context, SparqlLimits limits) {
    context.set(ARQ.httpServiceAllowed, !limits.services().isEmpty());
    context.set(Service.httpQueryClient, CLIENT);
    context.set(Service.httpQueryTimeout, limits.time().toMillis());
  }
}
