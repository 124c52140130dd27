// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;

import java.util.List;

/**
 * In what the registers are no longer as they were.
 *
 * @param problem why it can't be told now, or empty
 * @param records how many there are, as a page writes it
 * @param refused how many records wait to be mended, all of them
 */
public record RegistersView(String title, String problem, String records, List<AlarmLine> alarms,
    List<RefusedLine> refusals, int refused, List<SuggestionLine> suggestions) implements View {

  /** @param example the key of a record that has it */
  public record AlarmLine(String kind, String entity, String what, long count, String example, Day first, Day last) {}

  /**
   * Two moties that may be one.
   *
   * @param record of the zaak
   * @param numberedId of the motie with a number
   * @param same what they have in common
   */
  public record SuggestionLine(String record, Link zaak, String title, String numberedId, Link numbered, String numberedTitle,
      Day day, String proposer, String same) {}

  public record RefusedLine(String reason, String file, Day at, String received) {}
}
