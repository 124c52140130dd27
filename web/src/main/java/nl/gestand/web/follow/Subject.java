// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.vocabulary.Labels;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.search.Filter;
import nl.gestand.web.search.SearchForm;
import nl.gestand.web.words.Words;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be followed by mail: a search, or a commitment.
 *
 * @param path in the one way of writing it, so that the same is the same
 * @param name as people know it
 */
record Subject(String path, String name, Optional<SearchForm> search, Optional<CommitmentId> commitment) {

  static final int LONGEST = 4_000;

  private static final String SEARCH = "/zoeken";
  private static final String COMMITMENT = "/commitment/";

  /** @throws Refusal when it is neither, or is no longer there */
  static Subject read(String path, CommitmentStore commitments, Labels labels) {
    int mark = path.indexOf('?');
    String place = mark < 0 ? path : path.substring(0, mark);
    if (place.equals(SEARCH)) {
      SearchForm form = SearchForm.read(parameters(mark < 0 ? "" : path.substring(mark + 1))).now();
      return new Subject(form.page(), name(form, labels), Optional.of(form), Optional.empty());
    }
    try {
      if (place.startsWith(COMMITMENT)) {
        CommitmentId id = new CommitmentId(place.substring(COMMITMENT.length()));
        return commitments.find(id).map(history -> new Subject(Links.commitment(id),
            Words.capital(history.commitment().title()), Optional.empty(), Optional.of(id))).orElseThrow(Subject::unknown);
      }
    } catch (IllegalArgumentException noId) {
      throw unknown();
    }
    throw unknown();
  }

  /** What became known of it, the newest first. */
  List<NewsItem> news(FindNews news, CommitmentStore commitments, LocalDate today) {
    return search.map(form -> news.of(form.changes(), today))
        .orElseGet(() -> commitments.find(commitment.orElseThrow()).map(history -> news.of(history, today))
            .orElse(List.of()));
  }

  private static String name(SearchForm form, Labels labels) {
    Stream<String> words = form.words().isEmpty() ? Stream.empty() : Stream.of("‘" + form.words() + "’");
    Stream<String> filters = Stream.of(Filter.values()).flatMap(filter ->
        form.filters().getOrDefault(filter.facet(), Set.of()).stream()
            .map(value -> filter.heading().toLowerCase(Locale.ROOT) + " " + filter.label(value, labels)));
    String name = String.join(", ", Stream.concat(words, filters).toList());
    return name.isEmpty() ? "Alles" : Words.capital(name);
  }

  private static Map<String, List<String>> parameters(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String part : query.split("&")) {
      int sign = part.indexOf('=');
      if (sign > 0) {
        parameters.computeIfAbsent(decoded(part.substring(0, sign)), name -> new ArrayList<>())
            .add(decoded(part.substring(sign + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static Refusal unknown() {
    return Refusal.badRequest("Dit kan niet worden gevolgd. Volg een zoekopdracht, een motie of een toezegging.");
  }
}
