// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import nl.gestand.web.access.Session;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Site;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;

import java.util.Optional;

/** Lets only those in who are signed in: the others are led to the page where they can, or their form is refused. */
public final class Workers {

  private final Site site;

  /** What is done for someone at the workbench. */
  @FunctionalInterface
  public interface Work {
    void run(Context ctx, Worker worker);
  }

  public Workers(Site site) {
    this.site = site;
  }

  public Handler page(Work work) {
    return ctx -> {
      Optional<Session> session = site.sessions().of(ctx);
      if (session.isEmpty()) {
        String here = ctx.path() + (ctx.queryString() == null ? "" : "?" + ctx.queryString());
        ctx.redirect("/inloggen?terug=" + Links.encoded(here), HttpStatus.SEE_OTHER);
      } else {
        work.run(ctx, worker(session.get()));
      }
    };
  }

  /** For what only one of our forms may send. */
  public Handler form(Work work) {
    return ctx -> work.run(ctx, worker(site.sessionOfForm(ctx)));
  }

  private static Worker worker(Session session) {
    return new Worker(session.account(), session.csrf());
  }
}
