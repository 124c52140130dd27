// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.api;

import nl.gestand.indexer.search.BadCursorException;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchRequest.Order;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.json.Found;

import io.javalin.http.Context;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Search, page by page. */
public final class SearchApi {

  private static final int STANDARD_SIZE = 20;
  private static final int MOST_VALUES = 50;

  /** The filters by the name of their parameter; several values stand in one, with commas. */
  static final Map<String, Facet> FILTERS = Map.of("type", Facet.KIND, "kind", Facet.SUBKIND, "status", Facet.STATUS,
      "open", Facet.OPEN, "ministry", Facet.MINISTRY, "dossier", Facet.DOSSIER, "cites", Facet.CITES,
      "article", Facet.ARTICLE, "source", Facet.SOURCE, "claimedBy", Facet.CLAIMED_BY);

  /** @param next cursor of the next page, null on the last */
  public record SearchAnswer(long total, List<Found> results, String next, String notUnderstood) {}

  private final SearchIndex index;
  private final Site site;

  public SearchApi(SearchIndex index, Site site) {
    this.index = index;
    this.site = site;
  }

  public void search(Context ctx) {
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    FILTERS.forEach((name, facet) -> {
      List<String> values = Arrays.stream(Parameters.text(ctx, name, 2_000).split(","))
          .map(String::strip).filter(value -> !value.isEmpty()).limit(MOST_VALUES).toList();
      if (!values.isEmpty()) {
        filters.put(facet, Set.copyOf(values));
      }
    });
    String cursor = Parameters.text(ctx, "cursor", 500);
    SearchRequest request = new SearchRequest(Parameters.text(ctx, "q", SearchWords.MOST_CHARACTERS), filters,
        Parameters.day(ctx, "from"), Parameters.day(ctx, "until"), order(ctx),
        PointInTime.read(ctx).asOf(site.today()), Sizes.read(ctx, STANDARD_SIZE),
        cursor.isEmpty() ? Optional.empty() : Optional.of(cursor));
    try {
      SearchResult found = index.search(request);
      ApiRules.answer(ctx, new SearchAnswer(found.total(), found.hits().stream().map(Found::of).toList(),
          found.next().orElse(null), found.notUnderstood().isEmpty() ? null : found.notUnderstood()));
    } catch (BadCursorException e) {
      throw Refusal.badRequest("‘cursor’ moet ‘next’ van een antwoord op dezelfde vraag zijn.");
    }
  }

  private static Order order(Context ctx) {
    String order = Parameters.text(ctx, "order", 20);
    return order.isEmpty() ? Order.RELEVANCE : Arrays.stream(Order.values())
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(order)).findFirst()
        .orElseThrow(() -> Refusal.badRequest("‘order’ is relevance, newest, oldest of term."));
  }
}
