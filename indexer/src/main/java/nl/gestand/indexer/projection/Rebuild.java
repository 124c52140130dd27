// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.projection;

import nl.gestand.indexer.search.SearchEngine;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.UnusableIndexException;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.store.ChangeLog;
import nl.gestand.ontology.store.ChangeLog.Change;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a new index beside the one in use, from all changes. Each thing is read once, as it is now. */
final class Rebuild {

  private final IndexFolder folder;
  private final ChangeLog log;
  private final Projection projection;
  private final Path path;
  private final SearchIndex index;

  /** What was read before this change was made may be older than it; up to here once is enough. */
  private final long lastAtStart;
  private final Set<DocumentId> documents = new HashSet<>();
  private final Set<CommitmentId> commitments = new HashSet<>();
  private long position;

  private Rebuild(IndexFolder folder, Path path, SearchIndex index, ChangeLog log, Projection projection) {
    this.folder = folder;
    this.path = path;
    this.index = index;
    this.log = log;
    this.projection = projection;
    this.lastAtStart = log.last();
  }

  static Rebuild begin(IndexFolder folder, SearchEngine engine, ChangeLog log, Projection projection) {
    Path path = folder.next();
    try {
      return new Rebuild(folder, path, engine.open(path), log, projection);
    } catch (UnusableIndexException e) {
      throw new IllegalStateException("An empty folder is no index: " + path, e);
    }
  }

  /** Takes in all changes there are. */
  void takeIn(Progress progress) {
    takeInChanges(progress);
    index.pack();
  }

  private void takeInChanges(Progress progress) {
    List<Change> changes = log.since(position, Projector.BATCH);
    while (!changes.isEmpty()) {
      takeIn(changes);
      position = changes.getLast().number();
      progress.at(position, Math.max(position, lastAtStart));
      changes = log.since(position, Projector.BATCH);
    }
  }

  private void takeIn(List<Change> changes) {
    Touched touched = Touched.by(changes);
    if (changes.getLast().number() <= lastAtStart) {
      touched.documents().removeAll(documents);
      touched.commitments().removeAll(commitments);
    }
    for (DocumentId document : touched.documents()) {
      note(documents, document, projection.document(document, index));
    }
    for (List<CommitmentId> lot : touched.lots()) {
      Set<CommitmentId> there = projection.commitments(lot, index);
      lot.forEach(commitment -> note(commitments, commitment, there.contains(commitment)));
    }
  }

  private static <T> void note(Set<T> present, T id, boolean there) {
    if (there) {
      present.add(id);
    } else {
      present.remove(id);
    }
  }

  /**
   * Takes in what came meanwhile, and puts the new index in the place of the old on disk.
   *
   * @throws IllegalStateException when it does not hold as many entries as were read; the old one stays
   */
  SearchIndex finish() {
    takeInChanges(Progress.NONE);
    index.commit(position);
    long expected = documents.size() + commitments.size();
    long found = index.size();
    if (found != expected) {
      throw new IllegalStateException("De nieuwe zoekindex telt " + found + " in plaats van " + expected
          + " vermeldingen; de oude blijft in gebruik.");
    }
    folder.use(path);
    return index;
  }

  /** Leaves the old index in use and deletes what was made. */
  void abandon() {
    index.close();
    folder.clean();
  }
}
