// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import nl.gestand.web.commitments.AnswerView;
import nl.gestand.web.commitments.Conversation;
import nl.gestand.web.http.View;
import nl.gestand.web.words.Link;

import java.util.List;
import java.util.Optional;

/**
 * What ministries said and what the Chamber answered.
 *
 * @param chamber whether it is shown to someone who answers
 * @param inAll how many wait, of which {@code waiting} are shown
 * @param answered those last answered
 */
public record ProposalsView(
    String title, boolean chamber, int inAll, List<Line> waiting, List<Line> answered) implements View {

  /** @param answer the form to answer in, for who may and where something waits */
  public record Line(
      String id, Link thing, String kind, List<String> ministries, Conversation conversation,
      Optional<AnswerView> answer) {}
}
