// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.projection;

import nl.gestand.corpus.structure.StructuredText;
import nl.gestand.indexer.search.SearchEntry;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.store.ArticleCitations;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.ontology.store.KnowledgeStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Brings documents and commitments from the store into an index, as they are now.
 *
 * <p>Reads the graph and the archived texts; writes the index.
 */
final class Projection {

  private static final Logger LOG = LoggerFactory.getLogger(Projection.class);

  private final DocumentStore documents;
  private final CommitmentStore commitments;
  private final ArticleCitations citations;
  private final Function<ContentHash, StructuredText> texts;
  private final Clock clock;

  Projection(KnowledgeStore store, Function<ContentHash, StructuredText> texts, Clock clock) {
    this.documents = new DocumentStore(store);
    this.commitments = new CommitmentStore(store);
    this.citations = new ArticleCitations(store);
    this.texts = texts;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * Puts a document in the index, or takes it out when the store has it no longer.
   *
   * @return whether the store has it
   */
  boolean document(DocumentId id, SearchIndex index) {
    Optional<Reading> reading = documents.find(id);
    reading.ifPresentOrElse(
        found -> index.put(List.of(DocumentEntry.of(found, text(found), documents.recordedAt(id)))),
        () -> index.remove(EntryKind.DOCUMENT, List.of(id.value())));
    return reading.isPresent();
  }

  /**
   * Puts commitments in the index as they are today, and takes out those that the store has no longer.
   *
   * @return those that the store has
   */
  Set<CommitmentId> commitments(Collection<CommitmentId> ids, SearchIndex index) {
    Set<CommitmentId> there = new HashSet<>();
    List<SearchEntry> entries = new ArrayList<>();
    for (CommitmentHistory history : commitments.list(ids)) {
      there.add(history.commitment().id());
      entries.add(CommitmentEntry.of(history, citations.of(history.commitment().id()), today()));
    }
    index.put(entries);
    index.remove(EntryKind.COMMITMENT,
        ids.stream().filter(id -> !there.contains(id)).map(CommitmentId::value).toList());
    return there;
  }

  private Optional<StructuredText> text(Reading reading) {
    try {
      return Optional.of(texts.apply(reading.document().text()));
    } catch (NoSuchElementException e) {
      LOG.warn("The archive has no text of document {}; it is found by its title only", reading.document().id());
      return Optional.empty();
    }
  }
}
