// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.reports;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Link;

import java.util.List;

/**
 * The page that leads to tables and reports.
 *
 * @param mayImport whether the reader may bring a table back
 */
public record OverviewView(String title, boolean mayImport, List<OfMinistry> ministries) implements View {

  /** What there is of one ministry. */
  public record OfMinistry(String name, List<Link> open, List<Link> all, List<Link> annexes, List<Link> rappels) {}
}
