// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.review;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Day;

/** Shown to who opens a finding that someone else is looking at. */
public record HeldView(String title, String who, Day since, String open) implements View {}
