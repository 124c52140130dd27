// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.IndexWriteException;
import nl.gestand.indexer.search.Reason;
import nl.gestand.indexer.search.SearchEntry;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.indexer.search.UnusableIndexException;
import nl.gestand.indexer.search.WidenedWords;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.vocabulary.Thesaurus.Concept;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The default engine: a Lucene index in a folder of this machine. */
public final class LuceneSearchIndex implements SearchIndex {

  private interface Writing {
    void on(Session session) throws IOException;
  }

  private interface Reading<T> {
    T on(Session session, IndexSearcher searcher) throws IOException;
  }

  private final Directory directory;
  private final Clock clock;
  private final List<Concept> concepts;
  private final WidenedWords thesaurus;
  private final FacetCounts facets;
  private volatile Session session;
  private volatile long checkpoint;

  private LuceneSearchIndex(Directory directory, FacetCounts facets, Session session, long checkpoint, Clock clock,
      List<Concept> concepts) {
    this.directory = directory;
    this.facets = facets;
    this.session = session;
    this.checkpoint = checkpoint;
    this.clock = clock;
    this.concepts = List.copyOf(concepts);
    this.thesaurus = new WidenedWords(concepts, words -> String.join(" ",
        DutchAnalysis.wholes(DutchAnalysis.STEMMED, words)));
  }

  /**
   * Opens the index in a folder, making an empty one where there is none.
   *
   * @param clock tells which day it is, for what is overdue and what is recent
   * @param thesaurus what widens a question
   * @throws UnusableIndexException when it is damaged or of another version
   * @throws IndexWriteException when another process has it open, or it can't be written
   */
  public static LuceneSearchIndex open(Path folder, Clock clock, List<Concept> thesaurus)
      throws UnusableIndexException {
    try {
      return open(FSDirectory.open(folder), clock, thesaurus);
    } catch (IOException e) {
      throw new IndexWriteException("De zoekindex kan niet worden geopend: " + e.getMessage(), e);
    }
  }

  /** The same without a thesaurus. */
  public static LuceneSearchIndex open(Path folder, Clock clock) throws UnusableIndexException {
    return open(folder, clock, List.of());
  }

  static LuceneSearchIndex open(Directory directory, Clock clock, List<Concept> thesaurus) throws IOException, UnusableIndexException {
    boolean opened = false;
    try {
      if (DirectoryReader.indexExists(directory)
          && !Session.hasFormat(SegmentInfos.readLatestCommit(directory).getUserData())) {
        throw new UnusableIndexException("De zoekindex is van een andere versie van dit programma.", null);
      }
      FacetCounts facets = new FacetCounts();
      LuceneSearchIndex index = new LuceneSearchIndex(directory, facets, Session.open(directory, facets),
          committed(directory), clock, thesaurus);
      opened = true;
      return index;
    } catch (LockObtainFailedException e) {
      throw new IndexWriteException("De zoekindex is in gebruik door een ander proces.", e);
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException | EOFException
        | FileNotFoundException | NoSuchFileException | IllegalArgumentException e) {
      // IllegalArgumentException: a codec of a name that this Lucene does not know.
      throw new UnusableIndexException("De zoekindex is beschadigd: " + e.getMessage(), e);
    } finally {
      if (!opened) {
        directory.close();
      }
    }
  }

  @Override
  public void put(Collection<SearchEntry> entries) {
    write(open -> {
      for (SearchEntry entry : entries) {
        open.writer.updateDocument(EntryDocument.key(entry.kind(), entry.id()), EntryDocument.of(entry));
      }
    });
  }

  @Override
  public void remove(EntryKind kind, Collection<String> ids) {
    Term[] keys = ids.stream().map(id -> EntryDocument.key(kind, id)).toArray(Term[]::new);
    write(open -> open.writer.deleteDocuments(keys));
  }

  @Override
  public void refresh() {
    write(Session::refresh);
  }

  @Override
  public void commit(long number) {
    write(open -> {
      open.commit(number);
      checkpoint = number;
    });
  }

  /** Each question looks up each of its words in each segment. */
  @Override
  public void pack() {
    write(open -> open.writer.forceMerge(1));
  }

  @Override
  public long checkpoint() {
    return checkpoint;
  }

  @Override
  public long size() {
    return read((open, searcher) -> (long) searcher.getIndexReader().numDocs());
  }

  @Override
  public SearchResult search(SearchRequest request) {
    Optional<Cursor> cursor = request.cursor().map(written -> Cursor.read(written, request));
    return read(cursor.map(Cursor::state),
        (open, searcher) -> new Search(request, cursor, LocalDate.now(clock), facets, thesaurus).on(open, searcher));
  }

  @Override
  public Optional<SearchResult.Hit> find(Identifier number) {
    return read((open, searcher) -> {
      ScoreDoc[] found = searcher.search(WordsQuery.thing(number), 1).scoreDocs;
      return found.length == 0 ? Optional.empty() : Optional.of(EntryDocument.hit(
          searcher.storedFields().document(found[0].doc), Optional.empty(), found[0].score, List.of()));
    });
  }

  @Override
  public Stream<Hit> all(SearchRequest request) {
    Session open = session;
    try {
      IndexSearcher searcher = open.acquire();
      return new Search(request, Optional.empty(), LocalDate.now(clock), facets, thesaurus).walk(searcher).stream()
          .onClose(() -> release(open, searcher));
    } catch (AlreadyClosedException e) {
      if (open != session) {
        return all(request);
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void release(Session open, IndexSearcher searcher) {
    try {
      open.release(searcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Reason> explain(SearchRequest request, EntryKind kind, String id) {
    return read((open, searcher) -> new Search(request, Optional.empty(), LocalDate.now(clock), facets, thesaurus)
        .explain(searcher, kind, id));
  }

  @Override
  public List<SearchResult.Hit> like(EntryKind kind, String id, int most) {
    return read((open, searcher) -> new Alike(searcher).to(kind, id, most));
  }

  @Override
  public List<String> suggest(String beginning, int most) {
    return read((open, searcher) -> new Suggestions(beginning, most, concepts).on(searcher, LocalDate.now(clock)));
  }

  @Override
  public List<String> changedBy(LocalDate day, int most) {
    return read((open, searcher) -> {
      List<String> ids = new ArrayList<>();
      var due = LongField.newRangeQuery(Fields.CHANGES, Long.MIN_VALUE, day.toEpochDay());
      for (ScoreDoc hit : searcher.search(due, most).scoreDocs) {
        ids.add(searcher.storedFields().document(hit.doc, Set.of(Fields.ID)).get(Fields.ID));
      }
      return ids;
    });
  }

  @Override
  public Optional<String> check() {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        ((CodecReader) leaf.reader()).checkIntegrity();
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("De zoekindex is beschadigd: " + e.getMessage());
    }
  }

  @Override
  public synchronized void close() {
    try (directory) {
      session.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** After a failure the writer is gone, with all that was not committed; the next writing opens another. */
  private synchronized void write(Writing writing) {
    try {
      if (!session.writer.isOpen()) {
        Session broken = session;
        session = Session.open(directory, facets);
        broken.close();
      }
      writing.on(session);
    } catch (AlreadyClosedException | IOException e) {
      checkpoint = stopWriting();
      throw new IndexWriteException("De zoekindex kan niet worden bijgewerkt: " + e.getMessage(), e);
    }
  }

  private long stopWriting() {
    try {
      session.stopWriting();
      return committed(directory);
    } catch (IOException e) {
      return checkpoint;
    }
  }

  private static long committed(Directory directory) throws IOException {
    return Session.checkpoint(SegmentInfos.readLatestCommit(directory).getUserData());
  }

  private <T> T read(Reading<T> reading) {
    return read(Optional.empty(), reading);
  }

  private <T> T read(Optional<Long> state, Reading<T> reading) {
    Session open = session;
    try {
      Optional<IndexSearcher> earlier = state.flatMap(open::acquire);
      IndexSearcher searcher = earlier.isPresent() ? earlier.get() : open.acquire();
      try {
        return reading.on(open, searcher);
      } finally {
        open.release(searcher);
      }
    } catch (AlreadyClosedException e) {
      if (open != session) {
        return read(state, reading);
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
