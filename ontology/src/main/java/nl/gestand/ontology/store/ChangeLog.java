// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;

import java.util.List;
import java.util.Set;

/** The numbered changes of a store, from 1, without gaps. */
public final class ChangeLog {

  private final KnowledgeStore store;

  /** What one change touched: documents written, and commitments described, claimed or recorded. */
  public record Change(long number, Set<DocumentId> documents, Set<CommitmentId> commitments) {}

  public ChangeLog(KnowledgeStore store) {
    this.store = store;
  }

  /** Number of the last change; 0 for an empty store. */
  public long last() {
    throw new UnsupportedOperationException("not yet");
  }

  /** The changes after a number, in order, at most {@code limit} of them. */
  public List<Change> since(long number, int limit) {
    throw new UnsupportedOperationException("not yet");
  }
}
