// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import nl.gestand.web.access.Callers;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.access.Right;
import nl.gestand.web.access.Session;
import nl.gestand.web.access.Sessions;
import nl.gestand.web.access.SignedIn;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every route: lets in who has the right that the route names, and forms that come from our own pages. A
 * route that names no right lets nobody in.
 */
public final class Gate {

  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  /** Four times what we take; whoever sends more is cut off. */
  private static final long MOST_READ_AWAY = 20_000_000;

  private final Callers callers;
  private final Sessions sessions;
  private final long mostBytesOfUpload;

  /** @param mostBytesOfUpload of a form with a file; a larger one is refused before any of it is kept */
  public Gate(Callers callers, Sessions sessions, long mostBytesOfUpload) {
    this.callers = callers;
    this.sessions = sessions;
    this.mostBytesOfUpload = mostBytesOfUpload;
  }

  public void check(Context ctx) {
    try {
      admit(ctx);
    } catch (Refusal refusal) {
      readAway(ctx);
      throw refusal;
    }
  }

  /** Who is still sending when the connection is closed never gets to read why; so what is sent is read, within reason. */
  private static void readAway(Context ctx) {
    try {
      InputStream body = ctx.req().getInputStream();
      byte[] part = new byte[8192];
      long left = MOST_READ_AWAY;
      for (int read = 0; read >= 0 && left > 0; left -= read) {
        read = body.read(part);
      }
    } catch (IOException | IllegalStateException e) {
      // Gone, or read already: there is nobody left to tell, or nothing left to read.
    }
  }

  private void admit(Context ctx) {
    Right right = right(ctx);
    Optional<SignedIn> who = callers.of(ctx);
    if (who.isEmpty() && !Permissions.isOpen(right)) {
      askToSignIn(ctx);
      return;
    }
    who.filter(known -> !Permissions.may(known, right)).ifPresent(known -> {
      throw Refusal.forbidden(Permissions.refusal(known, right));
    });
    if (ctx.isMultipart() && ctx.contentLength() > mostBytesOfUpload) {
      throw new Refusal(413, "Te groot", "Dit bestand is groter dan 5 MB.");
    }
    boolean byBrowser = who.map(Session.class::isInstance).orElse(true);
    if (byBrowser && right != Right.QUERY && right != Right.BY_LINK && !READING.contains(ctx.method()) && !sessions.fromOurForm(ctx)) {
      throw Refusal.forbidden("Dit formulier is verlopen of komt niet van Gestand. Open de pagina opnieuw.");
    }
  }

  private static Right right(Context ctx) {
    return ctx.routeRoles().stream().map(Right.class::cast).findFirst()
        .orElseThrow(() -> new IllegalStateException("no right is named for " + ctx.endpoint().path));
  }

  private static void askToSignIn(Context ctx) {
    if (ctx.method() != HandlerType.GET && ctx.method() != HandlerType.HEAD) {
      throw new Refusal(401, "U bent niet aangemeld",
          "U bent te lang weggeweest of afgemeld. Meld u opnieuw aan en verstuur het formulier nog eens.");
    }
    String query = ctx.queryString();
    ctx.redirect("/inloggen?terug=" + Links.encoded(ctx.path() + (query == null ? "" : "?" + query)),
        HttpStatus.SEE_OTHER);
    ctx.skipRemainingHandlers();
  }
}
