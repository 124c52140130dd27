// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.statutes;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;

import java.util.List;
import java.util.Optional;

/**
 * The page of citations that are wrong, in what was published up to a day.
 *
 * @param known the day at whose end it was known so, as 2025-06-17; empty for now
 */
public record FaultyCitationsView(String title, String path, Day day, String known, boolean past,
    List<OfMinistry> ministries) implements View {

  /** @param count of all its documents */
  public record OfMinistry(String name, int count, List<OfDocument> documents) {}

  public record OfDocument(Link document, Optional<Day> date, List<Line> lines) {}

  /** @param words as the document has them, leading to their place */
  public record Line(Link words, String kind, String explanation, String sure) {}
}
