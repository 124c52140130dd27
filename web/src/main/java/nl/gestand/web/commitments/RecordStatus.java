// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.RecordResult;
import nl.gestand.ontology.store.Recording;

/** Records in histories, so that the page shows it at once and search finds it within a second. */
@FunctionalInterface
public interface RecordStatus {

  /** Same promises as {@link nl.gestand.ontology.store.CommitmentStore#record(Recording)}. */
  RecordResult record(Recording recording);

  default RecordResult record(StatusEvent event, long seenVersion) {
    return record(Recording.of(event, seenVersion));
  }
}
