// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.follow.NewsItem.Change;
import nl.gestand.web.http.Links;
import nl.gestand.web.search.Filter;
import nl.gestand.web.words.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The newest of what became known of all that a search finds. The index says which things changed last, the store what
 * changed: so the newest items are all there, however old the things are that they are about.
 */
public final class FindNews {

  /** A reader that looks once a day misses nothing of a busy subject; one page of the index. */
  public static final int MOST = 100;

  private static final Comparator<NewsItem> NEWEST_FIRST =
      Comparator.comparing(NewsItem::at).reversed().thenComparing(NewsItem::id);

  private final SearchIndex index;
  private final CommitmentStore commitments;
  private final DocumentStore documents;
  private final Labels labels;
  private final String base;

  /** @param base start of the addresses of things */
  public FindNews(SearchIndex index, CommitmentStore commitments, DocumentStore documents, Labels labels,
      String base) {
    this.index = index;
    this.commitments = commitments;
    this.documents = documents;
    this.labels = labels;
    this.base = base;
  }

  /** At most {@link #MOST} items, the newest first. @param question in the order of change, its first page */
  public List<NewsItem> of(SearchRequest question, LocalDate today) {
    List<NewsItem> items = new ArrayList<>();
    List<CommitmentId> found = new ArrayList<>();
    for (Hit hit : index.search(question).hits()) {
      if (hit.kind() == EntryKind.COMMITMENT) {
        found.add(new CommitmentId(hit.id()));
      } else {
        document(hit).forEach(items::add);
      }
    }
    commitments.list(found).forEach(history -> items.addAll(CommitmentNews.of(history, today, labels, base)));
    return items.stream().sorted(NEWEST_FIRST).limit(MOST).toList();
  }

  /** Of one commitment, the newest first. */
  public List<NewsItem> of(CommitmentHistory history, LocalDate today) {
    return CommitmentNews.of(history, today, labels, base).stream().sorted(NEWEST_FIRST).limit(MOST).toList();
  }

  private Stream<NewsItem> document(Hit hit) {
    DocumentId id = new DocumentId(hit.id());
    String kind = Filter.SUBKIND.label(hit.subkind(), labels).toLowerCase(Locale.ROOT);
    return documents.recordedAt(id).stream().map(at -> new NewsItem(base + "/id/document/" + id, Change.NEW, at,
        Words.capital(hit.title()), Links.document(id), "Nieuw stuk: " + kind, ""));
  }
}
