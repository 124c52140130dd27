// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.web.access.Access;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.Accounts;
import nl.gestand.web.access.AuditLine.Actor;
import nl.gestand.web.access.AuditLog.Act;
import nl.gestand.web.access.PasswordRules;
import nl.gestand.web.access.Registered;
import nl.gestand.web.http.Fields;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Notice;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One account, for an administrator. */
public final class AccountPage {

  private final Access access;
  private final PasswordLinks links;
  private final Site site;

  public AccountPage(Access access, Site site) {
    this.access = access;
    this.links = new PasswordLinks(access, site);
    this.site = site;
  }

  public void show(Context ctx) {
    Registered account = account(ctx);
    show(ctx, account, AccountForm.of(account.account()), Map.of());
  }

  public void changeRole(Context ctx) {
    Registered before = notOwn(ctx);
    if (before.subject().isPresent()) {
      throw Refusal.forbidden("De rol van dit account volgt uit wat de organisatie over de eigenaar zegt.");
    }
    AccountForm form = AccountForm.read(ctx).named(before.name());
    Map<String, String> wrong = new LinkedHashMap<>();
    Optional<Account> account = form.check(wrong);
    if (account.isEmpty()) {
      show(ctx.status(422), before, form, wrong);
      return;
    }
    access.accounts().change(account.get());
    done(ctx, before, Act.ACCOUNT_CHANGED, "De rol is gewijzigd. Wie met dit account was aangemeld, is afgemeld.");
  }

  /** Gives the account the password that was filled in, or makes a link to choose one. */
  public void resetPassword(Context ctx) {
    Registered before = account(ctx);
    if (before.subject().isPresent()) {
      throw Refusal.forbidden("De eigenaar van dit account meldt zich aan via de organisatie.");
    }
    String password = Fields.whole(ctx, "wachtwoord", Accounts.LONGEST_PASSWORD + 1);
    if (password.isEmpty()) {
      links.make(ctx, before.name());
      ctx.redirect(AccountsPage.path(before.name()), HttpStatus.SEE_OTHER);
      return;
    }
    Optional<String> problem = PasswordRules.problem(password);
    if (problem.isPresent()) {
      show(ctx.status(422), before, AccountForm.of(before.account()), Map.of("wachtwoord", problem.get()));
      return;
    }
    access.accounts().changePassword(before.name(), password);
    done(ctx, before, Act.PASSWORD_CHANGED, "Het wachtwoord is gewijzigd.");
  }

  public void block(Context ctx) {
    access.accounts().setActive(notOwn(ctx).name(), false);
    done(ctx, account(ctx), Act.ACCOUNT_BLOCKED, "Het account is geblokkeerd. Sessies en tokens zijn beëindigd.");
  }

  public void unblock(Context ctx) {
    access.accounts().setActive(notOwn(ctx).name(), true);
    done(ctx, account(ctx), Act.ACCOUNT_UNBLOCKED, "Het account is niet meer geblokkeerd.");
  }

  public void remove(Context ctx) {
    Registered account = notOwn(ctx);
    if (!Fields.text(ctx, "zeker", 10).equals("ja")) {
      show(ctx.status(422), account, AccountForm.of(account.account()),
          Map.of("zeker", "Vink aan dat u dit account wilt verwijderen."));
      return;
    }
    access.accounts().remove(account.name());
    access.audit().add(Actor.of(site.caller(ctx).account()), Act.ACCOUNT_REMOVED, account.name());
    site.tell(site.caller(ctx), Notice.of("Het account " + account.name() + " is verwijderd."));
    ctx.redirect("/beheer/accounts", HttpStatus.SEE_OTHER);
  }

  private void done(Context ctx, Registered account, Act act, String sentence) {
    access.audit().add(Actor.of(site.caller(ctx).account()), act, account.name());
    site.tell(site.caller(ctx), Notice.of(sentence));
    ctx.redirect(AccountsPage.path(account.name()), HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, Registered account, AccountForm filled, Map<String, String> wrong) {
    String title = "Account " + account.name();
    site.pages().show(ctx, new AccountView(wrong.isEmpty() ? title : "Fout: " + title, account.name(),
        AccountsPage.path(account.name()), AccountsView.Line.of(account, site.clock().instant()),
        account.subject().isPresent(), isOwn(ctx, account), access.tokens().list(account).size(),
        "/beheer/logboek?wie=" + Links.encoded(account.name()), Choice.roles(filled.role()),
        Choice.ministries(filled.ministry()), wrong));
  }

  private Registered account(Context ctx) {
    return access.accounts().find(ctx.pathParam("naam"))
        .orElseThrow(() -> Refusal.notFound("Dit account bestaat niet (meer)."));
  }

  /** So there is always an administrator left. */
  private Registered notOwn(Context ctx) {
    Registered account = account(ctx);
    if (isOwn(ctx, account)) {
      throw Refusal.forbidden("Uw eigen account kunt u niet wijzigen. Vraag een andere beheerder.");
    }
    return account;
  }

  private boolean isOwn(Context ctx, Registered account) {
    return account.name().equals(site.caller(ctx).account().name());
  }
}
