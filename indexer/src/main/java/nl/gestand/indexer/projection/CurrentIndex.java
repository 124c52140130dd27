// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.projection;

import nl.gestand.indexer.search.Reason;
import nl.gestand.indexer.search.SearchEntry;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.ontology.citation.Identifier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The index in use, whichever that is: who holds this need not know that a rebuilt one took its place. */
final class CurrentIndex implements SearchIndex {

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private SearchIndex index;

  CurrentIndex(SearchIndex index) {
    this.index = index;
  }

  /** Puts another in its place and closes the one before, once nobody is asking it anything. */
  void replace(SearchIndex other) {
    lock.writeLock().lock();
    try {
      index.close();
      index = other;
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void put(Collection<SearchEntry> entries) {
    run(current -> current.put(entries));
  }

  @Override
  public void remove(EntryKind kind, Collection<String> ids) {
    run(current -> current.remove(kind, ids));
  }

  @Override
  public void refresh() {
    run(SearchIndex::refresh);
  }

  @Override
  public void commit(long number) {
    run(current -> current.commit(number));
  }

  @Override
  public long checkpoint() {
    return ask(SearchIndex::checkpoint);
  }

  @Override
  public long size() {
    return ask(SearchIndex::size);
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return ask(current -> current.search(request));
  }

  @Override
  public Optional<SearchResult.Hit> find(Identifier number) {
    return ask(current -> current.find(number));
  }

  @Override
  public Stream<Hit> all(SearchRequest request) {
    return ask(current -> current.all(request));
  }

  @Override
  public List<Reason> explain(SearchRequest request, EntryKind kind, String id) {
    return ask(current -> current.explain(request, kind, id));
  }

  @Override
  public List<SearchResult.Hit> like(EntryKind kind, String id, int most) {
    return ask(current -> current.like(kind, id, most));
  }

  @Override
  public List<String> suggest(String beginning, int most) {
    return ask(current -> current.suggest(beginning, most));
  }

  @Override
  public List<String> changedBy(LocalDate day, int most) {
    return ask(current -> current.changedBy(day, most));
  }

  @Override
  public Optional<String> check() {
    return ask(SearchIndex::check);
  }

  @Override
  public void close() {
    run(SearchIndex::close);
  }

  private void run(Consumer<SearchIndex> action) {
    ask(current -> {
      action.accept(current);
      return true;
    });
  }

  private <T> T ask(Function<SearchIndex, T> question) {
    lock.readLock().lock();
    try {
      return question.apply(index);
    } finally {
      lock.readLock().unlock();
    }
  }
}
