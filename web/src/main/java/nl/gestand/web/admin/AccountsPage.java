// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.web.access.Access;
import nl.gestand.web.access.Account;
import nl.gestand.web.access.Accounts;
import nl.gestand.web.access.AuditLine.Actor;
import nl.gestand.web.access.AuditLog.Act;
import nl.gestand.web.access.PasswordRules;
import nl.gestand.web.http.Fields;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Notice;
import nl.gestand.web.http.Site;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The accounts, for an administrator. */
public final class AccountsPage {

  private final Access access;
  private final PasswordLinks links;
  private final Site site;

  public AccountsPage(Access access, Site site) {
    this.access = access;
    this.links = new PasswordLinks(access, site);
    this.site = site;
  }

  public void show(Context ctx) {
    show(ctx, AccountForm.EMPTY, Map.of());
  }

  /** Adds an account, with the password that was given or with a link to choose one. */
  public void add(Context ctx) {
    AccountForm form = AccountForm.read(ctx);
    String password = Fields.whole(ctx, "wachtwoord", Accounts.LONGEST_PASSWORD + 1);
    Map<String, String> wrong = new LinkedHashMap<>();
    Optional<Account> account = form.check(wrong);
    if (!password.isEmpty()) {
      PasswordRules.problem(password).ifPresent(problem -> wrong.put("wachtwoord", problem));
    }
    if (wrong.isEmpty() && !access.accounts().add(account.orElseThrow())) {
      wrong.put("naam", "Er is al een account met deze naam.");
    }
    if (!wrong.isEmpty()) {
      show(ctx.status(422), form, wrong);
      return;
    }
    access.audit().add(Actor.of(site.caller(ctx).account()), Act.ACCOUNT_ADDED, form.name());
    if (password.isEmpty()) {
      links.make(ctx, form.name());
    } else {
      access.accounts().changePassword(form.name(), password);
      site.tell(site.caller(ctx), Notice.of("Het account " + form.name() + " is gemaakt."));
    }
    ctx.redirect(path(form.name()), HttpStatus.SEE_OTHER);
  }

  static String path(String name) {
    return "/beheer/accounts/" + Links.encoded(name);
  }

  private void show(Context ctx, AccountForm filled, Map<String, String> wrong) {
    site.pages().show(ctx, new AccountsView(wrong.isEmpty() ? "Accounts" : "Fout: accounts",
        access.accounts().list().stream()
            .map(account -> AccountsView.Line.of(account, site.clock().instant())).toList(),
        filled, Choice.roles(filled.role()), Choice.ministries(filled.ministry()), wrong));
  }
}
