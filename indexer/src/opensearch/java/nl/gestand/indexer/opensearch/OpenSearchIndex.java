// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.opensearch;

import static nl.gestand.indexer.opensearch.OpenSearchNode.json;

import com.fasterxml.jackson.databind.JsonNode;
import nl.gestand.indexer.lucene.NeutralParts;
import nl.gestand.indexer.lucene.NeutralParts.Taken;
import nl.gestand.indexer.search.Reason;
import nl.gestand.indexer.search.SearchEntry;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.indexer.search.SearchResult;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.indexer.search.WidenedWords;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.vocabulary.Thesaurus.Concept;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Our port upon a node of OpenSearch. What was put stays put: there is no taking back what was not committed. */
final class OpenSearchIndex implements SearchIndex {

  private final OpenSearchNode node;
  private final String name;
  private final Clock clock;
  private final List<Concept> concepts;
  private final WidenedWords thesaurus;
  private final Map<Long, String> states = new ConcurrentHashMap<>();

  OpenSearchIndex(OpenSearchNode node, String name, Clock clock, List<Concept> concepts) {
    this.node = node;
    this.name = name;
    this.clock = clock;
    this.concepts = concepts;
    this.thesaurus = new WidenedWords(concepts, words -> String.join(" ", NeutralParts.wholes(Taken.STEMMED, words)));
  }

  /** Makes the index where it is not there yet. */
  void open() {
    if (node.send("GET", name, "").has("error")) {
      node.send("PUT", name, json("settings", Documents.settings(), "mappings", Documents.mappings()));
    }
  }

  @Override
  public void put(Collection<SearchEntry> entries) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (SearchEntry entry : entries) {
      lines.add(json("index", json("_id", Documents.key(entry.kind(), entry.id()))));
      lines.add(Documents.of(entry));
    }
    node.bulk(name, lines);
  }

  @Override
  public void remove(EntryKind kind, Collection<String> ids) {
    node.bulk(name, ids.stream().map(id -> json("delete", json("_id", Documents.key(kind, id)))).toList());
  }

  @Override
  public void refresh() {
    node.send("POST", name + "/_refresh", "");
  }

  @Override
  public void commit(long number) {
    refresh();
    node.send("POST", name + "/_flush", "");
    node.send("PUT", name + "/_mapping", json("_meta", json("change", number)));
  }

  @Override
  public long checkpoint() {
    return node.send("GET", name + "/_mapping", "").path(name).path("mappings").path("_meta").path("change").asLong();
  }

  @Override
  public long size() {
    return node.send("GET", name + "/_count", "").path("count").asLong();
  }

  private Question question(SearchRequest request) {
    return new Question(request, thesaurus, LocalDate.now(clock));
  }

  private JsonNode ask(Map<String, Object> body) {
    return node.send("POST", body.containsKey("pit") ? "_search" : name + "/_search", body);
  }

  @Override
  public SearchResult search(SearchRequest request) {
    Question question = question(request);
    Optional<Cursor> cursor = request.cursor().map(written -> Cursor.read(written, request));
    Relaxed relaxed = relaxed(question);
    Map<String, Object> body = question.body(relaxed.query(), request.size() + 1, cursor.map(Cursor::after));
    body.put("track_total_hits", true);
    body.put("aggs", question.counts());
    String state = cursor.map(given -> states.get(given.state())).orElse(null);
    if (state != null) {
      body.put("pit", json("id", state, "keep_alive", "10m"));
    } else if (cursor.isEmpty()) {
      state = pointInTime();
      body.put("pit", json("id", state, "keep_alive", "10m"));
    }
    JsonNode answer = ask(body);
    List<JsonNode> found = Documents.list(answer.path("hits").path("hits")).toList();
    boolean more = found.size() > request.size();
    Marks marks = new Marks(question.words(), question.widened());
    List<Hit> hits = found.stream().limit(request.size()).map(each ->
        Documents.hit(each, request.asOf(), marks.of(Documents.passages(each.path("_source"))))).toList();
    Optional<String> next = Optional.empty();
    if (more) {
      long number = cursor.map(Cursor::state).orElse((long) states.size() + 1);
      if (state != null) {
        states.put(number, state);
      }
      next = Optional.of(new Cursor(number, found.get(request.size() - 1).path("sort").toString()).write(request));
    } else if (state != null && cursor.isEmpty()) {
      node.send("DELETE", "_search/point_in_time", json("pit_id", List.of(state)));
    }
    long total = answer.path("hits").path("total").path("value").asLong();
    return new SearchResult(total, hits, next, question.facets(answer.path("aggregations")),
        total > relaxed.withAllWords(), question.widened(),
        relaxed.withAllWords() == 0 ? meant(question) : Optional.empty(), question.words().notUnderstood());
  }

  private String pointInTime() {
    return node.send("POST", name + "/_search/point_in_time?keep_alive=10m", "").path("pit_id").asText();
  }

  /** @param query for as many of the words as are wanted */
  private record Relaxed(Map<String, Object> query, long withAllWords) {}

  private Relaxed relaxed(Question question) {
    Map<String, Object> all = question.all();
    long withAllWords = count(question, all);
    int plain = question.plainWords();
    boolean fixed = question.hasFixed();
    if (plain <= (fixed || question.hasKind() ? 0 : 1) || withAllWords >= Question.FEW) {
      return new Relaxed(all, withAllWords);
    }
    Map<String, Object> enough = question.atLeast(fixed ? 0 : (2 * plain + 4) / 5);
    return !fixed && plain > 2 && withAllWords == 0 && count(question, enough) < Question.FEW
        ? new Relaxed(question.atLeast(1), withAllWords) : new Relaxed(enough, withAllWords);
  }

  private long count(Question question, Map<String, Object> query) {
    return node.send("POST", name + "/_count", json("query", question.filtered(query))).path("count").asLong();
  }

  private Optional<String> meant(Question question) {
    String meant = question.request().words();
    for (String word : question.singleWords()) {
      List<String> exact = NeutralParts.wholes(Taken.EXACT, word);
      if (exact.size() == 1 && exact.getFirst().length() >= 4 && exact.getFirst().chars().allMatch(Character::isLetter)) {
        JsonNode answer = ask(json("size", 0, "suggest", json("text", exact.getFirst(),
            "body", near("body_exact", exact.getFirst()), "title", near("title_exact", exact.getFirst()))));
        JsonNode suggested = answer.path("suggest");
        Optional<String> best = Stream.of("body", "title").flatMap(field ->
            Documents.list(suggested.path(field).path(0).path("options"))).map(each -> each.path("text").asText()).findFirst();
        if (best.isPresent()) {
          meant = meant.replace(word, best.get());
        }
      }
    }
    return meant.equals(question.request().words()) ? Optional.empty() : Optional.of(meant);
  }

  private static Map<String, Object> near(String field, String word) {
    return json("term", json("field", field, "suggest_mode", "missing", "analyzer", "whitespace",
        "max_edits", word.length() < 7 ? 1 : 2, "prefix_length", 1));
  }

  @Override
  public Optional<Hit> find(Identifier number) {
    JsonNode answer = ask(json("size", 1, "query", Queries.thing(number.canonical())));
    return Documents.list(answer.path("hits").path("hits")).findFirst()
        .map(each -> Documents.hit(each, Optional.empty(), List.of()));
  }

  @Override
  public Stream<Hit> all(SearchRequest request) {
    Question question = question(request);
    Map<String, Object> query = relaxed(question).query();
    String state = pointInTime();
    Stream<JsonNode> lots = Stream.iterate(lot(question, query, state, Optional.empty()),
        lot -> !lot.isEmpty(),
        lot -> lot(question, query, state, Optional.of(lot.path(lot.size() - 1).path("sort").toString())));
    return lots.flatMap(Documents::list).map(each -> Documents.hit(each, request.asOf(), List.of()))
        .onClose(() -> node.send("DELETE", "_search/point_in_time", json("pit_id", List.of(state))));
  }

  private JsonNode lot(Question question, Map<String, Object> query, String state, Optional<String> after) {
    Map<String, Object> body = question.body(query, 2_000, after);
    body.put("pit", json("id", state, "keep_alive", "10m"));
    return ask(body).path("hits").path("hits");
  }

  @Override
  public List<Reason> explain(SearchRequest request, EntryKind kind, String id) {
    Question question = question(request);
    Map<String, Object> whole = question.filtered(relaxed(question).query());
    List<Question.Place> places = question.places();
    List<Object> named = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      named.add(json("bool", json("must", List.of(places.get(i).query()), "_name", String.valueOf(i))));
    }
    JsonNode answer = node.send("POST", name + "/_search?include_named_queries_score=true", json("size", 1, "query",
        json("bool", json("filter", List.of(json("term", json("key", Documents.key(kind, id))), whole), "should", named))));
    JsonNode matched = answer.path("hits").path("hits").path(0).path("matched_queries");
    return question.best(places, i -> (float) matched.path(String.valueOf(i)).asDouble());
  }

  @Override
  public List<Hit> like(EntryKind kind, String id, int most) {
    JsonNode itself = node.send("GET", name + "/_doc/" + Documents.key(kind, id).replace("/", "%2F"), "").path("_source");
    if (itself.isMissingNode() || most < 1) {
      return List.of();
    }
    Map<String, Object> common = json("fields", List.of("title", "body"), "min_term_freq", 1,
        "min_doc_freq", 2, "max_query_terms", 25, "min_word_length", 4, "minimum_should_match", 1);
    common.put("like", List.of(json("_index", name, "_id", Documents.key(kind, id))));
    JsonNode answer = ask(json("size", most, "query", json("bool", json("must", List.of(json("more_like_this", common)),
        "must_not", List.of(json("term", json("key", Documents.key(kind, id)))),
        "should", Documents.strings(itself.path("facet_dossier")).map(dossier -> json("constant_score",
            json("filter", json("term", json("facet_dossier", dossier)), "boost", 2))).toList()))));
    return Documents.list(answer.path("hits").path("hits")).map(each ->
        Documents.hit(each, Optional.empty(), List.of())).toList();
  }

  @Override
  public List<String> suggest(String beginning, int most) {
    String typed = beginning.substring(0, Math.min(beginning.length(), 100));
    List<String> words = NeutralParts.terms(Taken.EXACT, typed);
    if (words.isEmpty() || most < 1) {
      return List.of();
    }
    String number = NeutralParts.plain(typed);
    Set<String> found = new LinkedHashSet<>();
    concepts.stream().flatMap(concept -> concept.words().stream()).filter(term -> has(term, words)).sorted().limit(3)
        .forEach(found::add);
    JsonNode answer = ask(json("size", 200, "query", json("bool", json("must", List.of(json("bool", json("should",
        List.of(begin("people_exact", words), begin("title_exact", words), json("prefix", json("number", json("value", number)))),
        "minimum_should_match", 1))), "should", List.of(Queries.commitment(), Queries.recent(LocalDate.now(clock)))))));
    Documents.list(answer.path("hits").path("hits")).map(each -> each.path("_source").path("source")).forEach(each -> {
      Documents.strings(each.path("identifiers")).filter(canonical -> NeutralParts.spellings(canonical).stream()
          .anyMatch(spelling -> spelling.startsWith(number))).map(NeutralParts::printed).forEach(found::add);
      Documents.strings(each.path("people")).filter(name -> has(name, words)).forEach(found::add);
      Stream.of(each.path("title").asText()).filter(title -> has(title, words)).forEach(found::add);
    });
    return found.stream().limit(most).toList();
  }

  private static Map<String, Object> begin(String field, List<String> words) {
    List<Object> all = new ArrayList<>();
    words.subList(0, words.size() - 1).forEach(word -> all.add(json("term", json(field, word))));
    all.add(json("prefix", json(field, json("value", words.getLast()))));
    return json("bool", json("must", all));
  }

  private static boolean has(String candidate, List<String> words) {
    List<String> there = NeutralParts.terms(Taken.EXACT, candidate);
    return there.stream().anyMatch(word -> word.startsWith(words.getLast()))
        && there.containsAll(words.subList(0, words.size() - 1));
  }

  @Override
  public List<String> changedBy(LocalDate day, int most) {
    JsonNode answer = ask(json("size", most, "query", json("range", json("changes", json("lte", day.toEpochDay())))));
    return Documents.list(answer.path("hits").path("hits"))
        .map(each -> each.path("_source").path("source").path("id").asText()).toList();
  }

  /** A node does not read its files again when asked; it tells whether all parts of the index are there. */
  @Override
  public Optional<String> check() {
    String status = node.send("GET", "_cluster/health/" + name, "").path("status").asText();
    return status.equals("green") ? Optional.empty() : Optional.of("De zoekindex is niet in orde: " + status);
  }

  /** States are kept by the node until they have not been asked for ten minutes. */
  @Override
  public void close() {
    if (!states.isEmpty()) {
      node.send("DELETE", "_search/point_in_time", json("pit_id", List.copyOf(Set.copyOf(states.values()))));
    }
  }
}
