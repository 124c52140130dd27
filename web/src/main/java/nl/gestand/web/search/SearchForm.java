// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchRequest.Order;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Parameters;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;

import io.javalin.http.Context;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A question as it stands in an address, and the addresses of questions that differ from it in one thing. */
public record SearchForm(
    String words,
    Map<Facet, Set<String>> filters,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Order order,
    PointInTime point,
    boolean literal,
    Leaf leaf) {

  /** On a page. */
  static final int RESULTS = 10;

  private static final int MOST_VALUES = 50;
  private static final int LONGEST_VALUE = 300;

  /** More than an address holds. */
  private static final int LONGEST_TYPED = 10_000;

  public static SearchForm read(Context ctx) {
    return read(ctx.queryParamMap());
  }

  /** @param query the parameters of an address, also one that was kept */
  public static SearchForm read(Map<String, List<String>> query) {
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    for (Filter filter : Filter.values()) {
      Set<String> values = new LinkedHashSet<>(query.getOrDefault(filter.parameter(), List.of()));
      values.removeIf(String::isBlank);
      if (values.size() > MOST_VALUES || values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
        throw Refusal.badRequest("Het filter ‘" + filter.heading() + "’ is te lang.");
      }
      if (!values.isEmpty()) {
        filters.put(filter.facet(), values);
      }
    }
    return new SearchForm(cut(Parameters.text(query, "q", LONGEST_TYPED)), filters,
        Parameters.day(query, "van"), Parameters.day(query, "tot"), Ordering.read(Parameters.text(query, "volgorde", 40)),
        PointInTime.read(query), Parameters.text(query, "letterlijk", 10).equals("ja"), Leaf.read(query));
  }

  /** What is longer than any question is searched by its beginning. */
  private static String cut(String typed) {
    int end = Math.min(typed.length(), SearchWords.MOST_CHARACTERS);
    return typed.substring(0, end > 0 && Character.isHighSurrogate(typed.charAt(end - 1)) ? end - 1 : end);
  }

  /** The question; pages have ten results. */
  public SearchRequest request(LocalDate today) {
    return new SearchRequest(words, filters, from, until, order, point.asOf(today), literal, RESULTS, leaf.cursor());
  }

  /** The same question about moties and toezeggingen alone, from the first on. */
  public SearchRequest commitments(LocalDate today) {
    Map<Facet, Set<String>> narrowed = ofCommitments();
    return new SearchRequest(words, narrowed, from, until, order, point.asOf(today), literal,
        SearchRequest.MOST_RESULTS, Optional.empty());
  }

  /** The same question now, in the order of change; a page of as many as fit. */
  public SearchRequest changes() {
    return new SearchRequest(words, filters, from, until, Order.CHANGED, Optional.empty(), literal,
        SearchRequest.MOST_RESULTS, Optional.empty());
  }

  /** The open moties and toezeggingen of the same question, the earliest term first. */
  public SearchRequest terms(LocalDate today, Optional<String> newCursor) {
    Map<Facet, Set<String>> narrowed = ofCommitments();
    narrowed.put(Facet.OPEN, Set.of("ja"));
    return new SearchRequest(words, narrowed, from, until, Order.TERM, point.asOf(today), literal,
        SearchRequest.MOST_RESULTS, newCursor);
  }

  private Map<Facet, Set<String>> ofCommitments() {
    Map<Facet, Set<String>> narrowed = new EnumMap<>(Facet.class);
    narrowed.putAll(filters);
    narrowed.put(Facet.KIND, Set.of(EntryKind.COMMITMENT.code()));
    return narrowed;
  }

  /** The same question of no certain day, from the first result. */
  public SearchForm now() {
    return new SearchForm(words, filters, from, until, order, PointInTime.NOW, literal, Leaf.FIRST);
  }

  /** The page that shows what is asked. */
  public String page() {
    return first().href();
  }

  /** Whether only words were given. */
  boolean onlyWords() {
    return filters.isEmpty() && from.isEmpty() && until.isEmpty() && point.now() && leaf.cursor().isEmpty();
  }

  boolean has(Facet facet, String value) {
    return filters.getOrDefault(facet, Set.of()).contains(value);
  }

  /** With a value added when it is not there, and removed when it is; from the first page. */
  SearchForm toggled(Facet facet, String value) {
    Set<String> values = new LinkedHashSet<>(filters.getOrDefault(facet, Set.of()));
    if (!values.remove(value)) {
      values.add(value);
    }
    return only(facet, values);
  }

  /** With only these values of a facet, none for any; from the first page. */
  SearchForm only(Facet facet, Set<String> values) {
    Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
    changed.putAll(filters);
    changed.remove(facet);
    if (!values.isEmpty()) {
      changed.put(facet, values);
    }
    return new SearchForm(words, changed, from, until, order, point, literal, Leaf.FIRST);
  }

  SearchForm between(Optional<LocalDate> newFrom, Optional<LocalDate> newUntil) {
    return new SearchForm(words, filters, newFrom, newUntil, order, point, literal, Leaf.FIRST);
  }

  SearchForm saying(String newWords) {
    return new SearchForm(newWords, filters, from, until, order, point, literal, Leaf.FIRST);
  }

  SearchForm asOf(PointInTime other) {
    return new SearchForm(words, filters, from, until, order, other, literal, Leaf.FIRST);
  }

  SearchForm in(Order newOrder) {
    return new SearchForm(words, filters, from, until, newOrder, point, literal, Leaf.FIRST);
  }

  /** With or without what the thesaurus adds. */
  SearchForm literally(boolean only) {
    return new SearchForm(words, filters, from, until, order, point, only, Leaf.FIRST);
  }

  SearchForm first() {
    return at(Leaf.FIRST);
  }

  SearchForm at(Leaf other) {
    return new SearchForm(words, filters, from, until, order, point, literal, other);
  }

  /** The path and query that ask this. */
  public String href() {
    return "/zoeken" + query();
  }

  /** What comes after the path, with its question mark; empty when nothing is asked. */
  String query() {
    StringBuilder query = new StringBuilder();
    if (!words.isEmpty()) {
      add(query, "q", words);
    }
    fields().forEach(field -> add(query, field.name(), field.value()));
    from.ifPresent(day -> add(query, "van", day.toString()));
    until.ifPresent(day -> add(query, "tot", day.toString()));
    point.asked().ifPresent(day -> add(query, "peildatum", day.toString()));
    point.known().ifPresent(day -> add(query, "bekend", day.toString()));
    leaf.fields().forEach(field -> add(query, field.name(), field.value()));
    return query.isEmpty() ? "" : "?" + query;
  }

  /** The filters and the order, for a form that asks for other words or dates. */
  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (Filter filter : Filter.values()) {
      filters.getOrDefault(filter.facet(), Set.of())
          .forEach(value -> fields.add(new Field(filter.parameter(), value)));
    }
    if (order != Order.RELEVANCE) {
      fields.add(new Field("volgorde", Ordering.of(order).parameter()));
    }
    if (literal) {
      fields.add(new Field("letterlijk", "ja"));
    }
    return fields;
  }

  /** A name and a value in an address. */
  public record Field(String name, String value) {}

  private static void add(StringBuilder query, String name, String value) {
    query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(Links.encoded(value));
  }
}
