// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.workbench;

import io.javalin.http.Context;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchRequest.Order;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.search.Filter;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What part of the open commitments someone looks at, as it stands in the address. */
record WorkForm(Map<Filter, String> chosen, PointInTime point, Optional<String> cursor) {

  static final String PATH = "/werkbank";

  /** As many as can be looked through, and recorded as one. */
  static final int ROWS = 50;

  /** By what an official narrows the list down. */
  private static final List<Filter> OF_A_MINISTRY = List.of(Filter.SUBKIND, Filter.STATUS, Filter.DOSSIER);

  /** By what the staff of a Chamber do. */
  private static final List<Filter> OF_THE_CHAMBER =
      List.of(Filter.COMMITTEE, Filter.PARTY, Filter.PERSON, Filter.MINISTRY, Filter.SUBKIND, Filter.STATUS, Filter.DOSSIER);

  private static final int LONGEST_VALUE = 300;

  static List<Filter> filters(Worker worker) {
    return worker.ministry().isPresent() ? OF_A_MINISTRY : OF_THE_CHAMBER;
  }

  static WorkForm read(Context ctx, Worker worker) {
    Map<Filter, String> chosen = new EnumMap<>(Filter.class);
    read(ctx, Filter.TERM, chosen);
    filters(worker).forEach(filter -> read(ctx, filter, chosen));
    String cursor = Parameters.text(ctx, "vanaf", 2_000);
    return new WorkForm(chosen, PointInTime.read(ctx), cursor.isEmpty() ? Optional.empty() : Optional.of(cursor));
  }

  private static void read(Context ctx, Filter filter, Map<Filter, String> chosen) {
    String value = Parameters.text(ctx, filter.parameter(), LONGEST_VALUE);
    if (!value.isEmpty()) {
      chosen.put(filter, value);
    }
  }

  /** Open commitments, of the worker's ministry only where they have one, those with the earliest term first. */
  SearchRequest request(Worker worker, LocalDate today) {
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    chosen.forEach((filter, value) -> filters.put(filter.facet(), Set.of(value)));
    filters.put(Facet.KIND, Set.of(EntryKind.COMMITMENT.code()));
    filters.put(Facet.OPEN, Set.of("ja"));
    worker.ministry().ifPresent(code -> filters.put(Facet.MINISTRY, Set.of(code)));
    return new SearchRequest("", filters, Optional.empty(), Optional.empty(), Order.TERM, point.asOf(today), ROWS,
        cursor);
  }

  boolean has(Filter filter, String value) {
    return value.equals(chosen.get(filter));
  }

  /** With this value of a filter instead of another, from the first page; without the filter for no value. */
  WorkForm with(Filter filter, Optional<String> value) {
    Map<Filter, String> changed = new EnumMap<>(Filter.class);
    changed.putAll(chosen);
    changed.remove(filter);
    value.ifPresent(wanted -> changed.put(filter, wanted));
    return new WorkForm(changed, point, Optional.empty());
  }

  /** The filters in use, as they stand in the address. */
  Map<String, String> kept() {
    Map<String, String> kept = new LinkedHashMap<>();
    chosen.forEach((filter, value) -> kept.put(filter.parameter(), value));
    return kept;
  }

  WorkForm at(Optional<String> newCursor) {
    return new WorkForm(chosen, point, newCursor);
  }

  String href() {
    StringBuilder query = new StringBuilder(point.query());
    chosen.forEach((filter, value) -> add(query, filter.parameter(), value));
    cursor.ifPresent(value -> add(query, "vanaf", value));
    return PATH + query;
  }

  private static void add(StringBuilder query, String name, String value) {
    query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(Links.encoded(value));
  }
}
