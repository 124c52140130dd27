// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.opensearch;

import static nl.gestand.indexer.opensearch.OpenSearchNode.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.util.RawValue;
import nl.gestand.indexer.lucene.NeutralParts;
import nl.gestand.indexer.search.Conditions;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.Reason;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchRequest.Order;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchResult.Count;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.indexer.search.SearchWords.Item;
import nl.gestand.indexer.search.WidenedWords;
import nl.gestand.indexer.search.WidenedWords.Widened;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/** One request, as bodies for OpenSearch. */
final class Question {

  static final int FEW = 10;

  /** A place where words can stand, with what it says when they do. */
  record Place(Reason.Kind kind, String words, int group, Map<String, Object> query) {}

  private final SearchRequest request;
  private final SearchWords words;
  private final List<Widened> widened;
  private final Conditioned conditions;
  private final LocalDate today;

  Question(SearchRequest request, WidenedWords thesaurus, LocalDate today) {
    this.request = request;
    this.words = SearchWords.read(request.words());
    this.widened = request.literal() ? List.of() : thesaurus.of(words);
    this.conditions = new Conditioned(Conditions.of(request, words), request.asOf(), today);
    this.today = today;
  }

  SearchRequest request() {
    return request;
  }

  SearchWords words() {
    return words;
  }

  List<Widened> widened() {
    return widened;
  }

  Map<String, Object> all() {
    return conditions.around(Queries.of(words, widened, today));
  }

  Map<String, Object> atLeast(int least) {
    return conditions.around(Queries.ofAtLeast(least, words, widened, today));
  }

  int plainWords() {
    return request.literal() || request.order() != Order.RELEVANCE ? 0 : NeutralParts.plainWords(words);
  }

  boolean hasFixed() {
    return words.required().stream().anyMatch(NeutralParts::isFixed);
  }

  boolean hasKind() {
    return words.required().stream().anyMatch(NeutralParts::isKind);
  }

  Map<String, Object> filtered(Map<String, Object> query) {
    return json("bool", json("must", List.of(query), "filter", conditions.facets(Optional.empty())));
  }

  /** @param after sort values of the result before */
  Map<String, Object> body(Map<String, Object> query, int size, Optional<String> after) {
    Map<String, Object> body = json("size", size, "query", query, "track_scores", true, "track_total_hits", false,
        "post_filter", json("bool", json("filter", conditions.facets(Optional.empty()))), "sort", sort());
    after.ifPresent(values -> body.put("search_after", new RawValue(values)));
    return body;
  }

  private List<Object> sort() {
    Object first = switch (request.order()) {
      case RELEVANCE -> json("_score", "desc");
      case NEWEST -> json("day", json("order", "desc", "missing", "_last"));
      case OLDEST -> json("day", json("order", "asc", "missing", "_last"));
      case CHANGED -> json("changed", json("order", "desc", "missing", "_last"));
      case TERM -> json("term", json("order", "asc", "missing", "_last"));
    };
    return List.of(first, json("key", "asc"));
  }

  /** Each facet among what matches without its own filter. */
  Map<String, Object> counts() {
    Map<String, Object> counts = json();
    for (Facet facet : Facet.values()) {
      if (facet.counted()) {
        Map<String, Object> inner = json();
        if (conditions.ofADay(facet)) {
          Map<String, Object> values = json();
          Conditioned.values(facet).forEach(value -> values.put(value, conditions.value(facet, value)));
          inner.put("values", json("filters", json("filters", values)));
        } else {
          inner.put("values", json("terms", json("field", Conditioned.field(facet), "size", SearchResult.MOST_VALUES,
              "order", List.of(json("_count", "desc"), json("_key", "asc")))));
          Set<String> wanted = conditions.wanted(facet);
          if (!wanted.isEmpty()) {
            inner.put("wanted", json("terms", json("field", Conditioned.field(facet), "size", wanted.size(),
                "include", List.copyOf(wanted))));
          }
        }
        counts.put(facet.name(), json("filter", json("bool", json("filter", conditions.facets(Optional.of(facet)))),
            "aggs", inner));
      }
    }
    return counts;
  }

  Map<Facet, List<Count>> facets(JsonNode answer) {
    Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      if (facet.counted()) {
        JsonNode counted = answer.path(facet.name());
        Map<String, Long> values = new LinkedHashMap<>();
        JsonNode buckets = counted.path("values").path("buckets");
        if (conditions.ofADay(facet)) {
          buckets.properties().forEach(each -> values.put(each.getKey(), each.getValue().path("doc_count").asLong()));
        } else {
          Stream.concat(Documents.list(buckets), Documents.list(counted.path("wanted").path("buckets")))
              .forEach(each -> values.put(each.path("key").asText(), each.path("doc_count").asLong()));
        }
        conditions.wanted(facet).forEach(value -> values.putIfAbsent(value, 0L));
        facets.put(facet, values.entrySet().stream()
            .filter(each -> each.getValue() > 0 || conditions.wanted(facet).contains(each.getKey()))
            .map(each -> new Count(each.getKey(), each.getValue()))
            .sorted(Comparator.comparingLong(Count::count).reversed()).toList());
      }
    }
    return facets;
  }

  /** Words that stand alone, as typed. */
  List<String> singleWords() {
    List<String> single = words.required().stream().flatMap(List::stream).filter(Item.Word.class::isInstance)
        .map(Item::text).toList();
    return single.size() > 6 ? List.of() : single;
  }

  List<Place> places() {
    List<Place> places = new ArrayList<>();
    int group = 0;
    for (List<Item> items : words.required()) {
      for (Item item : items) {
        int number = group++;
        Queries.places(item).forEach((kind, query) -> places.add(new Place(kind, item.text(), number, query)));
      }
    }
    for (Widened each : widened) {
      for (String added : each.added()) {
        places.add(new Place(Reason.Kind.RELATED, added, group++, Queries.added(added)));
      }
    }
    places.add(new Place(Reason.Kind.TOGETHER, "", group++, Queries.together(words)));
    places.add(new Place(Reason.Kind.IS_COMMITMENT, "", group++, Queries.commitment()));
    places.add(new Place(Reason.Kind.RECENT, "", group, Queries.recent(today)));
    return places;
  }

  /** Of each word the place where it weighs most. */
  List<Reason> best(List<Place> places, IntToDoubleFunction points) {
    Map<Integer, Reason> best = new LinkedHashMap<>();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      float score = (float) points.applyAsDouble(i);
      if (score > 0) {
        best.merge(place.group(), new Reason(place.kind(), place.words(), score),
            (one, other) -> one.points() >= other.points() ? one : other);
      }
    }
    return best.values().stream().sorted(Comparator.comparingDouble(Reason::points).reversed()).toList();
  }
}
