// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import io.javalin.http.Context;
import nl.gestand.web.access.Access;
import nl.gestand.web.access.AuditLine.Actor;
import nl.gestand.web.access.AuditLog;
import nl.gestand.web.access.Callers;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.access.Registered;
import nl.gestand.web.access.Right;
import nl.gestand.web.access.Session;
import nl.gestand.web.access.SignedIn;

import java.util.Optional;

/** Accounts, by token or signed in with a browser: each has its own, until its role changes or it is taken away. */
final class AccountOwners implements Owners {

  private final Access access;

  AccountOwners(Access access) {
    this.access = access;
  }

  @Override
  public Optional<String> asking(Context ctx) {
    return Callers.known(ctx).filter(who -> Permissions.may(who, Right.OWN_GRAPHS)).flatMap(this::key);
  }

  @Override
  public String writing(Context ctx) {
    SignedIn who = Callers.known(ctx).orElseThrow(() -> {
      ctx.header("WWW-Authenticate", "Bearer");
      return new QueryRefusedException(401, "Wat in Gestand staat is hier alleen om te lezen. Eigen grafen schrijft u met"
          + " een account: stuur een token mee, dat u op /account maakt.");
    });
    if (who instanceof Session session && !session.isOfOurForm(ctx.req().getParameter("csrf"))) {
      throw new QueryRefusedException(403,
          "Deze opdracht komt niet van een pagina van Gestand. Stuur een token mee, dat u op /account maakt.");
    }
    return asking(ctx).orElseThrow(() -> new QueryRefusedException(403, SparqlRequest.READ_ONLY));
  }

  @Override
  public void wrote(Context ctx) {
    Callers.known(ctx).ifPresent(who -> access.audit().add(Actor.of(who.account()), AuditLog.Act.OWN_GRAPHS_CHANGED, ""));
  }

  /** Another account that later gets the same name has another mark. */
  private Optional<String> key(SignedIn who) {
    return access.accounts().find(who.account().name()).map(Registered::mark).map(mark -> who.account().name() + " " + mark);
  }
}
