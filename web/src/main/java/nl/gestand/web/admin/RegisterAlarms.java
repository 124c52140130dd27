// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.corpus.archive.RecordArchive.Alarm;
import nl.gestand.corpus.archive.RecordArchive.Refusal;

import java.util.List;

/** What a person should look at in the registers. */
@FunctionalInterface
public interface RegisterAlarms {

  /** @param records how many there are of all registers */
  record State(long records, List<Alarm> alarms, List<Refusal> refusals) {}

  /** @throws IllegalStateException with a sentence for a person, while another process reads a register */
  State look();
}
