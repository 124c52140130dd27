// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import nl.gestand.web.commitments.EventView;
import nl.gestand.web.commitments.RecordForm;
import nl.gestand.web.commitments.StatusNow;
import nl.gestand.web.http.View;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.StatusBadge;
import nl.gestand.web.words.TermWords;

import java.util.List;
import java.util.Optional;

/**
 * What a form for several commitments would record, before it does.
 *
 * @param day the day on which it becomes true
 * @param quote the words that prove it, or empty
 * @param source where they stand
 * @param changed those that someone else changed since they were looked at
 */
public record BulkReviewView(
    String title,
    String csrf,
    RecordForm filled,
    StatusBadge status,
    String day,
    Optional<TermWords> term,
    String quote,
    String source,
    List<Line> allowed,
    List<Line> refused,
    List<Changed> changed) implements View {
  @Override
  public List<String> whyNot() {
    return changed.isEmpty() ? List.of() : List.of("Intussen is iets vastgelegd bij "
        + String.join(", ", changed.stream().map(each -> each.thing().text()).toList()) + ".");
  }


  /** @param refusal why it is left out, or empty */
  public record Line(
      String id, String version, Link thing, String number, StatusNow now, String refusal) {}

  /** @param since what came in between */
  public record Changed(Link thing, String number, StatusNow now, List<EventView> since) {}
}
