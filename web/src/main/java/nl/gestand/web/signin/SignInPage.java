// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.signin;

import nl.gestand.web.access.Account;
import nl.gestand.web.access.AuditLog;
import nl.gestand.web.access.AuditLog.Act;
import nl.gestand.web.access.PasswordCheck;
import nl.gestand.web.access.SignInLimit;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Site;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.util.Optional;

/** Signing in and out. */
public final class SignInPage {

  private static final int LONGEST_PATH = 2_000;

  private final PasswordCheck passwords;
  private final SignInLimit limit = new SignInLimit();
  private final AuditLog audit;
  private final Site site;

  public SignInPage(PasswordCheck passwords, AuditLog audit, Site site) {
    this.passwords = passwords;
    this.audit = audit;
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
    site.refuseForeignForm(ctx);
    String name = field(ctx, "naam", 100);
    String back = ownPath(field(ctx, "terug", LONGEST_PATH));
    if (!limit.attempt(name, ctx.ip())) {
      show(ctx.status(429), name, back, "Er is te vaak geprobeerd aan te melden. Wacht "
          + SignInLimit.PAUSE.toMinutes() + " minuten en probeer het opnieuw.");
      return;
    }
    Optional<Account> account = passwords.check(name, field(ctx, "wachtwoord", 1_000));
    if (account.isEmpty()) {
      // Whoever types a password in the wrong field does not find it in the log.
      audit.add(Account.isName(name) ? name : "?", Act.SIGN_IN_REFUSED, Optional.empty());
      show(ctx.status(422), name, back, "Deze naam en dit wachtwoord horen niet bij elkaar.");
      return;
    }
    limit.succeeded(name, ctx.ip());
    audit.add(account.get().name(), Act.SIGNED_IN, Optional.empty());
    site.sessions().begin(ctx, account.get());
    ctx.redirect(back, HttpStatus.SEE_OTHER);
  }

  public void signOut(Context ctx) {
    site.refuseForeignForm(ctx);
    site.sessions().of(ctx).ifPresent(
        session -> audit.add(session.account().name(), Act.SIGNED_OUT, Optional.empty()));
    site.sessions().end(ctx);
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, String name, String back, String problem) {
    String title = problem.isEmpty() ? "Aanmelden" : "Fout: aanmelden";
    site.pages().show(ctx, new SignInView(title, site.sessions().formToken(ctx), name, back, problem));
  }

  private static String field(Context ctx, String name, int most) {
    String value = ctx.formParam(name);
    return value == null ? "" : value.substring(0, Math.min(most, value.length()));
  }

  /** A path on this site; the front page instead of an address that could lead elsewhere. */
  private static String ownPath(String path) {
    boolean own = path.startsWith("/") && !path.startsWith("//")
        && path.chars().allMatch(c -> c > ' ' && c != '\\' && c < 0x7f);
    return own ? path : "/";
  }
}
