// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.access.Callers;
import nl.gestand.web.access.Proxies;
import nl.gestand.web.access.Sessions;
import nl.gestand.web.access.SignedIn;
import nl.gestand.web.words.Day;

import io.javalin.http.Context;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What every page works with.
 *
 * @param base start of the addresses of things
 */
public record Site(Pages pages, Callers callers, Sessions sessions, Proxies proxies, Labels labels, Clock clock,
    String base) {

  public LocalDate today() {
    return Day.today(clock);
  }

  /** Who a request is from: someone with a browser, or a program with their token. */
  public Optional<SignedIn> signedIn(Context ctx) {
    return callers.of(ctx);
  }

  /** Who a request is from, on a route whose {@link nl.gestand.web.access.Right} only someone who signed in has. */
  public SignedIn caller(Context ctx) {
    return callers.of(ctx).orElseThrow(() -> new IllegalStateException("a route that is open to all"));
  }

  /** Tells someone something on the next page that they see. */
  public void tell(SignedIn who, Notice notice) {
    pages.notices().put(who, notice);
  }
}
