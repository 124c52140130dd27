// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Keeps the quads in TDB2, in a folder of generations: {@code 1}, {@code 2}, ... of which the file {@code current}
 * names the one in use. TDB2 copies what it changes and never gives room back, so after enough writes a tight copy is
 * made beside the one in use, catches up with what was written meanwhile, and takes its place. Readers notice nothing;
 * a writer waits only for the catching up.
 */
final class FolderEngine implements Engine {

  private static final Logger LOG = LoggerFactory.getLogger(FolderEngine.class);

  /**
   * Four of TDB2's six. Our graphs hold one document or one event, so within a known graph a scan does as well as the
   * two that are left out, and those would take a third of the room and of each commit.
   */
  private static final StoreParams INDEXES =
      StoreParams.builder().quadIndexes(new String[] {"GSPO", "POSG", "OSPG", "SPOG"}).build();

  /** A small commit costs 0.15 to 0.8 MB of copied blocks, so this many are some 40 MB. */
  private static final int COMMITS_BETWEEN_COPIES = 200;

  /** When writers are quiet, room is won from fewer: these are some 5 MB. */
  private static final int COMMITS_WORTH_A_COPY = 25;

  private static final int SECONDS_OF_QUIET = 30;

  /** In a large store a copy costs more than the room it wins, so after the first one it waits for more commits. */
  private static final int QUADS_PER_COMMIT = 5_000;

  private static final String LOADED = "1";

  private final Path folder;
  private final ReentrantLock writer;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final SwitchableDataset dataset;
  private final ScheduledThreadPoolExecutor copying = new ScheduledThreadPoolExecutor(1,
      Thread.ofPlatform().daemon().name("compaction").factory());
  private Future<?> whenQuiet = CompletableFuture.completedFuture(null);
  private final AtomicBoolean copyPlanned = new AtomicBoolean();
  private Path generation;
  private int commits;
  private volatile long quadsAtCopy;

  FolderEngine(Path folder, ReentrantLock writer) {
    this.folder = folder;
    this.writer = writer;
    try {
      Files.createDirectories(folder);
      lockFile = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = lockOrNull();
      if (lock == null) {
        lockFile.close();
        throw new StoreUnavailableException(
            "De gegevensmap is in gebruik door een ander proces (map " + folder + ").", null);
      }
      generation = folder.resolve(currentGeneration());
      removeOthers();
    } catch (IOException e) {
      throw new StoreUnavailableException("De map " + folder + " kan niet worden geopend: " + e.getMessage(), e);
    }
    dataset = new SwitchableDataset(connect(generation));
  }

  /** Makes a folder from a dump, see {@link LoadDump}. Until all of it is there the folder has no generation in use. */
  static long load(Path folder, Path dump, Uris uris) {
    try {
      Files.createDirectories(folder);
      try (FileChannel lockFile =
              FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = lockFile.tryLock()) {
        if (lock == null || Files.exists(folder.resolve("current"))) {
          throw new StoreUnavailableException("In de map " + folder + " staat al een opslag.", null);
        }
        Path generation = folder.resolve(LOADED);
        if (Files.exists(generation)) {
          // Of a loading that was broken off.
          IO.deleteAll(generation);
        }
        Files.createDirectories(generation);
        long quads = LoadDump.into(connect(generation), dump, uris);
        point(folder, LOADED);
        return quads;
      }
    } catch (IOException | OverlappingFileLockException e) {
      throw new StoreUnavailableException("De map " + folder + " kan niet worden gevuld: " + e.getMessage(), e);
    }
  }

  private static DatasetGraph connect(Path generation) {
    return DatabaseMgr.connectDatasetGraph(Location.create(generation), INDEXES);
  }

  private FileLock lockOrNull() throws IOException {
    try {
      return lockFile.tryLock();
    } catch (OverlappingFileLockException openInThisProcess) {
      return null;
    }
  }

  private String currentGeneration() throws IOException {
    Path pointer = folder.resolve("current");
    if (!Files.exists(pointer)) {
      point(folder, LOADED);
    }
    return Files.readString(pointer, StandardCharsets.UTF_8).strip();
  }

  private static void point(Path folder, String name) throws IOException {
    Path written = folder.resolve("current.new");
    try (FileChannel file = FileChannel.open(written, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING)) {
      file.write(StandardCharsets.UTF_8.encode(name));
      file.force(true);
    }
    Files.move(written, folder.resolve("current"), StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** What an earlier process did not finish; where it can't be removed now it only takes room. */
  private void removeOthers() throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path other : inside.filter(path -> Files.isDirectory(path) && !path.equals(generation)).toList()) {
        try {
          IO.deleteAll(other);
        } catch (RuntimeException e) {
          LOG.warn("The folder {} of an earlier store could not be removed", other, e);
        }
      }
    }
  }

  @Override
  public RDFConnection connect() {
    return RDFConnection.connect(DatasetFactory.wrap(dataset));
  }

  @Override
  public Optional<DatasetGraph> dataset() {
    return Optional.of(dataset);
  }

  @Override
  public void wrote() {
    commits++;
    whenQuiet.cancel(false);
    if (commits >= Math.max(COMMITS_BETWEEN_COPIES, quadsAtCopy / QUADS_PER_COMMIT)) {
      if (copyPlanned.compareAndSet(false, true)) {
        copying.execute(this::copy);
      }
    } else if (commits >= COMMITS_WORTH_A_COPY) {
      whenQuiet = copying.schedule(this::copy, SECONDS_OF_QUIET, TimeUnit.SECONDS);
    }
  }

  private void copy() {
    try {
      compact();
    } catch (RuntimeException | Error e) {
      LOG.error("Making a tight copy of the store failed; the store goes on as it is", e);
    } finally {
      copyPlanned.set(false);
    }
  }

  @Override
  public synchronized void compact() {
    Path next = folder.resolve(Integer.toString(Integer.parseInt(generation.getFileName().toString()) + 1));
    DatasetGraph copy = connect(next);
    DatasetGraph old = dataset.current();
    Path oldFolder = generation;
    boolean switched = false;
    try {
      long upTo = copyAll(copy);
      writer.lock();
      try {
        catchUp(copy, upTo);
        point(folder, next.getFileName().toString());
        dataset.switchTo(copy);
        generation = next;
        switched = true;
        commits = 0;
      } finally {
        writer.unlock();
      }
      retire(old, oldFolder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!switched) {
        TDBInternal.expel(copy, true);
        IO.deleteAll(next);
      }
    }
  }

  /** Readers may take long; writers need not wait for them. */
  private void retire(DatasetGraph old, Path oldFolder) {
    try {
      dataset.awaitUnused(old);
      TDBInternal.expel(old, true);
      IO.deleteAll(oldFolder);
    } catch (InterruptedException e) {
      // The next opening removes the folder.
      Thread.currentThread().interrupt();
    }
  }

  /** Copies a snapshot, and tells the number of the last change in it. */
  private long copyAll(DatasetGraph copy) {
    return Txn.calculateRead(dataset, () -> {
      quadsAtCopy = Txn.calculateWrite(copy, () -> {
        long quads = 0;
        for (Iterator<Quad> all = dataset.find(); all.hasNext(); quads++) {
          copy.add(all.next());
        }
        return quads;
      });
      return ChangeNumbers.last(dataset);
    });
  }

  /** Brings the graphs that later changes touched to what they are now. */
  private void catchUp(DatasetGraph copy, long upTo) {
    Txn.executeRead(dataset, () -> {
      Set<Node> touched = new HashSet<>();
      for (long number = upTo + 1; number <= ChangeNumbers.last(dataset); number++) {
        dataset.find(Node.ANY, Node.ANY, Gst.changeNumber, ChangeNumbers.node(number))
            .forEachRemaining(quad -> touched.add(quad.getGraph()));
      }
      if (touched.isEmpty()) {
        return;
      }
      touched.add(ChangeNumbers.graph(dataset));
      List<Quad> now = touched.stream()
          .flatMap(graph -> Iter.asStream(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY)))
          .toList();
      Txn.executeWrite(copy, () -> {
        touched.forEach(graph -> copy.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY));
        now.forEach(copy::add);
      });
    });
  }

  /** Waits for a copy that is being made: a folder half switched is fine, but a thread in a closed store is not. */
  @Override
  public void close() {
    copying.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    copying.close();
    TDBInternal.expel(dataset.current(), true);
    try {
      lock.release();
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
