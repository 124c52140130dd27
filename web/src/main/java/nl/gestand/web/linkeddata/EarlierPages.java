// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.ontology.store.DescribeThing;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.words.Day;

import io.javalin.http.Handler;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Pages of things at an earlier point in time: a thing has one where it has data of that point, and otherwise is not there. */
public final class EarlierPages {

  private final DescribeThing describe;
  private final Site site;

  public EarlierPages(DescribeThing describe, Site site) {
    this.describe = describe;
    this.site = site;
  }

  /**
   * A page that is not there before its thing was.
   *
   * @param thing what stands behind {@code /id/} in its address, with the parameters of the page: {@code dossier/{key}}
   */
  public Handler of(String thing, Handler page) {
    return ctx -> {
      PointInTime point = PointInTime.read(ctx);
      String path = thing;
      for (Map.Entry<String, String> parameter : ctx.pathParamMap().entrySet()) {
        path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
      }
      // What is not there now either, the page itself knows best: it may have moved.
      if (!point.now() && !isThere(path, point) && isThere(path, PointInTime.NOW)) {
        throw notYet(point, site.today());
      }
      page.handle(ctx);
    };
  }

  private boolean isThere(String path, PointInTime point) {
    return describe.find(path, point.now() ? Optional.empty() : Optional.of(point.day(site.today())), point.known())
        .isPresent();
  }

  static Refusal notYet(PointInTime point, LocalDate today) {
    return Refusal.notFound(point.known().map(day -> "Op " + Day.of(day).words() + " had Gestand hier nog niets van.")
        .orElseGet(() -> "Op " + Day.of(point.day(today)).words() + " was dit er nog niet."));
  }
}
