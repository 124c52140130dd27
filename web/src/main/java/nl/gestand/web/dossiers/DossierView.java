// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.dossiers;

import nl.gestand.web.http.View;
import nl.gestand.web.search.HitView;
import nl.gestand.web.timeline.Timeline;
import nl.gestand.web.words.Day;

import java.util.List;
import java.util.Optional;

/**
 * The page of a dossier: its newest commitments and documents.
 *
 * @param key of the dossier, as it stands in an address
 * @param search path that shows all of it
 * @param day the day that the page tells of
 * @param known the day at whose end it was known so, or empty for now
 * @param past whether a point in time was asked for
 * @param commitmentsInAll how many commitments it has
 * @param open how many of those are still open
 * @param documentsInAll how many documents it has
 */
public record DossierView(String title, String key, String number, String search, String path, Day day,
    String known, boolean past, Optional<Timeline> timeline, List<Line> commitments, long commitmentsInAll,
    long open, List<Line> documents, long documentsInAll) implements View {

  /**
   * A commitment or document.
   *
   * @param number its official number, or empty
   */
  public record Line(String number, HitView hit) {}
}
