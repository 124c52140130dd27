// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.Reason;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.Site;
import nl.gestand.web.search.WhyView.Line;

import io.javalin.http.Context;

import java.util.List;

/** "Waarom deze uitkomst?": why a result stands where it stands, for the question in the address. */
public final class WhyPage {

  private static final int LONGEST_ID = 200;

  private final SearchIndex index;
  private final Site site;

  public WhyPage(SearchIndex index, Site site) {
    this.index = index;
    this.site = site;
  }

  public void show(Context ctx) {
    SearchForm form = SearchForm.read(ctx);
    EntryKind kind = Parameters.text(ctx, "van-wat", 20).equals(EntryKind.DOCUMENT.code())
        ? EntryKind.DOCUMENT : EntryKind.COMMITMENT;
    String id = Parameters.text(ctx, "ding", LONGEST_ID);
    List<Reason> reasons = index.explain(form.request(site.today()), kind, id);
    double all = reasons.stream().mapToDouble(Reason::points).sum();
    site.pages().show(ctx, new WhyView("Waarom deze uitkomst?", form.words(), "/" + kind.code() + "/" + id, form.href(),
        reasons.stream().map(reason -> new Line(ReasonWords.of(reason), Math.round(100 * reason.points() / all)))
            .filter(line -> line.share() > 0).toList()));
  }
}
