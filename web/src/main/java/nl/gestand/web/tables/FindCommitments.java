// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.tables;

import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.web.http.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds all commitments that answer a question, with their histories: the index says which, the store says what. */
public final class FindCommitments {

  /** As many as one table may bring back. */
  public static final int MOST = 5_000;

  private final SearchIndex index;
  private final CommitmentStore commitments;

  public FindCommitments(SearchIndex index, CommitmentStore commitments) {
    this.index = index;
    this.commitments = commitments;
  }

  /**
   * Those that a question finds, in its order; read from the store as the stream goes.
   *
   * @param question one that only finds commitments; its cursor is not looked at
   * @throws Refusal when there are more than {@link #MOST}
   */
  public Stream<CommitmentHistory> histories(SearchRequest question) {
    List<CommitmentId> ids = ids(question);
    int batch = SearchRequest.MOST_RESULTS;
    return IntStream.range(0, (ids.size() + batch - 1) / batch)
        .mapToObj(i -> ids.subList(i * batch, Math.min(ids.size(), (i + 1) * batch)))
        .flatMap(some -> commitments.list(some).stream());
  }

  private List<CommitmentId> ids(SearchRequest question) {
    List<CommitmentId> ids = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      SearchResult page = index.search(question.page(SearchRequest.MOST_RESULTS, cursor));
      if (page.total() > MOST) {
        throw Refusal.badRequest(String.format(Locale.of("nl", "NL"), "Dit zijn %,d moties en toezeggingen; een "
            + "overzicht heeft er hooguit %,d. Kies een ministerie, een jaar of alleen wat openstaat.",
            page.total(), MOST));
      }
      page.hits().forEach(hit -> ids.add(new CommitmentId(hit.id())));
      cursor = page.next();
    } while (cursor.isPresent() && ids.size() <= MOST);
    return ids;
  }
}
