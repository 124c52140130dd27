// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.faults;

import nl.gestand.ontology.model.Fault;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the checks say of one citation.
 *
 * @param onDay the day as of which an article is meant; empty where that cannot be told, and for all else
 */
public record CheckedCitation(Optional<LocalDate> onDay, Optional<Fault> fault) {

  static final CheckedCitation UNREMARKABLE = new CheckedCitation(Optional.empty(), Optional.empty());
}
