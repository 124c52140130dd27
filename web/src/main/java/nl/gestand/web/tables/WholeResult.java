// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.tables;

import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the histories of a result as it goes by, a lot at a time. */
final class WholeResult implements Iterator<Found> {

  private static final int LOT = 100;

  private final Iterator<Hit> hits;
  private final CommitmentStore commitments;
  private Iterator<Found> lot = List.<Found>of().iterator();

  private WholeResult(Iterator<Hit> hits, CommitmentStore commitments) {
    this.hits = hits;
    this.commitments = commitments;
  }

  /** What the store has lost since is left out. */
  static Stream<Found> of(Stream<Hit> hits, CommitmentStore commitments) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(
        new WholeResult(hits.iterator(), commitments), Spliterator.ORDERED), false);
  }

  @Override
  public boolean hasNext() {
    while (!lot.hasNext() && hits.hasNext()) {
      lot = read();
    }
    return lot.hasNext();
  }

  @Override
  public Found next() {
    hasNext();
    return lot.next();
  }

  private Iterator<Found> read() {
    List<Hit> some = new ArrayList<>(LOT);
    while (some.size() < LOT && hits.hasNext()) {
      some.add(hits.next());
    }
    Map<String, CommitmentHistory> histories = commitments.list(some.stream()
            .filter(hit -> hit.kind() == EntryKind.COMMITMENT).map(hit -> new CommitmentId(hit.id())).toList()).stream()
        .collect(Collectors.toMap(history -> history.commitment().id().value(), Function.identity()));
    return some.stream()
        .filter(hit -> hit.kind() == EntryKind.DOCUMENT || histories.containsKey(hit.id()))
        .map(hit -> new Found(hit, hit.kind() == EntryKind.COMMITMENT ? Optional.of(histories.get(hit.id()))
            : Optional.empty()))
        .iterator();
  }
}
