// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.web.http.View;

import java.util.List;

/**
 * Why one result was found.
 *
 * @param thing path of the result
 * @param back the results again
 */
public record WhyView(String title, String words, String thing, String back, List<Line> lines) implements View {

  /** @param share about how much of the whole this is, in percents */
  public record Line(String text, long share) {}
}
