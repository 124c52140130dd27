// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.http.View;

import java.util.List;

/**
 * The examples, and a place for one's own question.
 *
 * @param limits what a query may take, in words
 */
public record QuestionsView(String title, List<Line> lines, List<Line> kept, List<String> limits) implements View {

  public record Line(String title, String english, String href) {}
}
