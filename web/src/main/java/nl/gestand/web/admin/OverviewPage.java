// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.web.access.Access;
import nl.gestand.web.http.Site;

import io.javalin.http.Context;

/** The front page for an administrator. */
public record OverviewPage(Access access, UnknownWords words, HealthCheck health, Site site) {

  public void show(Context ctx) {
    site.pages().show(ctx, new OverviewView("Beheer", access.accounts().list().size(), words.list().size(),
        health.look().problems().stream().map(Health.Problem::sentence).toList()));
  }
}
