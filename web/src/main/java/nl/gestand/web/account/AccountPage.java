// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.account;

import nl.gestand.web.access.Access;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.Accounts;
import nl.gestand.web.access.AuditLine.Actor;
import nl.gestand.web.access.AuditLog.Act;
import nl.gestand.web.access.PasswordRules;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.access.Registered;
import nl.gestand.web.access.Scope;
import nl.gestand.web.access.SignInLimit;
import nl.gestand.web.access.SignedIn;
import nl.gestand.web.access.Token;
import nl.gestand.web.access.Tokens;
import nl.gestand.web.account.AccountView.TokenForm;
import nl.gestand.web.http.Fields;
import nl.gestand.web.http.Notice;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Someone's own account: their password and their tokens. */
public final class AccountPage {

  private static final TokenForm NOTHING = new TokenForm("", Scope.READ.code(), "");

  private final Access access;
  private final SignInLimit limit;
  private final Site site;

  public AccountPage(Access access, SignInLimit limit, Site site) {
    this.access = access;
    this.limit = limit;
    this.site = site;
  }

  public void show(Context ctx) {
    show(ctx, NOTHING, Map.of());
  }

  public void changePassword(Context ctx) {
    Account account = site.caller(ctx).account();
    String address = site.proxies().client(ctx);
    if (!limit.attempt(account.name(), address)) {
      throw new Refusal(429, "Te vaak geprobeerd",
          "Wacht " + SignInLimit.PAUSE.toMinutes() + " minuten en probeer het opnieuw.");
    }
    String chosen = Fields.whole(ctx, "nieuw", Accounts.LONGEST_PASSWORD + 1);
    Map<String, String> wrong = new LinkedHashMap<>();
    if (access.accounts().check(account.name(), Fields.whole(ctx, "huidig", Accounts.LONGEST_PASSWORD)).isEmpty()) {
      wrong.put("huidig", "Dit is niet uw huidige wachtwoord.");
    }
    PasswordRules.problem(chosen).ifPresent(problem -> wrong.put("nieuw", problem));
    if (!chosen.equals(Fields.whole(ctx, "nogeens", Accounts.LONGEST_PASSWORD + 1))) {
      wrong.put("nogeens", "Dit is niet hetzelfde als het nieuwe wachtwoord.");
    }
    if (!wrong.isEmpty()) {
      show(ctx.status(422), NOTHING, wrong);
      return;
    }
    limit.succeeded(account.name(), address);
    Registered changed = access.accounts().changePassword(account.name(), chosen).orElseThrow();
    access.audit().add(Actor.of(account), Act.PASSWORD_CHANGED, account.name());
    site.tell(site.sessions().begin(ctx, changed),
        Notice.of("Uw wachtwoord is gewijzigd. Op andere apparaten bent u afgemeld."));
    ctx.redirect("/account", HttpStatus.SEE_OTHER);
  }

  public void makeToken(Context ctx) {
    SignedIn who = site.caller(ctx);
    TokenForm form = new TokenForm(Fields.text(ctx, "naam", 200), Fields.text(ctx, "bereik", 40),
        Fields.text(ctx, "einde", 40));
    Map<String, String> wrong = new LinkedHashMap<>();
    if (form.name().isEmpty() || form.name().length() > Token.LONGEST_NAME) {
      wrong.put("naam", "Geef het token een naam van hoogstens " + Token.LONGEST_NAME + " tekens.");
    }
    Optional<Scope> scope =
        Scope.find(form.scope()).filter(chosen -> Permissions.scopes(who.account().role()).contains(chosen));
    if (scope.isEmpty()) {
      wrong.put("bereik", "Kies waarvoor het token is.");
    }
    Optional<LocalDate> until = Parameters.day(form.until());
    if (!form.until().isEmpty() && until.filter(day -> !day.isBefore(site.today())).isEmpty()) {
      wrong.put("einde", "Vul een dag in die nog komt, als 2027-06-17, of laat dit leeg.");
    }
    Optional<Tokens.Made> made = wrong.isEmpty()
        ? access.tokens().make(registered(who), form.name(), scope.orElseThrow(), until)
        : Optional.empty();
    if (wrong.isEmpty() && made.isEmpty()) {
      wrong.put("naam", "U hebt al " + Tokens.MOST + " tokens. Trek er eerst een in.");
    }
    if (!wrong.isEmpty()) {
      show(ctx.status(422), form, wrong);
      return;
    }
    access.audit().add(Actor.of(who.account()), Act.TOKEN_MADE, form.name());
    site.tell(who, new Notice("Dit is het token ‘" + form.name()
        + "’. Bewaar het nu: het wordt niet nog eens getoond.", made.orElseThrow().secret()));
    ctx.redirect("/account", HttpStatus.SEE_OTHER);
  }

  public void revokeToken(Context ctx) {
    SignedIn who = site.caller(ctx);
    access.tokens().revoke(registered(who), ctx.pathParam("id")).ifPresent(token -> {
      access.audit().add(Actor.of(who.account()), Act.TOKEN_REVOKED, token.name());
      site.tell(who, Notice.of("Het token ‘" + token.name() + "’ is ingetrokken."));
    });
    ctx.redirect("/account", HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, TokenForm filled, Map<String, String> wrong) {
    Registered account = registered(site.caller(ctx));
    site.pages().show(ctx,
        ShowAccount.of(account, access.tokens().list(account), filled, site.today(), wrong));
  }

  /** Whoever was removed between the door and here gets no further. */
  private Registered registered(SignedIn who) {
    return access.accounts().find(who.account().name())
        .orElseThrow(() -> Refusal.forbidden("Uw account bestaat niet meer."));
  }
}
