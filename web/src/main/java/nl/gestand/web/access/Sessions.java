// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;

/**
 * Who is signed in, known by a cookie with a random id. Kept in memory: a restart signs everyone out. A session ends by
 * signing out, when it is not used, and as soon as the role, the ministry or the password of its account changes or the
 * account is blocked or removed, whichever process did that. Safe for several threads.
 */
public final class Sessions {

  /** A working day: who comes back the next morning signs in again. */
  private static final Duration IDLE = Duration.ofHours(8);

  private static final String COOKIE = "gestand";
  private static final String FORM_COOKIE = "gestand-formulier";

  private final Accounts accounts;
  private final Proxies proxies;
  private final Cache<String, Session> sessions;

  public Sessions(Accounts accounts, Proxies proxies) {
    this(accounts, proxies, Ticker.systemTicker());
  }

  Sessions(Accounts accounts, Proxies proxies, Ticker ticker) {
    this.accounts = accounts;
    this.proxies = proxies;
    this.sessions = Caffeine.newBuilder().ticker(ticker).expireAfterAccess(IDLE).maximumSize(100_000).build();
  }

  /** The session of a request. */
  public Optional<Session> of(Context ctx) {
    return Optional.ofNullable(ctx.cookie(COOKIE)).flatMap(this::of);
  }

  Optional<Session> of(String id) {
    Optional<Session> session = Optional.ofNullable(sessions.getIfPresent(id));
    if (session.isPresent() && session.filter(this::stillHolds).isEmpty()) {
      sessions.invalidate(id);
      return Optional.empty();
    }
    return session;
  }

  /** Signs someone in under a new id; the session the request had, if any, ends. */
  public Session begin(Context ctx, Registered account) {
    end(ctx);
    String id = begin(account);
    ctx.cookie(cookie(ctx, COOKIE, id));
    ctx.removeCookie(FORM_COOKIE);
    return sessions.getIfPresent(id);
  }

  String begin(Registered account) {
    String id = RandomText.next();
    sessions.put(id, new Session(account, RandomText.next()));
    return id;
  }

  /** Signs out; without a session nothing happens. */
  public void end(Context ctx) {
    Optional.ofNullable(ctx.cookie(COOKIE)).ifPresent(sessions::invalidate);
    ctx.removeCookie(COOKIE);
  }

  /** What the form of someone who has no session yet must send back; it also stands in a cookie of that browser. */
  public String formToken(Context ctx) {
    String token = Optional.ofNullable(ctx.cookie(FORM_COOKIE)).filter(t -> t.length() == RandomText.LENGTH)
        .orElseGet(RandomText::next);
    ctx.cookie(cookie(ctx, FORM_COOKIE, token));
    return token;
  }

  /** Whether a request comes from the browser to which {@link #formToken} gave this. */
  public boolean isBrowserWith(Context ctx, String token) {
    return same(token, ctx.cookie(FORM_COOKIE));
  }

  /** Whether a form comes from one of our own pages: with the token of the session, or of the browser without one. */
  public boolean fromOurForm(Context ctx) {
    String expected = of(ctx).map(Session::csrf).orElseGet(() -> ctx.cookie(FORM_COOKIE));
    // Read in any case: a client that is answered before it has sent everything sees a broken connection.
    String sent = ctx.formParam("csrf");
    return expected != null && same(expected, sent);
  }

  private static boolean same(String expected, String sent) {
    return sent != null
        && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  private boolean stillHolds(Session session) {
    Registered then = session.registered();
    return accounts.find(then.name())
        .filter(now -> now.active() && now.mark().equals(then.mark()) && now.passwordMark().equals(then.passwordMark()))
        .isPresent();
  }

  private Cookie cookie(Context ctx, String name, String value) {
    return new Cookie(name, value, "/", -1, proxies.overHttps(ctx), true, null, SameSite.LAX);
  }
}
