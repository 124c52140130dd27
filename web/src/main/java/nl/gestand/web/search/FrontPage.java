// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchRequest.Order;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.web.http.Site;
import nl.gestand.web.search.FrontView.Figure;
import nl.gestand.web.words.Link;

import io.javalin.http.Context;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The front page: what Gestand is, what is open and what should have been done by now. */
public final class FrontPage {

  /** Enough to see what is going on; the figure above leads to all of them. */
  private static final int SHOWN = 4;

  private static final String OPEN_BY_TERM = "/zoeken?open=ja&volgorde=termijn";

  private static final List<Link> EXAMPLES = List.of(
      new Link("sextortion", "/zoeken?q=sextortion"),
      new Link("TZ202504-096", "/zoeken?q=TZ202504-096"),
      new Link("34 843, nr. 14", "/zoeken?q=34+843%2C+nr.+14"),
      new Link("artikel 240b Sr", "/zoeken?citeert=BWBR0001854%2F240b"));

  private final SearchIndex index;
  private final Site site;

  public FrontPage(SearchIndex index, Site site) {
    this.index = index;
    this.site = site;
  }

  public void show(Context ctx) {
    SearchResult open = index.search(new SearchRequest("", Map.of(Facet.OPEN, Set.of("ja")), Optional.empty(),
        Optional.empty(), Order.TERM, Optional.empty(), SearchRequest.MOST_RESULTS, Optional.empty()));
    SearchResult documents = index.search(new SearchRequest("", Map.of(Facet.KIND, Set.of("document")),
        Optional.empty(), Optional.empty(), Order.NEWEST, Optional.empty(), 1, Optional.empty()));
    List<HitView> byTerm = open.hits().stream()
        .map(hit -> HitView.of(hit, site.today(), site.labels())).filter(hit -> hit.until().isPresent()).toList();
    List<HitView> overdue = byTerm.stream().filter(HitView::overdue).toList();
    List<HitView> soon = byTerm.stream().filter(hit -> !hit.overdue()).limit(SHOWN).toList();
    List<Figure> figures = List.of(
        new Figure(number(open.total()), "staan nog open", OPEN_BY_TERM),
        new Figure(overdueNumber(overdue.size()), "daarvan over de termijn", OPEN_BY_TERM),
        new Figure(number(documents.total()), "stukken gelezen", "/zoeken?wat=document"));
    site.pages().show(ctx, new FrontView("Gestand", figures,
        overdue.reversed().stream().limit(SHOWN).toList(), soon, EXAMPLES));
  }

  /** Only the first hundred by term were looked at. */
  private static String overdueNumber(int overdue) {
    return overdue == SearchRequest.MOST_RESULTS ? "meer dan " + (overdue - 1) : number(overdue);
  }

  private static String number(long number) {
    return String.format(Locale.of("nl", "NL"), "%,d", number);
  }
}
