// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import nl.gestand.web.commitments.AnswerView;
import nl.gestand.web.commitments.Conversation;
import nl.gestand.web.commitments.StaleView;
import nl.gestand.web.commitments.StatusNow;
import nl.gestand.web.http.View;
import nl.gestand.web.words.Link;

import java.util.List;
import java.util.Optional;

/**
 * An answer that was not recorded, and why.
 *
 * @param changed whether someone else was first
 */
public record AnswerPageView(
    String title,
    Link thing,
    boolean changed,
    StatusNow now,
    Optional<Conversation> conversation,
    Optional<AnswerView> answer) implements View {

  @Override
  public List<String> whyNot() {
    return changed || answer.isEmpty()
        ? List.of(StaleView.FOR_PROGRAMS) : answer.get().whyNot();
  }
}
