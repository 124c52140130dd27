// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.projection;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.indexer.search.IndexWriteException;
import nl.gestand.indexer.search.SearchEngine;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.UnusableIndexException;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.store.ChangeLog;
import nl.gestand.ontology.store.ChangeLog.Change;
import nl.gestand.ontology.store.KnowledgeStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Keeps the index at the graph's change number. {@link #catchUp} is called on a timer and after an import;
 * {@link #project} after a person recorded something, so that it is found at once. What was not yet durable when the
 * program stopped is taken from the change log again at the next start.
 *
 * <p>May be used by several threads; a long catch-up lets the others in after each few documents.
 */
public final class Projector implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

  /** Changes that are asked of the log at once. */
  static final int BATCH = 100;

  /** Commitments whose day has come that are taken in at once. */
  private static final int LOT = 1_000;

  /** A commit took 16 to 600 ms (measured); that much need not be waited for at each change. */
  private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);

  private final IndexFolder folder;
  private final SearchEngine engine;
  private final ChangeLog log;
  private final Projection projection;
  private final CurrentIndex current;

  /** Fair, so that what a person recorded waits for a few documents at most. */
  private final ReentrantLock writing = new ReentrantLock(true);
  private final Queue<CommitmentId> awaited = new ConcurrentLinkedQueue<>();
  private volatile long position;
  private volatile int failures;
  private volatile boolean closing;
  private boolean dirty;
  private long committedAt = System.nanoTime();
  private Optional<LocalDate> day = Optional.empty();

  private Projector(IndexFolder folder, SearchEngine engine, ChangeLog log, Projection projection, SearchIndex opened) {
    this.folder = folder;
    this.engine = engine;
    this.log = log;
    this.projection = projection;
    this.current = new CurrentIndex(opened);
    this.position = opened.checkpoint();
  }

  /**
   * Opens the index in a folder and brings it to the last change. An index that is lost, damaged, of another version or
   * ahead of the store is made anew, which takes as long as reading the whole store.
   *
   * @param texts the archived text with a hash
   */
  public static Projector open(Path path, SearchEngine engine, KnowledgeStore store,
      Function<ContentHash, StructuredText> texts, Clock clock, Progress progress) {
    IndexFolder folder = new IndexFolder(path);
    ChangeLog log = new ChangeLog(store);
    Projection projection = new Projection(store, texts, clock);
    SearchIndex index = usable(folder, engine, log.last())
        .orElseGet(() -> {
          Rebuild rebuild = Rebuild.begin(folder, engine, log, projection);
          rebuild.takeIn(progress);
          return rebuild.finish();
        });
    folder.clean();
    Projector projector = new Projector(folder, engine, log, projection, index);
    projector.catchUp(progress);
    return projector;
  }

  private static Optional<SearchIndex> usable(IndexFolder folder, SearchEngine engine, long last) {
    Optional<Path> path = folder.current();
    if (path.isEmpty()) {
      return Optional.empty();
    }
    try {
      SearchIndex index = engine.open(path.get());
      if (index.checkpoint() <= last) {
        return Optional.of(index);
      }
      LOG.warn("The index holds change {} of a store that ends at {}", index.checkpoint(), last);
      index.close();
    } catch (UnusableIndexException e) {
      LOG.warn("The index is made anew: {}", e.getMessage());
    }
    return Optional.empty();
  }

  /** The index, the same one for as long as this is open: a rebuild takes place behind it. */
  public SearchIndex index() {
    return current;
  }

  /**
   * Takes in every change after the last one taken in, and what the passing of a day changed.
   *
   * @return number of the last change that the index now holds
   * @throws IndexWriteException when the index can't be written; nothing is lost, a later call tries again
   */
  public long catchUp() {
    return catchUp(Progress.NONE);
  }

  private synchronized long catchUp(Progress progress) {
    locked(this::takeInNewDay);
    boolean more = true;
    while (more && !closing) {
      more = takeInSome(progress);
    }
    locked(this::commitWhenDue);
    return position;
  }

  /** Whether there were any. */
  private boolean takeInSome(Progress progress) {
    int failuresBefore = failures;
    List<Change> changes = log.since(position, BATCH);
    if (changes.isEmpty()) {
      return false;
    }
    Touched touched = Touched.by(changes);
    for (DocumentId document : touched.documents()) {
      write(() -> projection.document(document, current));
    }
    for (List<CommitmentId> lot : touched.lots()) {
      write(() -> projection.commitments(lot, current));
    }
    long reached = changes.getLast().number();
    write(() -> {
      if (failures > failuresBefore) {
        throw new IndexWriteException("De zoekindex is teruggevallen; de wijzigingen volgen opnieuw.", null);
      }
      current.refresh();
      position = Math.max(position, reached);
      commitWhenDue();
    });
    progress.at(reached, Math.max(reached, log.last()));
    return true;
  }

  /** Nothing more is begun once this is being closed; it is taken in at the next start. */
  private void write(Runnable work) {
    if (!closing) {
      locked(() -> {
        dirty = true;
        work.run();
      });
    }
  }

  /**
   * Brings these commitments to what the store now says of them; they are found so when this returns. Who waits brings
   * those of all others who wait with his own.
   */
  public void project(Collection<CommitmentId> commitments) {
    awaited.addAll(commitments);
    locked(() -> {
      Set<CommitmentId> together = new LinkedHashSet<>();
      for (CommitmentId next = awaited.poll(); next != null; next = awaited.poll()) {
        together.add(next);
      }
      if (!together.isEmpty()) {
        dirty = true;
        Touched.lots(together).forEach(lot -> projection.commitments(lot, current));
        current.refresh();
      }
    });
  }

  /**
   * Makes the index anew beside the one in use and switches to it; meanwhile searching and recording go on.
   *
   * @return number of entries
   * @throws IllegalStateException when the new one is not complete; the old one stays in use
   */
  public long rebuild(Progress progress) {
    Rebuild rebuild = Rebuild.begin(folder, engine, log, projection);
    boolean done = false;
    try {
      rebuild.takeIn(progress);
      locked(() -> {
        current.replace(rebuild.finish());
        position = current.checkpoint();
        dirty = false;
      });
      done = true;
      folder.clean();
      return current.size();
    } finally {
      if (!done) {
        rebuild.abandon();
      }
    }
  }

  private void takeInNewDay() {
    LocalDate today = projection.today();
    if (day.equals(Optional.of(today))) {
      return;
    }
    List<String> changed = current.changedBy(today, LOT);
    while (!changed.isEmpty()) {
      dirty = true;
      Touched.lots(changed.stream().map(CommitmentId::new).toList())
          .forEach(lot -> projection.commitments(lot, current));
      current.refresh();
      changed = current.changedBy(today, LOT);
    }
    day = Optional.of(today);
  }

  private void commitWhenDue() {
    boolean due = System.nanoTime() - committedAt >= BETWEEN_COMMITS.toNanos();
    if (due && (dirty || position > current.checkpoint())) {
      commit();
    }
  }

  private void commit() {
    current.commit(position);
    dirty = false;
    committedAt = System.nanoTime();
  }

  private void locked(Runnable work) {
    writing.lock();
    try {
      work.run();
    } catch (IndexWriteException e) {
      failures++;
      position = current.checkpoint();
      throw e;
    } finally {
      writing.unlock();
    }
  }

  /** Makes all durable that was taken in, and closes the index. */
  @Override
  public void close() {
    closing = true;
    finish();
  }

  private synchronized void finish() {
    locked(() -> {
      try (current) {
        if (dirty) {
          commit();
        }
      }
    });
  }
}
