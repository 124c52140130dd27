// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.registers;

import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;

import java.util.List;
import java.util.Optional;

/**
 * What registers say of a commitment.
 *
 * @param answer what is known of what came after an adopted motie, in one sentence; empty where that is no question
 * @param letters the later letters of government that name it
 * @param entries its own records
 * @param naming other records that name it
 * @param parted records that name it and that someone said do not belong to it
 * @param mayJudge whether who looks may part and join
 */
public record RegisterView(String answer, List<Entry> letters, List<Entry> entries, List<Entry> naming,
    List<Entry> parted, String path, boolean mayJudge, String csrf) {

  /** Where registers are no part of what is shown. */
  public static final RegisterView NOTHING =
      new RegisterView("", List.of(), List.of(), List.of(), List.of(), "", false, "");

  /**
   * One record.
   *
   * @param id the last part of its address
   * @param what it is called: {@code Zaak 2025Z02986}
   * @param page where the register shows it
   * @param joined by what it was joined, in words
   * @param separable whether it can be said that it does not belong here
   * @param judged who parted or joined it, when and why, or empty
   */
  public record Entry(String id, String what, String title, Optional<Day> date, Optional<Link> page, String opinion,
      String joined, boolean gone, String result, List<Ballot> ballots, List<Change> changes, boolean separable, String judged) {}

  /** A vote. @param seats empty where the register does not tell them */
  public record Ballot(String party, String voter, String word, String seats, boolean mistaken) {}

  /** What the register said otherwise. @param dated whose day it is, in words */
  public record Change(String field, String before, String after, Day day, String dated) {}
}
