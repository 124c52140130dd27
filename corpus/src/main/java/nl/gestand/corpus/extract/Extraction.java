// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Reads files of foreign formats in a worker process, so that a file can kill no more than that. The worker is started
 * at the first file, kept for the next, and replaced when a file takes too long, too much memory or brings it down.
 * Safe for several threads, which wait for each other.
 */
public final class Extraction implements AutoCloseable {

  /** Long enough for a report of some thousand pages. */
  public static final Duration DEADLINE = Duration.ofSeconds(30);
  /** A letter with attachments measures a few MB; reading takes this much memory twice in a heap of 512 MB. */
  public static final int MAX_BYTES = 100_000_000;
  /** Reads PDFs of thousands of pages; a Word file that needs more is refused. */
  private static final int HEAP_MEGABYTES = 256;

  private final String workerClass;
  private final int heapMegabytes;
  private final Duration deadline;
  private final ReentrantLock lock = new ReentrantLock();
  private WorkerProcess worker;
  private Path temporary;

  public Extraction() {
    this(DEADLINE);
  }

  /** @param deadline for one file */
  public Extraction(Duration deadline) {
    this(ExtractionWorker.class, HEAP_MEGABYTES, deadline);
  }

  Extraction(Class<?> workerClass, int heapMegabytes, Duration deadline) {
    this.workerClass = workerClass.getName();
    this.heapMegabytes = heapMegabytes;
    this.deadline = deadline;
  }

  /**
   * The text of a file with its passages.
   *
   * @param fileName a hint for the format and nothing more
   * @throws Unreadable when it can't be read
   * @throws UncheckedIOException when no worker can be started
   */
  public Extracted extract(byte[] bytes, String fileName) throws Unreadable {
    try {
      return ExtractionWorker.read(ask(bytes, fileName, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rows of a spreadsheet or a file of separated values: at most 5,000 with at most 200 cells.
   *
   * @throws Unreadable when it can't be read
   * @throws UncheckedIOException when no worker can be started
   */
  public ExtractedTable table(byte[] bytes) throws Unreadable {
    try {
      return ExtractionWorker.readTable(ask(bytes, "", true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] ask(byte[] bytes, String fileName, boolean table) throws IOException, Unreadable {
    if (bytes.length == 0) {
      throw new Unreadable("Dit bestand is leeg.");
    }
    if (bytes.length > MAX_BYTES) {
      throw new Unreadable("Dit bestand is groter dan " + MAX_BYTES / 1_000_000 + " MB.");
    }
    lock.lock();
    try {
      return askWorker(bytes, fileName, table);
    } finally {
      lock.unlock();
    }
  }

  private byte[] askWorker(byte[] bytes, String fileName, boolean table) throws IOException, Unreadable {
    WorkerProcess running = running();
    Path file = Files.createTempFile(temporary, "in", "");
    try {
      Files.write(file, bytes);
      byte[] request = ExtractionWorker.request(file, fileName, table);
      try {
        return running.ask(request, deadline);
      } catch (IOException died) {
        throw new Unreadable(reasonOf(running));
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private WorkerProcess running() throws IOException {
    if (temporary == null) {
      temporary = Files.createTempDirectory("gestand-");
    }
    if (worker == null || !worker.isAlive()) {
      worker = WorkerProcess.start(workerClass, heapMegabytes, temporary);
    }
    return worker;
  }

  private String reasonOf(WorkerProcess died) {
    int exit = died.end();
    worker = null;
    if (died.wasLate()) {
      return "Het lezen van dit bestand duurde langer dan " + deadline.toSeconds() + " seconden.";
    }
    return exit == WorkerProcess.OUT_OF_MEMORY
        ? "Het lezen van dit bestand kost meer geheugen dan een document nodig heeft."
        : "Dit bestand brengt het leesprogramma ten val.";
  }

  /** The process that reads now, if one was started. */
  Optional<Long> workerPid() {
    return Optional.ofNullable(worker).filter(WorkerProcess::isAlive).map(WorkerProcess::pid);
  }

  /** Ends the worker. Another file starts another. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (worker != null) {
        worker.end();
        worker = null;
      }
      if (temporary != null) {
        try (Stream<Path> left = Files.walk(temporary)) {
          left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
        temporary = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }
}
