// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.signin;

import nl.gestand.web.access.Access;
import nl.gestand.web.access.Accounts;
import nl.gestand.web.access.AuditLine.Actor;
import nl.gestand.web.access.AuditLog.Act;
import nl.gestand.web.access.Registered;
import nl.gestand.web.access.SignInLimit;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Site;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.util.Optional;

/** Signing in and out. */
public final class SignInPage {

  static final int LONGEST_PATH = 2_000;

  private final Access access;
  private final SignInLimit limit;
  private final boolean elsewhere;
  private final Site site;

  /** @param elsewhere whether people can also sign in at a provider */
  public SignInPage(Access access, SignInLimit limit, boolean elsewhere, Site site) {
    this.access = access;
    this.limit = limit;
    this.elsewhere = elsewhere;
    this.site = site;
  }

  public void show(Context ctx) {
    String back = ownPath(Parameters.text(ctx, "terug", LONGEST_PATH));
    if (site.sessions().of(ctx).isPresent()) {
      ctx.redirect(back, HttpStatus.SEE_OTHER);
    } else {
      show(ctx, "", back, "");
    }
  }

  public void signIn(Context ctx) {
    String name = field(ctx, "naam", 100);
    String back = ownPath(field(ctx, "terug", LONGEST_PATH));
    String address = site.proxies().client(ctx);
    if (!limit.attempt(name, address)) {
      show(ctx.status(429), name, back, "Er is te vaak geprobeerd aan te melden. Wacht "
          + SignInLimit.PAUSE.toMinutes() + " minuten en probeer het opnieuw.");
      return;
    }
    Optional<Registered> account = access.accounts().check(name, field(ctx, "wachtwoord", Accounts.LONGEST_PASSWORD));
    if (account.isEmpty()) {
      access.audit().add(Actor.unknown(address, name), Act.SIGN_IN_REFUSED, "");
      show(ctx.status(422), name, back, "Deze naam en dit wachtwoord horen niet bij elkaar.");
      return;
    }
    limit.succeeded(name, address);
    access.audit().add(Actor.at(address, account.get().account()), Act.SIGNED_IN, "");
    site.sessions().begin(ctx, account.get());
    ctx.redirect(back, HttpStatus.SEE_OTHER);
  }

  public void signOut(Context ctx) {
    site.sessions().of(ctx).ifPresent(session ->
        access.audit().add(Actor.at(site.proxies().client(ctx), session.account()), Act.SIGNED_OUT, ""));
    site.sessions().end(ctx);
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, String name, String back, String problem) {
    String title = problem.isEmpty() ? "Aanmelden" : "Fout: aanmelden";
    site.pages().show(ctx, new SignInView(title, site.sessions().formToken(ctx), name, back, problem,
        elsewhere ? Optional.of("/inloggen/extern?terug=" + Links.encoded(back)) : Optional.empty()));
  }

  private static String field(Context ctx, String name, int most) {
    String value = ctx.formParam(name);
    return value == null ? "" : value.substring(0, Math.min(most, value.length()));
  }

  /** A path on this site; the front page instead of an address that could lead elsewhere. */
  static String ownPath(String path) {
    boolean own = path.startsWith("/") && !path.startsWith("//")
        && path.chars().allMatch(c -> c > ' ' && c != '\\' && c < 0x7f);
    return own ? path : "/";
  }
}
