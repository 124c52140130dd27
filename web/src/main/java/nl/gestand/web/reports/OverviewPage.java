// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.reports;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchResult.Count;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.access.Right;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Site;
import nl.gestand.web.reports.OverviewView.OfMinistry;
import nl.gestand.web.tables.TableFormat;
import nl.gestand.web.words.Day;
import nl.gestand.web.words.Link;
import nl.gestand.web.words.Words;

import io.javalin.http.Context;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Shows which overviews there are: of each ministry that government was held to something for. */
public final class OverviewPage {

  private final SearchIndex index;
  private final Site site;

  public OverviewPage(SearchIndex index, Site site) {
    this.index = index;
    this.site = site;
  }

  public void show(Context ctx) {
    List<Count> counts = index.search(new SearchRequest("", Map.of(Facet.KIND, Set.of("commitment")), Optional.empty(),
        Optional.empty(), SearchRequest.Order.NEWEST, Optional.empty(), 1, Optional.empty()))
        .facets().getOrDefault(Facet.MINISTRY, List.of());
    PointInTime point = PointInTime.read(ctx);
    boolean mayImport =
        site.signedIn(ctx).filter(who -> Permissions.may(who, Right.RECORD)).isPresent();
    site.pages().show(ctx, new OverviewView("Overzichten", mayImport, counts.stream().map(Count::value)
        .sorted(Comparator.comparing(Words::ministry)).map(code -> ofMinistry(code, point)).toList()));
  }

  private OfMinistry ofMinistry(String code, PointInTime point) {
    LocalDate today = point.day(site.today());
    String when = point.now() ? "" : "&" + point.query().substring(1);
    String known = new PointInTime(Optional.empty(), point.known()).query();
    ParliamentaryYear now = ParliamentaryYear.of(today);
    LocalDate next = Rappel.next(today);
    return new OfMinistry(Words.ministry(code),
        tables("?ministerie=" + code + "&open=ja&volgorde=termijn" + when), tables("?ministerie=" + code + when),
        Stream.of(now, new ParliamentaryYear(now.begins() - 1), new ParliamentaryYear(now.begins() - 2))
            .map(year -> new Link("begroting " + year.budget() + " (vergaderjaar " + year.key() + ")",
                ReportPage.annex(code, year, "html") + point.query()))
            .toList(),
        Stream.of(next, next.minusMonths(6))
            .map(day -> new Link(Day.of(day).words(), ReportPage.rappel(code, day, "html") + known)).toList());
  }

  private static List<Link> tables(String query) {
    return Arrays.stream(TableFormat.values())
        .map(format -> new Link(format.label(), "/overzichten/tabel." + format.extension() + query)).toList();
  }
}
