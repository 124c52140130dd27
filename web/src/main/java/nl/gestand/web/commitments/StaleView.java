// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.web.http.View;

import java.util.List;

/**
 * Shown to someone whose form was filled in on top of a history that has grown since.
 *
 * @param seen how it stood when the form was made
 * @param now how it stands
 * @param since the events that came in between
 */
public record StaleView(
    String title, String name, String path, StatusNow seen, StatusNow now, List<EventView> since, FormView form)
    implements View {

  /** What a program is told whose version is no longer the last. */
  public static final String FOR_PROGRAMS =
      "Iemand anders legde intussen iets vast. Haal de verbintenis opnieuw op en stuur haar nieuwe version mee.";

  @Override
  public List<String> whyNot() {
    return List.of(FOR_PROGRAMS);
  }
}
