// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.account;

import nl.gestand.web.access.Access;
import nl.gestand.web.access.Accounts;
import nl.gestand.web.access.AuditLine.Actor;
import nl.gestand.web.access.AuditLog.Act;
import nl.gestand.web.access.PasswordRules;
import nl.gestand.web.access.Registered;
import nl.gestand.web.access.Session;
import nl.gestand.web.http.Fields;
import nl.gestand.web.http.Notice;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where a one-time link leads: its receiver chooses a password. */
public final class PasswordLinkPage {

  /** A secret has 43 characters; what is longer is not even hashed. */
  private static final int LONGEST = 100;

  private final Access access;
  private final Site site;

  public PasswordLinkPage(Access access, Site site) {
    this.access = access;
    this.site = site;
  }

  public void show(Context ctx) {
    show(ctx, owner(ctx), Map.of());
  }

  public void choose(Context ctx) {
    Registered owner = owner(ctx);
    String chosen = Fields.whole(ctx, "nieuw", Accounts.LONGEST_PASSWORD + 1);
    Map<String, String> wrong = new LinkedHashMap<>();
    PasswordRules.problem(chosen).ifPresent(problem -> wrong.put("nieuw", problem));
    if (!chosen.equals(Fields.whole(ctx, "nogeens", Accounts.LONGEST_PASSWORD + 1))) {
      wrong.put("nogeens", "Dit is niet hetzelfde als het nieuwe wachtwoord.");
    }
    if (!wrong.isEmpty()) {
      show(ctx.status(422), owner, wrong);
      return;
    }
    Registered changed = access.accounts().useLink(ctx.pathParam("code"), chosen, site.clock().instant())
        .orElseThrow(PasswordLinkPage::ended);
    access.audit().add(Actor.of(changed.account()), Act.PASSWORD_CHANGED, changed.name());
    access.audit().add(Actor.at(site.proxies().client(ctx), changed.account()), Act.SIGNED_IN, "");
    site.tell(site.sessions().begin(ctx, changed), Notice.of("Uw wachtwoord is bewaard en u bent aangemeld."));
    ctx.redirect("/account", HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, Registered owner, Map<String, String> wrong) {
    site.pages().show(ctx, new PasswordLinkView(wrong.isEmpty() ? "Kies een wachtwoord" : "Fout: kies een wachtwoord",
        ctx.path(), formToken(ctx), owner.name(), wrong));
  }

  private String formToken(Context ctx) {
    return site.sessions().of(ctx).map(Session::csrf).orElseGet(() -> site.sessions().formToken(ctx));
  }

  private Registered owner(Context ctx) {
    String code = ctx.pathParam("code");
    if (code.length() > LONGEST) {
      throw ended();
    }
    return access.accounts().ofLink(code, site.clock().instant()).orElseThrow(PasswordLinkPage::ended);
  }

  private static Refusal ended() {
    return Refusal.notFound("Deze link is al gebruikt of verlopen. Vraag de beheerder om een nieuwe.");
  }
}
