// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.StatusBadge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The open commitments that someone works on.
 *
 * @param whose {@code Justitie en Veiligheid}, or that it is all ministries
 * @param day the day that the list tells of
 * @param known the day at whose end it was known so, or empty for now
 * @param past whether a point in time was asked for
 * @param kept the filters in use, as they stand in the address
 * @param tabs the parts by term, with their sizes
 * @param waiting how many wait for an answer of the Chamber
 * @param unjudged how many findings wait for a person
 * @param chosen the filters in use, each leading to the list without it
 * @param mayDescribe whether they may add a toezegging by hand
 * @param next address of the next page
 */
public record MyCommitmentsView(
    String title,
    String whose,
    Day day,
    String known,
    boolean past,
    Map<String, String> kept,
    List<Tab> tabs,
    int waiting,
    int unjudged,
    List<Link> chosen,
    List<Group> groups,
    List<Row> rows,
    boolean mayDescribe,
    Optional<String> first,
    Optional<String> next) implements View {

  public record Tab(String label, long count, String href, boolean chosen) {}

  /** The values of one filter. */
  public record Group(String heading, List<Tab> values) {}

  /**
   * A commitment.
   *
   * @param number its official number, or empty
   * @param term its last day and how far that is, or that there is none
   */
  public record Row(
      String id, Link thing, String kind, String number, Optional<StatusBadge> badge, TermCell term) {}
}
