// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Link;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What someone follows by mail, and the form to follow something.
 *
 * @param mail whether mail can be sent here at all
 * @param fresh what the form is about; without it there is no form
 * @param wrong what is wrong with what was filled in, by field
 */
public record FollowView(String title, boolean mail, Optional<Link> fresh, List<Choice> rhythms, String filledMail,
    List<Line> lines, Map<String, String> wrong) implements View {

  public record Choice(String code, String label, boolean chosen) {}

  public record Line(String id, Link thing, String rhythm, String mail, boolean confirmed) {}
}
