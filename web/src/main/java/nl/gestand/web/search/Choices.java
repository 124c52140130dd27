// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchResult.Count;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.search.SearchView.Choice;
import nl.gestand.web.search.SearchView.FacetView;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What one can choose beside the results: kinds, orders and the values of facets, each with its count. */
record Choices(SearchForm form, SearchResult result, Labels labels) {

  /** As many values of a facet as are seen at a glance. */
  private static final int SHOWN_VALUES = 6;

  private static final List<Filter> SHOWN = List.of(Filter.OPEN, Filter.TERM, Filter.STATUS, Filter.SUBKIND,
      Filter.MINISTRY, Filter.CLAIMED_BY, Filter.DISPUTED, Filter.UNANSWERED, Filter.COMMITTEE, Filter.DOSSIER,
      Filter.ARTICLE, Filter.SOURCE, Filter.PARTY, Filter.PERSON, Filter.YEAR);

  private static final Comparator<Count> NEWEST_YEAR_FIRST = Comparator.comparing(Count::value).reversed();

  /** All, or one of both kinds, where both are found. */
  List<Choice> tabs() {
    List<Count> counts = result.facets().getOrDefault(Facet.KIND, List.of());
    if (counts.size() < 2) {
      return List.of();
    }
    List<Choice> tabs = new ArrayList<>();
    tabs.add(new Choice("Alles", counts.stream().mapToLong(Count::count).sum(),
        form.only(Facet.KIND, Set.of()).href(), !form.filters().containsKey(Facet.KIND)));
    counts.stream().sorted(Comparator.comparing(Count::value)).forEach(count -> tabs.add(new Choice(
        Filter.KIND.label(count.value(), labels), count.count(),
        form.only(Facet.KIND, Set.of(count.value())).href(), form.has(Facet.KIND, count.value()))));
    return tabs;
  }

  List<Choice> orders() {
    return Arrays.stream(Ordering.values())
        .map(ordering -> new Choice(ordering.label(), 0, form.in(ordering.order()).href(),
            form.order() == ordering.order()))
        .toList();
  }

  List<FacetView> facets() {
    return SHOWN.stream()
        .filter(filter -> !result.facets().getOrDefault(filter.facet(), List.of()).isEmpty())
        .map(filter -> facet(filter, result.facets().get(filter.facet())))
        .toList();
  }

  private FacetView facet(Filter filter, List<Count> counts) {
    Facet facet = filter.facet();
    List<Choice> values = (filter == Filter.YEAR ? counts.stream().sorted(NEWEST_YEAR_FIRST) : counts.stream())
        .map(count -> new Choice(filter.label(count.value(), labels), count.count(),
            form.toggled(facet, count.value()).href(), form.has(facet, count.value())))
        .toList();
    int shown = Math.min(SHOWN_VALUES, values.size());
    return new FacetView(filter.heading(), values.subList(0, shown), values.subList(shown, values.size()),
        values.size() >= SearchResult.MOST_VALUES);
  }
}
