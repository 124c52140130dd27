// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks the endpoint by HTTP, without a socket, what has an answer at once, before the server listens: the first request
 * of a process loads some thousand classes, and a query that must be stopped can't wait for that. {@link FirstQuery}
 * does the same for what carries out queries.
 */
final class FirstRequests {

  private static final Logger LOG = LoggerFactory.getLogger(FirstRequests.class);
  private static final AtomicBoolean ASKED = new AtomicBoolean();
  private static final List<String> QUERIES =
      List.of("ASK%20%7B%7D", "nothing", "SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%202");

  private FirstRequests() {}

  /** Once in this process; returns when they are answered. */
  static void askOnce(Server server, String path) {
    if (ASKED.getAndSet(true)) {
      return;
    }
    LocalConnector connector = new LocalConnector(server);
    try {
      connector.start();
      for (String query : QUERIES) {
        String form = "query=" + query;
        connector.getResponse("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form);
        connector.getResponse("GET " + path + "?" + form + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      }
    } catch (Exception e) {
      LOG.warn("The first requests were not answered", e);
    } finally {
      LifeCycle.stop(connector);
    }
  }
}
