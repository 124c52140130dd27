// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import nl.gestand.ontology.model.Commitment;

import java.time.LocalDate;
import java.util.List;

/**
 * Which commitments are those of a ministry, through the years. A ministry that only changed its name kept its code;
 * here stand the ones that went on with a part of another's work.
 */
final class MinistryLineage {

  /**
   * One ministry that came out of another.
   *
   * @param day its first: commitments of the other from before are its as well
   */
  private record Split(String from, String to, LocalDate day) {}

  private static final LocalDate CABINET_SCHOOF = LocalDate.of(2024, 7, 2);

  private static final List<Split> SPLITS = List.of(
      new Split("jenv", "aenm", CABINET_SCHOOF),
      new Split("ez", "kgg", CABINET_SCHOOF),
      new Split("bzk", "vro", CABINET_SCHOOF),
      new Split("ez", "lvvn", LocalDate.of(2017, 10, 26)));

  private MinistryLineage() {}

  /** Whether officials of a ministry answer for a commitment; of one without a date only those it names. */
  static boolean concerns(String ministry, Commitment commitment) {
    return commitment.ministries().contains(ministry)
        || SPLITS.stream().anyMatch(split -> split.to().equals(ministry)
            && commitment.ministries().contains(split.from())
            && commitment.date().filter(split.day()::isAfter).isPresent());
  }
}
