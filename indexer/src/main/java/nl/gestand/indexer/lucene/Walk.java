// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.AsOf;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchResult.Hit;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All that answers a query in one state of the index, a lot at a time, each beginning where the one before ended. */
final class Walk implements Iterator<Hit> {

  /** Each lot asks the query again: few of them, and small enough to hold. */
  private static final int LOT = 2_000;

  /** Of the stored fields the passages are by far the largest, and are not shown. */
  private static final Set<String> SHOWN = Set.of(Fields.ID, Fields.TITLE, Fields.DATE, Fields.TERM, Fields.STANDINGS,
      Fields.of(Facet.KIND), Fields.of(Facet.SUBKIND), Fields.of(Facet.STATUS), Fields.of(Facet.MINISTRY));

  private final IndexSearcher searcher;
  private final Query query;
  private final Sort sort;
  private final Optional<AsOf> asOf;
  private Iterator<ScoreDoc> lot = List.<ScoreDoc>of().iterator();
  private Optional<ScoreDoc> last = Optional.empty();
  private boolean more = true;

  Walk(IndexSearcher searcher, Query query, Sort sort, Optional<AsOf> asOf) {
    this.searcher = searcher;
    this.query = query;
    this.sort = sort;
    this.asOf = asOf;
  }

  Stream<Hit> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false);
  }

  @Override
  public boolean hasNext() {
    if (!lot.hasNext() && more) {
      read();
    }
    return lot.hasNext();
  }

  @Override
  public Hit next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ScoreDoc doc = lot.next();
    try {
      return EntryDocument.hit(searcher.storedFields().document(doc.doc, SHOWN), asOf, doc.score, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try {
      ScoreDoc[] found = searcher.search(query,
          new TopFieldCollectorManager(sort, LOT, (FieldDoc) last.orElse(null), 1)).scoreDocs;
      more = found.length == LOT;
      last = found.length == 0 ? last : Optional.of(found[found.length - 1]);
      lot = List.of(found).iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
