// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Notices that a client hangs up while its query runs. The server itself looks at a connection only when it reads or
 * writes, and an answer is written when it is whole.
 */
final class ClientWatch {

  private static final long MILLIS_BETWEEN_LOOKS = 250;

  private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().daemon().name("sparql-clients").factory());

  /** A client that is watched, until it is closed. */
  final class Watched implements AutoCloseable {

    private final EndPoint connection;
    private final Runnable whenGone;
    private final ByteBuffer next = BufferUtil.allocate(1);
    private boolean ended;
    private boolean spoke;

    private Watched(EndPoint connection, Runnable whenGone) {
      this.connection = connection;
      this.whenGone = whenGone;
    }

    private synchronized void look() {
      if (ended || spoke) {
        return;
      }
      try {
        int read = connection.fill(next);
        spoke = read > 0;
        ended = read < 0;
      } catch (IOException e) {
        ended = true;
      }
      if (ended) {
        whenGone.run();
      }
    }

    /** Whether it sent more before it had its answer; a byte of that is lost, so the connection must end. */
    synchronized boolean spoke() {
      return spoke;
    }

    @Override
    public synchronized void close() {
      ended = true;
      watched.remove(this);
    }
  }

  /** Begins to look, for as long as the server runs. */
  void start() {
    timer.scheduleWithFixedDelay(() -> watched.forEach(Watched::look), MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS,
        TimeUnit.MILLISECONDS);
  }

  void stop() {
    timer.shutdownNow();
  }

  /** Watches the client of a request whose body has been read. */
  Watched watch(HttpServletRequest request, Runnable whenGone) {
    Watched client = new Watched(ServletContextRequest.getServletContextRequest(request).getConnectionMetaData()
        .getConnection().getEndPoint(), whenGone);
    watched.add(client);
    return client;
  }
}
