// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Who may run a query now: so many at once, and so many of those for one client. */
public final class Turns {

  private final SparqlLimits limits;
  private final Semaphore all;
  private final Map<String, Integer> perClient = new ConcurrentHashMap<>();

  /** A turn; closing it lets the next one in. */
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  public Turns(SparqlLimits limits) {
    this.limits = limits;
    this.all = new Semaphore(limits.concurrent(), true);
  }

  /** @throws QueryRefusedException when this client has its share already, or none comes free in time */
  public Turn take(String client) {
    perClient.compute(client, (key, running) -> {
      if (running != null && running >= limits.perClient()) {
        throw new QueryRefusedException(429, "Er lopen al " + running + " vragen van uw adres; wacht op een antwoord "
            + "voordat u de volgende stelt.");
      }
      return running == null ? 1 : running + 1;
    });
    boolean taken = false;
    try {
      taken = all.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!taken) {
        leave(client);
      }
    }
    if (!taken) {
      throw new QueryRefusedException(503,
          "Er lopen op dit moment te veel vragen; probeer het over enkele seconden weer.");
    }
    return () -> {
      all.release();
      leave(client);
    };
  }

  private void leave(String client) {
    perClient.computeIfPresent(client, (key, running) -> running == 1 ? null : running - 1);
  }
}
