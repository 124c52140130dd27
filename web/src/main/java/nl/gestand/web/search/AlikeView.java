// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.web.http.View;

import java.util.List;

/**
 * What is about the same as one thing.
 *
 * @param thing path of that thing
 */
public record AlikeView(String title, String thing, List<HitView> hits) implements View {}
