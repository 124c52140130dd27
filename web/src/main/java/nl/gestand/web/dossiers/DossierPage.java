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
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.linkeddata.DescribedOn;
import nl.gestand.web.linkeddata.SchemaOrg;
import nl.gestand.web.search.HitView;
import nl.gestand.web.timeline.DrawTimeline;
import nl.gestand.web.timeline.DrawTimeline.Stretch;
import nl.gestand.web.timeline.Timeline;
import nl.gestand.web.words.Day;

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

  private static final int DRAWN = 25;
  private static final int LONGEST_NAME = 90;

  private final SearchIndex index;
  private final Site site;

  public DossierPage(SearchIndex index, Site site) {
    this.index = index;
    this.site = site;
  }

  public void show(Context ctx) {
    Dossier dossier = dossier(ctx.pathParam("key"));
    PointInTime point = PointInTime.read(ctx);
    SearchResult commitments = newest(dossier, EntryKind.COMMITMENT, point);
    SearchResult documents = newest(dossier, EntryKind.DOCUMENT, point);
    if (commitments.total() == 0 && documents.total() == 0 && point.now()) {
      throw unknown();
    }
    DescribedOn.page(ctx, site, "dossier/" + dossier.key(), SchemaOrg.ofDossier("Dossier " + dossier.printed()),
        Optional.empty());
    site.pages().show(ctx, new DossierView("Dossier " + dossier.printed(), Links.encoded(dossier.key()), dossier.printed(),
        "/zoeken?dossier=" + Links.encoded(dossier.key()), Links.dossier(dossier), Day.of(point.day(site.today())),
        point.known().map(LocalDate::toString).orElse(""), !point.now(),
        timeline(commitments, point), lines(commitments, point), commitments.total(), open(commitments), lines(documents, point),
        documents.total()));
  }

  private SearchResult newest(Dossier dossier, EntryKind kind, PointInTime point) {
    return index.search(new SearchRequest("",
        Map.of(Facet.DOSSIER, Set.of(dossier.key()), Facet.KIND, Set.of(kind.code())), Optional.empty(),
        Optional.empty(), SearchRequest.Order.NEWEST, point.asOf(site.today()), SearchRequest.MOST_RESULTS, Optional.empty()));
  }

  /** The newest, as many as are told apart at a glance. */
  private Optional<Timeline> timeline(SearchResult commitments, PointInTime point) {
    LocalDate day = point.day(site.today());
    List<DrawTimeline.Line> lines = commitments.hits().stream().limit(DRAWN)
        .map(hit -> new DrawTimeline.Line(name(hit), stretches(hit, point, day), Optional.empty()))
        .filter(line -> !line.stretches().isEmpty())
        .toList();
    return new DrawTimeline(site.labels()).draw(lines, day);
  }

  private static String name(Hit hit) {
    String number = number(hit);
    String name = number.isEmpty() ? hit.title() : number + "  " + hit.title();
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
  }

  private List<Stretch> stretches(Hit hit, PointInTime point, LocalDate day) {
    LocalDate known = point.known().orElse(site.today());
    return hit.standings().stream()
        .filter(standing -> !known.isBefore(standing.knownFrom()) && known.isBefore(standing.knownUntil())
            && !standing.from().isAfter(day))
        .map(standing -> new Stretch(standing.from(), standing.until().isAfter(day) ? LocalDate.MAX : standing.until(),
            standing.status()))
        .toList();
  }

  private List<DossierView.Line> lines(SearchResult result, PointInTime point) {
    LocalDate day = point.day(site.today());
    return result.hits().stream()
        .map(hit -> new DossierView.Line(number(hit), HitView.of(hit, day, point.query(), site.labels())))
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
