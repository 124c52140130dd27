// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.web.admin.Health.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** Looks how the installation is doing, at most once a second, however many ask. */
public final class HealthCheck {

  private static final Logger LOG = LoggerFactory.getLogger(HealthCheck.class);

  private static final Duration KEPT = Duration.ofSeconds(1);

  /** A question of one number takes milliseconds: what takes this long does not answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** The index follows within a second; a large import is taken in a batch at a time, each of some seconds. */
  private static final Duration STANDSTILL = Duration.ofSeconds(60);

  /** Six thousand documents take 275 MB, and the store makes a copy of itself now and then. */
  static final long DISK_FLOOR = 500L * 1024 * 1024;

  private final Parts parts;
  private final Clock clock;
  private Optional<Health> last = Optional.empty();
  private Instant lookedAt = Instant.MIN;
  private long indexedBefore = -1;
  private Instant movedAt = Instant.MIN;

  /**
   * What is looked at.
   *
   * @param folder the data folder
   * @param lastChange number of the last change in the store, or fails
   * @param indexed number of the last change that can be found
   * @param durable number of the last change in the index on disk
   * @param accounts reads the accounts, or fails
   */
  public record Parts(Path folder, LongSupplier lastChange, LongSupplier indexed, LongSupplier durable,
      Runnable accounts) {}

  public HealthCheck(Parts parts, Clock clock) {
    this.parts = parts;
    this.clock = clock;
  }

  public synchronized Health look() {
    Instant now = clock.instant();
    if (last.isEmpty() || now.isBefore(lookedAt) || now.isAfter(lookedAt.plus(KEPT))) {
      last = Optional.of(lookAt(now));
      lookedAt = now;
    }
    return last.get();
  }

  private Health lookAt(Instant now) {
    List<Problem> problems = new ArrayList<>();
    OptionalLong change = lastChange();
    if (change.isEmpty()) {
      problems.add(Problem.STORE);
    }
    long indexed = parts.indexed().getAsLong();
    if (standsStill(indexed, change, now)) {
      problems.add(Problem.INDEX);
    }
    long free = 0;
    long size = 0;
    try {
      FileStore disk = Files.getFileStore(parts.folder());
      free = disk.getUsableSpace();
      size = disk.getTotalSpace();
    } catch (IOException e) {
      LOG.warn("The disk can't be looked at: {}", e.getMessage());
    }
    if (free < DISK_FLOOR) {
      problems.add(Problem.DISK);
    }
    if (!accountsAreReadable()) {
      problems.add(Problem.ACCOUNTS);
    }
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return new Health(change, indexed, parts.durable().getAsLong(), free, size, heap.getUsed(), heap.getMax(),
        Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()), List.copyOf(problems));
  }

  private boolean standsStill(long indexed, OptionalLong change, Instant now) {
    boolean behind = change.isPresent() && indexed < change.getAsLong();
    if (!behind || indexed != indexedBefore || now.isBefore(movedAt)) {
      indexedBefore = indexed;
      movedAt = now;
    }
    return behind && now.isAfter(movedAt.plus(STANDSTILL));
  }

  private OptionalLong lastChange() {
    CompletableFuture<Long> answer = new CompletableFuture<>();
    Thread.startVirtualThread(() -> {
      try {
        answer.complete(parts.lastChange().getAsLong());
      } catch (RuntimeException | Error e) {
        answer.completeExceptionally(e);
      }
    });
    try {
      return OptionalLong.of(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("The store does not answer: {}", e.toString());
    }
    return OptionalLong.empty();
  }

  private boolean accountsAreReadable() {
    try {
      parts.accounts().run();
      return true;
    } catch (RuntimeException e) {
      LOG.warn("The accounts can't be read: {}", e.getMessage());
      return false;
    }
  }
}
