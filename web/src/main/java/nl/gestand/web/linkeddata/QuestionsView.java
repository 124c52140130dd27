// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.http.View;

import java.util.List;

/**
 * The examples, and a place for one's own question.
 *
 * @param limits what a query may take, in words
 * @param hours without use after which one's own graphs go
 */
public record QuestionsView(String title, List<Line> lines, List<Line> kept, List<String> limits, long hours) implements View {

  public record Line(String title, String english, String href) {}
}
