// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.access.Session;
import nl.gestand.web.access.Sessions;
import nl.gestand.web.words.Day;

import io.javalin.http.Context;

import java.time.Clock;
import java.time.LocalDate;

/** What every page works with. */
public record Site(Pages pages, Sessions sessions, Labels labels, Clock clock) {

  public LocalDate today() {
    return Day.today(clock);
  }

  /** The session of a request that may only come from one of our forms, sent by someone who is signed in. */
  public Session sessionOfForm(Context ctx) {
    Session session = sessions.of(ctx).orElseThrow(() -> new Refusal(401, "U bent niet aangemeld",
        "U bent te lang weggeweest of afgemeld. Meld u opnieuw aan en verstuur het formulier nog eens."));
    refuseForeignForm(ctx);
    return session;
  }

  /** Refuses a form that another site made someone's browser send. */
  public void refuseForeignForm(Context ctx) {
    if (!sessions.fromOurForm(ctx)) {
      throw Refusal.forbidden("Dit formulier is verlopen of komt niet van Gestand. Open de pagina opnieuw.");
    }
  }
}
