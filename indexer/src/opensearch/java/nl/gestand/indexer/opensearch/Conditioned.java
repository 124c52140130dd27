// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.opensearch;

import static nl.gestand.indexer.opensearch.OpenSearchNode.json;

import nl.gestand.indexer.search.AsOf;
import nl.gestand.indexer.search.Conditions;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.Limit.Wanted;
import nl.gestand.indexer.search.TermState;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.Status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Conditions as filters. */
record Conditioned(Conditions conditions, Optional<AsOf> asOf, LocalDate today) {

  static String field(Facet facet) {
    return "facet_" + facet.name().toLowerCase(Locale.ROOT);
  }

  /** The filters of all facets but one. */
  List<Object> facets(Optional<Facet> without) {
    return conditions.facets().stream().filter(facet -> !without.equals(Optional.of(facet))).map(facet -> {
      List<Object> any = new ArrayList<>();
      conditions.values(facet).stream().filter(value -> known(facet, value)).map(value -> value(facet, value)).forEach(any::add);
      conditions.names(facet).stream().map(words -> named(facet, words)).forEach(any::add);
      return (Object) json("bool", json("should", any, "minimum_should_match", 1));
    }).toList();
  }

  private boolean known(Facet facet, String value) {
    return !ofADay(facet) || values(facet).contains(value);
  }

  /** What is asked around a query for words, but for the facets. */
  Map<String, Object> around(Map<String, Object> query) {
    List<Object> filter = new ArrayList<>();
    if (conditions.from().isPresent() || conditions.until().isPresent()) {
      filter.add(days(conditions.from(), conditions.until()));
    }
    List<Object> not = new ArrayList<>();
    for (Wanted wanted : conditions.excluded()) {
      switch (wanted) {
        case Wanted.Values values -> values.values().forEach(value -> not.add(value(values.facet(), value)));
        case Wanted.Named named -> not.add(named(named.facet(), named.words()));
        case Wanted.Days days -> not.add(days(days.first(), days.last()));
      }
    }
    asOf.ifPresent(point -> {
      not.add(json("range", json("day", json("gt", point.day().toEpochDay()))));
      filter.add(json("range", json("known_from", json("lte", point.known().toEpochDay()))));
    });
    return json("bool", json("must", List.of(query), "filter", filter, "must_not", not));
  }

  private static Map<String, Object> named(Facet facet, String words) {
    return Queries.phrase(facet == Facet.PERSON ? Queries.PEOPLE
        : "named_" + facet.name().toLowerCase(Locale.ROOT) + Queries.EXACT, words);
  }

  private static Map<String, Object> days(Optional<LocalDate> first, Optional<LocalDate> last) {
    return json("range", json("day", json("gte", first.map(LocalDate::toEpochDay).orElse((long) Integer.MIN_VALUE),
        "lte", last.map(LocalDate::toEpochDay).orElse((long) Integer.MAX_VALUE))));
  }

  boolean ofADay(Facet facet) {
    return facet == Facet.TERM || facet.ofADay() && asOf.isPresent();
  }

  Map<String, Object> value(Facet facet, String value) {
    if (!ofADay(facet)) {
      return json("term", json(field(facet), value));
    }
    return asOf.map(point -> {
      List<Object> all = new ArrayList<>(List.of(
          json("range", json("standings.from", json("lte", point.day().toEpochDay()))),
          json("range", json("standings.until", json("gt", point.day().toEpochDay()))),
          json("range", json("standings.known_from", json("lte", point.known().toEpochDay()))),
          json("range", json("standings.known_until", json("gt", point.known().toEpochDay())))));
      all.addAll(facet == Facet.TERM ? term("standings.", Coded.get(TermState.class, value), point.day())
          : List.of(json("term", json("standings." + field(facet), value))));
      return json("nested", json("path", "standings", "query", json("bool", json("filter", all))));
    }).orElseGet(() -> json("bool", json("filter", term("", Coded.get(TermState.class, value), today))));
  }

  private static List<Object> term(String path, TermState state, LocalDate day) {
    long from = day.toEpochDay();
    long warned = from + TermState.DAYS_OF_WARNING;
    Map<String, Object> wanted = switch (state) {
      case OVERDUE -> json("range", json(path + "term", json("lt", from)));
      case DUE_SOON -> json("range", json(path + "term", json("gte", from, "lte", warned)));
      case LATER -> json("range", json(path + "term", json("gt", warned)));
      case NONE -> json("bool", json("must_not", List.of(json("exists", json("field", path + "term")))));
    };
    return List.of(json("term", json(path + field(Facet.OPEN), "ja")), wanted);
  }

  static List<String> values(Facet facet) {
    return switch (facet) {
      case STATUS -> codes(Status.values());
      case CLAIMED_BY -> codes(Claimant.values());
      case TERM -> codes(TermState.values());
      case OPEN -> List.of("ja", "nee");
      case DISPUTED, UNANSWERED -> List.of("ja");
      default -> List.of();
    };
  }

  private static List<String> codes(Coded... values) {
    return Arrays.stream(values).map(Coded::code).toList();
  }

  Set<String> wanted(Facet facet) {
    return conditions.values(facet);
  }
}
