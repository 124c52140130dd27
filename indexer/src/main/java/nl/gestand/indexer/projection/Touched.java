// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.projection;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.store.ChangeLog.Change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All that several changes touched, each thing once. */
record Touched(Set<DocumentId> documents, Set<CommitmentId> commitments) {

  /** Commitments that are read in one query. */
  private static final int FEW = 100;

  static Touched by(List<Change> changes) {
    Touched touched = new Touched(new LinkedHashSet<>(), new LinkedHashSet<>());
    changes.forEach(change -> {
      touched.documents.addAll(change.documents());
      touched.commitments.addAll(change.commitments());
    });
    return touched;
  }

  /** The commitments in lots that one query can hold. */
  List<List<CommitmentId>> lots() {
    return lots(commitments);
  }

  static List<List<CommitmentId>> lots(Collection<CommitmentId> ids) {
    List<CommitmentId> all = List.copyOf(ids);
    List<List<CommitmentId>> lots = new ArrayList<>();
    for (int from = 0; from < all.size(); from += FEW) {
      lots.add(all.subList(from, Math.min(from + FEW, all.size())));
    }
    return lots;
  }
}
