// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.statutes;

import nl.gestand.web.http.View;
import nl.gestand.web.timeline.Timeline;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;

import java.util.List;
import java.util.Optional;

/**
 * The page of a bill.
 *
 * @param now where it stands on the day, in a sentence
 * @param dossier all that is known in its dossier
 */
public record BillView(String title, String number, String path, Day day, boolean past, String now, Link dossier,
    Optional<Timeline> timeline, List<Stage> stages, Day inForce, List<Change> ended, List<Change> begun)
    implements View {

  /** @param when its day or days, in words */
  public record Stage(String kind, String when, String words, Optional<Link> evidence, String sure, boolean reached) {}

  /** @param to where it went, or came from; empty where that is not known */
  public record Change(Link article, String about, List<Link> to) {}
}
