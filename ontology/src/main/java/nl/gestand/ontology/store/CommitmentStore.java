// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.StatusEvent;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Commitments and their history. */
public final class CommitmentStore {

  private final KnowledgeStore store;

  public CommitmentStore(KnowledgeStore store) {
    this.store = store;
  }

  public Optional<CommitmentHistory> find(CommitmentId id) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Those of the given that the store knows, in no order. */
  public List<CommitmentHistory> list(Collection<CommitmentId> ids) {
    throw new UnsupportedOperationException("not yet");
  }

  /** All in a dossier, oldest first. */
  public List<CommitmentHistory> inDossier(Dossier dossier) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Adds an event to a history. The same event twice is one: the second time nothing is written.
   *
   * @param seenVersion {@link CommitmentHistory#version} of what the person saw when deciding
   */
  public RecordResult record(StatusEvent event, long seenVersion) {
    throw new UnsupportedOperationException("not yet");
  }
}
