// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Link;

/**
 * Where a link in a mail leads.
 *
 * @param ask what is asked, or empty when it is done
 * @param button what the button says, or empty
 */
public record ByLinkView(String title, Link thing, String ask, String action, String button) implements View {}
