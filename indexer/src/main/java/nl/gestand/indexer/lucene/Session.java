// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One opening of a folder for writing, and the searchers upon it. A searcher that a cursor was given for is kept for a
 * while, so that the next page continues in the same state of the index.
 */
final class Session implements AutoCloseable {

  private static final String FORMAT = "format";
  private static final String CHANGE = "change";

  /** The heap of the whole program may be 512 MB; a larger buffer made imports no faster. */
  private static final double BUFFER_MB = 16;

  /** Fewer than usual: a question looks up each of its terms in each segment, and is asked far more often than put. */
  private static final int SEGMENTS_PER_TIER = 4;

  /** Between two pages; after that the next page is looked up in the newest state. */
  private static final double KEPT_SECONDS = 600;

  /** Each keeps the files of its state on disk. */
  private static final int MOST_KEPT = 16;

  final IndexWriter writer;
  private final SearcherManager searchers;
  private final SearcherLifetimeManager kept = new SearcherLifetimeManager();

  private Session(IndexWriter writer, FacetCounts counts) throws IOException {
    this.writer = writer;
    this.searchers = new SearcherManager(writer, new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
          counts.read(leaf.reader());
        }
        return super.newSearcher(reader, previous);
      }
    });
  }

  /** @param counts reads each new segment before it is searched */
  static Session open(Directory directory, FacetCounts counts) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(DutchAnalysis.BY_FIELD)
        .setCodec(new EntryCodec())
        .setRAMBufferSizeMB(BUFFER_MB)
        .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER))
        .setMergedSegmentWarmer(counts::read)
        .setCommitOnClose(false);
    Session session = new Session(new IndexWriter(directory, config), counts);
    if (!DirectoryReader.indexExists(directory)) {
      session.commit(0);
    }
    return session;
  }

  static boolean hasFormat(Map<String, String> commitData) {
    return String.valueOf(Fields.FORMAT).equals(commitData.get(FORMAT));
  }

  /** Number of the change that a commit holds. */
  static long checkpoint(Map<String, String> commitData) {
    return Long.parseLong(commitData.getOrDefault(CHANGE, "0"));
  }

  void commit(long number) throws IOException {
    writer.setLiveCommitData(
        Map.of(FORMAT, String.valueOf(Fields.FORMAT), CHANGE, String.valueOf(number)).entrySet());
    writer.commit();
    refresh();
  }

  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
    AtomicInteger seen = new AtomicInteger();
    kept.prune((age, searcher) -> age > KEPT_SECONDS || seen.incrementAndGet() > MOST_KEPT);
  }

  IndexSearcher acquire() throws IOException {
    return searchers.acquire();
  }

  /** The searcher of an earlier page, where it is still kept. */
  Optional<IndexSearcher> acquire(long state) {
    return Optional.ofNullable(kept.acquire(state));
  }

  /** Keeps a searcher for the next page. */
  long keep(IndexSearcher searcher) throws IOException {
    return kept.record(searcher);
  }

  void release(IndexSearcher searcher) throws IOException {
    searcher.getIndexReader().decRef();
  }

  /** Stops writing without committing; searching goes on. */
  void stopWriting() throws IOException {
    writer.rollback();
  }

  @Override
  public void close() throws IOException {
    kept.close();
    searchers.close();
    writer.rollback();
  }
}
