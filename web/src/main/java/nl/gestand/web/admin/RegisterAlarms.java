// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.corpus.archive.RecordArchive.Alarm;
import nl.gestand.corpus.archive.RecordArchive.Refusal;
import nl.gestand.ontology.model.SuggestedJoin;

import java.util.List;

/** What a person should look at in the registers. */
@FunctionalInterface
public interface RegisterAlarms {

  /**
   * @param records how many there are of all registers
   * @param suggestions moties that may be known twice
   */
  record State(long records, List<Alarm> alarms, List<Refusal> refusals, List<SuggestedJoin> suggestions) {}

  /** @throws IllegalStateException with a sentence for a person, while another process reads a register */
  State look();
}
