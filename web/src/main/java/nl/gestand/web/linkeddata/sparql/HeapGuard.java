// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import com.sun.management.GarbageCollectionNotificationInfo;
import org.apache.jena.sparql.exec.QueryExec;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Stops the queries that run when what is left after a garbage collection shows that memory runs out: a GROUP BY or a
 * join over a cross product fills a heap well within its time limit, and with it the whole server would go.
 */
final class HeapGuard {

  private final long mostBytes;
  private final Map<QueryExec, Deadline> running = new ConcurrentHashMap<>();
  private final Set<QueryExec> stopped = ConcurrentHashMap.newKeySet();

  /** A query while it is guarded. */
  interface Guarded extends AutoCloseable {

    /** Whether it was stopped for want of memory. */
    boolean stopped();

    @Override
    void close();
  }

  /** @param share of the largest heap that may be in use after a collection */
  HeapGuard(double share) {
    mostBytes = (long) (share * Runtime.getRuntime().maxMemory());
  }

  /** Begins to listen to the collectors, for as long as this guard is in use. */
  void start() {
    Listener listener = new Listener(new WeakReference<>(this));
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(listener, null, emitter);
      }
    }
  }

  Guarded guard(QueryExec query, Deadline deadline) {
    running.put(query, deadline);
    return new Guarded() {
      @Override
      public boolean stopped() {
        return stopped.contains(query);
      }

      @Override
      public void close() {
        running.remove(query);
        stopped.remove(query);
      }
    };
  }

  private void collected(long bytesLeft) {
    if (bytesLeft > mostBytes) {
      running.forEach((query, deadline) -> {
        stopped.add(query);
        deadline.cancel();
        query.abort();
      });
    }
  }

  private record Listener(WeakReference<HeapGuard> guard) implements NotificationListener {
    @Override
    public void handleNotification(Notification notification, Object emitter) {
      HeapGuard listening = guard.get();
      if (listening == null) {
        remove((NotificationEmitter) emitter);
      } else if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
        listening.collected(bytesLeft((CompositeData) notification.getUserData()));
      }
    }

    private void remove(NotificationEmitter emitter) {
      try {
        emitter.removeNotificationListener(this);
      } catch (ListenerNotFoundException e) {
        // Another thread was first.
      }
    }

    private static long bytesLeft(CompositeData data) {
      Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc();
      return ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP && after.containsKey(pool.getName()))
          .mapToLong(pool -> after.get(pool.getName()).getUsed())
          .sum();
    }
  }
}
