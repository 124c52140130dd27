// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Link;

import java.util.List;

/**
 * The front page.
 *
 * @param overdue open commitments whose term has passed, the latest of them
 * @param soon open commitments whose term is still to end, the first of them
 * @param examples searches to try
 */
public record FrontView(
    String title, List<Figure> figures, List<HitView> overdue, List<HitView> soon, List<Link> examples)
    implements View {

  /** A number that leads to what it counts. */
  public record Figure(String number, String what, String href) {}
}
