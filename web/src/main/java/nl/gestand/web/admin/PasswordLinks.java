// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import nl.gestand.web.access.Access;
import nl.gestand.web.access.AuditLine.Actor;
import nl.gestand.web.access.AuditLog.Act;
import nl.gestand.web.http.Notice;
import nl.gestand.web.http.Site;

import io.javalin.http.Context;

import java.time.Duration;

/** Makes one-time links with which people choose a password, and shows each once to the administrator. */
record PasswordLinks(Access access, Site site) {

  /** From a Friday until the Monday after it. */
  private static final Duration VALID = Duration.ofHours(72);

  void make(Context ctx, String name) {
    access.accounts().makeLink(name, site.clock().instant().plus(VALID)).ifPresent(secret -> {
      access.audit().add(Actor.of(site.caller(ctx).account()), Act.LINK_MADE, name);
      site.tell(site.caller(ctx), new Notice("Geef deze link aan " + name + ". Hij werkt één keer, "
          + VALID.toHours() + " uur lang, en wordt niet nog eens getoond.",
          site.proxies().site(ctx) + "/wachtwoord/" + secret));
    });
  }
}
