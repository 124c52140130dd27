// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.web.http.Site;

import io.javalin.http.Context;

/** "Meer zoals dit": what is about the same as one commitment or document. */
public final class AlikePage {

  private static final int MOST = 20;

  private final SearchIndex index;
  private final Site site;

  public AlikePage(SearchIndex index, Site site) {
    this.index = index;
    this.site = site;
  }

  public void commitment(Context ctx) {
    show(ctx, EntryKind.COMMITMENT);
  }

  public void document(Context ctx) {
    show(ctx, EntryKind.DOCUMENT);
  }

  private void show(Context ctx, EntryKind kind) {
    String id = ctx.pathParam("id");
    site.pages().show(ctx, new AlikeView("Meer zoals dit", "/" + kind.code() + "/" + id,
        index.like(kind, id, MOST).stream().map(hit -> HitView.of(hit, site.today(), site.labels())).toList()));
  }
}
