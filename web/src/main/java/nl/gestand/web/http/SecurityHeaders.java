// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import io.javalin.http.Context;

/** What every answer forbids the browser: scripts, styles and frames that are not ours, and guessing of types. */
public final class SecurityHeaders {

  static final String POLICY = "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; "
      + "form-action 'self'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  public static void add(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "same-origin");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
  }
}
