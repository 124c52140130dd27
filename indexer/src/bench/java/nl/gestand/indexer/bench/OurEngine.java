// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.bench;

import nl.gestand.indexer.lucene.LuceneSearchIndex;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchEntry;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchRequest.Order;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.ontology.vocabulary.Thesaurus;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ours, as the site asks it: every answer has its exact total, its highlights and the counts of all facets. */
final class OurEngine implements Engine {

  private final Path folder;
  private final SearchIndex index;

  OurEngine(Path folder) throws Exception {
    this.folder = folder;
    this.index = LuceneSearchIndex.open(folder, Clock.systemDefaultZone(), Thesaurus.read(folder.resolve("none.ttl")));
  }

  @Override
  public String name() {
    return "Gestand";
  }

  @Override
  public void put(Collection<SearchEntry> entries) {
    index.put(entries);
  }

  @Override
  public void finish() {
    index.pack();
    index.commit(1);
  }

  @Override
  public List<String> best(String words, int most) {
    return ask(words, Map.of(), most).hits().stream().map(Hit::id).toList();
  }

  @Override
  public long answer(Question question) {
    String words = switch (question.kind()) {
      case PHRASE -> '"' + question.words() + '"';
      case PREFIX -> question.words() + '*';
      default -> question.words();
    };
    return ask(words, question.kind() == Question.Kind.FILTERED
        ? Map.of(Facet.MINISTRY, Set.of(Question.MINISTRY)) : Map.of(), 20).total();
  }

  @Override
  public long entries() {
    return index.size();
  }

  /** Suggestions for what is being typed. */
  long suggest(Question question) {
    return index.suggest(question.words(), 8).size();
  }

  /** From the change to the first answer that shows it, in nanoseconds. */
  long changeUntilFound(SearchEntry changed, String words) {
    long start = System.nanoTime();
    index.put(List.of(changed));
    index.refresh();
    if (ask(words, Map.of(), 1).total() == 0) {
      throw new IllegalStateException("not found after a refresh: " + words);
    }
    return System.nanoTime() - start;
  }

  private SearchResult ask(String words, Map<Facet, Set<String>> filters, int size) {
    return index.search(new SearchRequest(words, filters, Optional.empty(), Optional.empty(), Order.RELEVANCE,
        Optional.empty(), size, Optional.empty()));
  }

  @Override
  public long size() throws Exception {
    return Folders.size(folder);
  }

  @Override
  public void close() {
    index.close();
  }
}
