// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.Limit;
import nl.gestand.indexer.search.SearchWords;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.words.Day;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A condition of a question, typed or chosen.
 *
 * @param text as it is shown
 * @param without the same question without it
 */
record Chip(String text, SearchForm without) {

  /** All conditions of a question: those among its words first. */
  static List<Chip> of(SearchForm form, SearchWords words, Labels labels) {
    List<Chip> chips = new ArrayList<>();
    for (Limit limit : words.limits()) {
      chips.add(new Chip((limit.negated() ? "Niet " : "") + limit.field().typed() + ": " + limit.value(),
          form.saying(limit.leftOutOf(form.words()))));
    }
    for (Filter filter : Filter.values()) {
      form.filters().getOrDefault(filter.facet(), Set.of()).forEach(value -> chips.add(new Chip(
          filter.heading() + ": " + filter.label(value, labels), form.toggled(filter.facet(), value))));
    }
    form.from().ifPresent(day -> chips.add(
        new Chip("Vanaf " + Day.of(day).words(), form.between(Optional.empty(), form.until()))));
    form.until().ifPresent(day -> chips.add(
        new Chip("Tot en met " + Day.of(day).words(), form.between(form.from(), Optional.empty()))));
    PointInTime point = form.point();
    point.asked().ifPresent(day -> chips.add(new Chip("Zoals het stond op " + Day.of(day).words(),
        form.asOf(new PointInTime(Optional.empty(), point.known())))));
    point.known().ifPresent(day -> chips.add(new Chip("Zoals bekend op " + Day.of(day).words(),
        form.asOf(new PointInTime(point.asked(), Optional.empty())))));
    return chips;
  }
}
