// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import io.javalin.http.Context;

import java.util.Optional;

/** Tells who a request is from: by {@code Authorization: Bearer} if it has that, otherwise by its session. */
public final class Callers {

  private static final String KNOWN = Callers.class.getName();
  private static final String BEARER = "bearer ";

  /** A secret has 51 characters; what is longer is not even hashed. */
  private static final int LONGEST = 200;

  private final Sessions sessions;
  private final Tokens tokens;

  public Callers(Sessions sessions, Tokens tokens) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  /**
   * Asked once a request; afterwards it gives the same.
   *
   * @throws InvalidTokenException when it has a token that does not hold
   */
  public Optional<SignedIn> of(Context ctx) {
    Optional<SignedIn> known = ctx.attribute(KNOWN);
    if (known == null) {
      known = hasToken(ctx) ? Optional.of(byToken(ctx)) : sessions.of(ctx).map(session -> session);
      ctx.attribute(KNOWN, known);
    }
    return known;
  }

  /** Who a request is from, once {@link #of} was asked, as the gate does before every route. */
  public static Optional<SignedIn> known(Context ctx) {
    Optional<SignedIn> known = ctx.attribute(KNOWN);
    return known == null ? Optional.empty() : known;
  }

  /** Whether a program asks, which shows itself with a token. */
  public static boolean hasToken(Context ctx) {
    String header = ctx.header("Authorization");
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
  }

  private SignedIn byToken(Context ctx) {
    String secret = ctx.header("Authorization").substring(BEARER.length()).strip();
    return Optional.of(secret).filter(text -> text.length() <= LONGEST).flatMap(tokens::check)
        .orElseThrow(InvalidTokenException::new);
  }
}
