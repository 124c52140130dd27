// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.dossiers;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.search.HitView;

import io.javalin.http.Context;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A dossier: what was promised and asked in it, and its documents, newest first. Asked of the index: some dossiers have
 * hundreds of moties, and a page needs one line of each.
 */
public final class DossierPage {

  private final SearchIndex index;
  private final Site site;

  public DossierPage(SearchIndex index, Site site) {
    this.index = index;
    this.site = site;
  }

  public void show(Context ctx) {
    Dossier dossier = dossier(ctx.pathParam("key"));
    SearchResult commitments = newest(dossier, EntryKind.COMMITMENT);
    SearchResult documents = newest(dossier, EntryKind.DOCUMENT);
    if (commitments.total() == 0 && documents.total() == 0) {
      throw unknown();
    }
    site.pages().show(ctx, new DossierView("Dossier " + dossier.printed(), dossier.printed(),
        "/zoeken?dossier=" + Links.encoded(dossier.key()),
        lines(commitments), commitments.total(), open(commitments), lines(documents), documents.total()));
  }

  private SearchResult newest(Dossier dossier, EntryKind kind) {
    return index.search(new SearchRequest("",
        Map.of(Facet.DOSSIER, Set.of(dossier.key()), Facet.KIND, Set.of(kind.code())), Optional.empty(),
        Optional.empty(), SearchRequest.Order.NEWEST, SearchRequest.MOST_RESULTS, Optional.empty()));
  }

  private List<DossierView.Line> lines(SearchResult result) {
    LocalDate today = site.today();
    return result.hits().stream()
        .map(hit -> new DossierView.Line(number(hit), HitView.of(hit, today, site.labels())))
        .toList();
  }

  private static String number(Hit hit) {
    return Identifiers.parse(hit.id()).map(Identifier::printed).orElse("");
  }

  private static long open(SearchResult result) {
    return result.facets().get(Facet.OPEN).stream()
        .filter(count -> count.value().equals("ja"))
        .mapToLong(SearchResult.Count::count)
        .sum();
  }

  private static Dossier dossier(String key) {
    try {
      return Dossier.ofKey(key);
    } catch (IllegalArgumentException notAKey) {
      throw unknown();
    }
  }

  private static Refusal unknown() {
    return Refusal.notFound("Van dit dossier staat niets in Gestand.");
  }
}
