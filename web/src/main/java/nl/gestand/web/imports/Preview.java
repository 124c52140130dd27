// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.imports;

import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.store.CommitmentHistory;
import nl.gestand.web.imports.RowOutcome.Kind;

import java.time.LocalDate;
import java.util.List;

/**
 * What a table would change, kept until someone says yes.
 *
 * @param id also that of the action it will be
 * @param owner name of the account that brought it, and alone may confirm it
 * @param done whether it was recorded
 */
record Preview(EventId id, String owner, String fileName, LocalDate tableDay, List<RowOutcome> outcomes,
    boolean done) {

  Preview {
    outcomes = List.copyOf(outcomes);
  }

  List<RowOutcome> of(Kind kind) {
    return outcomes.stream().filter(outcome -> outcome.kind() == kind).toList();
  }

  Preview recorded() {
    return new Preview(id, owner, fileName, tableDay, List.of(), true);
  }

  /** The same where histories have moved on since it was made. */
  Preview after(List<CommitmentHistory> moved) {
    return new Preview(id, owner, fileName, tableDay, outcomes.stream().map(outcome -> moved.stream()
        .filter(history -> outcome.isAbout(history.commitment().id()))
        .findFirst()
        .map(history -> outcome.conflictingWith(history.version(),
            "Terwijl u keek is hier door iemand anders iets vastgelegd."))
        .orElse(outcome)).toList(), done);
  }
}
