// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.timeline;

import java.util.List;
import java.util.Optional;

/**
 * A picture of how commitments stood through the years. Lengths are in units of the drawing.
 *
 * @param description what a reader who does not see it must know
 * @param shownDay place of the day that the page tells of
 */
public record Timeline(
    String description, int width, int height, List<Tick> ticks, List<Row> rows, int shownDay, String shownDayWords) {

  /** The first day of a year. */
  public record Tick(int x, String year) {}

  /** @param y top of the row */
  public record Row(String name, int y, List<Bar> bars, Optional<Bar> term) {}

  /**
   * A stretch of days.
   *
   * @param shape of the status, see {@link nl.gestand.web.words.StatusBadge}
   * @param words what it says, with its days
   */
  public record Bar(int x, int width, String shape, String words) {}
}
