// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Who is signed in, known by a cookie with a random id. Kept in memory: a restart signs everyone out. Safe for several
 * threads.
 */
public final class Sessions {

  /** A working day: who comes back the next morning signs in again. */
  private static final Duration IDLE = Duration.ofHours(8);

  private static final String COOKIE = "gestand";
  private static final String FORM_COOKIE = "gestand-formulier";

  private final SecureRandom random = new SecureRandom();
  private final Cache<String, Session> sessions =
      Caffeine.newBuilder().expireAfterAccess(IDLE).maximumSize(100_000).build();

  /** The session of a request. */
  public Optional<Session> of(Context ctx) {
    return Optional.ofNullable(ctx.cookie(COOKIE)).map(sessions::getIfPresent);
  }

  /** Signs someone in under a new id; the session the request had, if any, ends. */
  public void begin(Context ctx, Account account) {
    end(ctx);
    String id = unguessable();
    sessions.put(id, new Session(account, unguessable()));
    ctx.cookie(cookie(ctx, COOKIE, id));
    ctx.removeCookie(FORM_COOKIE);
  }

  /** Signs out; without a session nothing happens. */
  public void end(Context ctx) {
    Optional.ofNullable(ctx.cookie(COOKIE)).ifPresent(sessions::invalidate);
    ctx.removeCookie(COOKIE);
  }

  /** What the form of someone who has no session yet must send back; it also stands in a cookie of that browser. */
  public String formToken(Context ctx) {
    String token = Optional.ofNullable(ctx.cookie(FORM_COOKIE)).filter(t -> t.length() == 43)
        .orElseGet(this::unguessable);
    ctx.cookie(cookie(ctx, FORM_COOKIE, token));
    return token;
  }

  /** Whether a form comes from one of our own pages: with the token of the session, or of the browser without one. */
  public boolean fromOurForm(Context ctx) {
    String expected = of(ctx).map(Session::csrf).orElseGet(() -> ctx.cookie(FORM_COOKIE));
    String sent = ctx.formParam("csrf");
    return expected != null && sent != null
        && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  private static Cookie cookie(Context ctx, String name, String value) {
    boolean https = ctx.req().isSecure() || "https".equals(ctx.header("X-Forwarded-Proto"));
    return new Cookie(name, value, "/", -1, https, true, null, SameSite.LAX);
  }

  /** 256 bits, 43 characters. */
  private String unguessable() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
