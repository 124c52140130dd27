// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.ref.WeakReference;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Stops queries when what is left after a garbage collection shows that memory runs out: a GROUP BY or a join over a
 * cross product fills a heap well within its time limit, and with it the whole server would go. The query that took
 * most goes first, the next one when that was not enough.
 */
final class HeapGuard {

  /** Between two full collections that this class asks for; one takes half a second for a gigabyte. */
  private static final long NANOS_BETWEEN_COLLECTIONS = 5_000_000_000L;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final long mostBytes;
  private final Set<Running> running = ConcurrentHashMap.newKeySet();
  private volatile long collectedAt = System.nanoTime() - NANOS_BETWEEN_COLLECTIONS;

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

  /** Guards what this thread carries out. @param stop ends it */
  Guarded guard(Runnable stop) {
    return new Running(stop, Thread.currentThread().threadId());
  }

  private void collected(long bytesLeft) {
    if (bytesLeft <= mostBytes || running.isEmpty()) {
      return;
    }
    // A collection of young objects leaves old ones that nobody uses; only a full one tells what is really in use.
    if (System.nanoTime() - collectedAt > NANOS_BETWEEN_COLLECTIONS) {
      System.gc();
      collectedAt = System.nanoTime();
      if (ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() <= mostBytes) {
        return;
      }
    }
    running.stream().filter(query -> !query.stopped).max(Comparator.comparingLong(Running::taken))
        .ifPresent(Running::stop);
  }

  private final class Running implements Guarded {
    private final Runnable stop;
    private final long thread;
    private final long before;
    private volatile boolean stopped;

    Running(Runnable stop, long thread) {
      this.stop = stop;
      this.thread = thread;
      this.before = threads.getThreadAllocatedBytes(thread);
      running.add(this);
    }

    long taken() {
      return threads.getThreadAllocatedBytes(thread) - before;
    }

    void stop() {
      stopped = true;
      stop.run();
    }

    @Override
    public boolean stopped() {
      return stopped;
    }

    @Override
    public void close() {
      running.remove(this);
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
