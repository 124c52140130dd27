// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import nl.gestand.web.http.Site;

import io.javalin.http.Context;
import io.javalin.http.Handler;

/** Tells the pages of the workbench who is at it. */
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

  /** On a route that only someone who records may ask. */
  public Handler work(Work work) {
    return ctx -> work.run(ctx, new Worker(site.caller(ctx)));
  }
}
