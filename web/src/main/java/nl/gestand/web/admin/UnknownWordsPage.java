// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.web.http.Site;

import io.javalin.http.Context;

/** The unknown words, for an administrator. */
public record UnknownWordsPage(UnknownWords words, Site site) {

  public void show(Context ctx) {
    site.pages().show(ctx, new UnknownWordsView("Onbekende woorden", words.list()));
  }
}
