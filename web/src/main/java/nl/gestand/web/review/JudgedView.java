// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.review;

import nl.gestand.web.commitments.EventView;
import nl.gestand.web.http.View;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;

import java.util.Optional;

/**
 * A finding that was judged already.
 *
 * @param verdict {@code bevestigd}
 * @param reason what was said with it, or empty
 * @param instead what was recorded instead, about the same commitment
 */
public record JudgedView(
    String title, Link thing, String verdict, String who, Day when, String reason, EventView event,
    Optional<EventView> instead) implements View {}
