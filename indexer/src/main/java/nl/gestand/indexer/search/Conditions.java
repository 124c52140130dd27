// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import nl.gestand.indexer.search.Limit.Wanted;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold of each result: the filters that were chosen and the conditions typed among the words, as one. What is
 * asked of one facet is any of it, chosen or typed; what is asked of several holds at once.
 *
 * @param values wanted of a facet
 * @param names of which a value of a facet must have the words, see {@link Wanted.Named}
 * @param from earliest date, inclusive
 * @param until latest date, inclusive
 * @param excluded what must not hold
 */
public record Conditions(
    Map<Facet, Set<String>> values,
    Map<Facet, Set<String>> names,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    List<Wanted> excluded) {

  public Conditions {
    values = Map.copyOf(values);
    names = Map.copyOf(names);
    excluded = List.copyOf(excluded);
  }

  public static Conditions of(SearchRequest request, SearchWords words) {
    Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
    request.filters().forEach((facet, chosen) -> add(values, facet, chosen));
    Map<Facet, Set<String>> names = new EnumMap<>(Facet.class);
    Optional<LocalDate> from = request.from();
    Optional<LocalDate> until = request.until();
    for (Limit limit : words.limits().stream().filter(each -> !each.negated()).toList()) {
      switch (limit.wanted()) {
        case Wanted.Values wanted -> add(values, wanted.facet(), wanted.values());
        case Wanted.Named wanted -> add(names, wanted.facet(), Set.of(wanted.words()));
        case Wanted.Days days -> {
          from = later(from, days.first());
          until = earlier(until, days.last());
        }
      }
    }
    return new Conditions(values, names, from, until,
        words.limits().stream().filter(Limit::negated).map(Limit::wanted).toList());
  }

  /** The facets of which something is asked. */
  public Set<Facet> facets() {
    Set<Facet> facets = EnumSet.noneOf(Facet.class);
    facets.addAll(values.keySet());
    facets.addAll(names.keySet());
    return facets;
  }

  public Set<String> values(Facet facet) {
    return values.getOrDefault(facet, Set.of());
  }

  public Set<String> names(Facet facet) {
    return names.getOrDefault(facet, Set.of());
  }

  private static void add(Map<Facet, Set<String>> wanted, Facet facet, Set<String> more) {
    if (!more.isEmpty()) {
      wanted.computeIfAbsent(facet, key -> new LinkedHashSet<>()).addAll(more);
    }
  }

  private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isEmpty() || other.isPresent() && other.get().isAfter(one.get()) ? other : one;
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isEmpty() || other.isPresent() && other.get().isBefore(one.get()) ? other : one;
  }
}
