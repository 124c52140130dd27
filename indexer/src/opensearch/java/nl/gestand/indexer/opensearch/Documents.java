// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.opensearch;

import static nl.gestand.indexer.opensearch.OpenSearchNode.json;

import com.fasterxml.jackson.databind.JsonNode;
import nl.gestand.indexer.lucene.NeutralParts;
import nl.gestand.indexer.lucene.NeutralParts.Taken;
import nl.gestand.indexer.search.AsOf;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchEntry;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchEntry.PassageText;
import nl.gestand.indexer.search.SearchEntry.Standing;
import nl.gestand.indexer.search.SearchResult.Hit;
import nl.gestand.indexer.search.SearchResult.Snippet;
import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.ArticleFamily;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.Status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An entry as a document of OpenSearch, and back. Its texts are sent as the terms that our own analysis makes of them. */
final class Documents {

  /** Between terms that stand in one place; no term has it. */
  /** Where the days of a request begin. */
  private static final ZoneId PLACE = ZoneId.of("Europe/Amsterdam");
  private static final String SAME_PLACE = "\u0001";

  private Documents() {}

  static Map<String, Object> settings() {
    Map<String, Object> terms = json("type", "custom", "tokenizer", "whitespace", "filter", List.of("places"));
    return json("number_of_shards", 1, "number_of_replicas", 0, "refresh_interval", "-1",
        "analysis", json("analyzer", json("terms", terms),
            "filter", json("places", json("type", "pattern_capture", "preserve_original", false,
                "patterns", List.of("([^" + SAME_PLACE + "]+)")))));
  }

  static Map<String, Object> mappings() {
    Map<String, Object> text = json("type", "text", "analyzer", "terms", "position_increment_gap", 100);
    Map<String, Object> properties = json("key", json("type", "keyword"), "number", json("type", "keyword"),
        "date", json("type", "date", "format", "yyyy-MM-dd"), "source", json("type", "object", "enabled", false),
        "standings", json("type", "nested"));
    for (String field : List.of("title", "title_exact", "body", "body_exact", "lead", "people_exact",
        "named_party_exact", "named_article_exact")) {
      properties.put(field, text);
    }
    for (String field : List.of("day", "term", "changes", "changed", "known_from")) {
      properties.put(field, json("type", "long"));
    }
    List<Object> keywords = List.of(json("facets",
        json("match", "facet_*", "match_mapping_type", "string", "mapping", json("type", "keyword"))));
    return json("dynamic_templates", keywords, "properties", properties);
  }

  static String key(EntryKind kind, String id) {
    return id + "/" + kind.code();
  }

  static Map<String, Object> of(SearchEntry entry) {
    List<String> passages = entry.passages().stream().map(PassageText::text).toList();
    Map<String, Object> document = json("key", key(entry.kind(), entry.id()),
        "title", terms(Taken.WITH_PARTS, entry.title()), "title_exact", terms(Taken.EXACT, entry.title()),
        "body", all(Taken.WITH_PARTS, passages), "body_exact", all(Taken.EXACT, passages),
        "lead", all(Taken.WITH_PARTS, passages.subList(0, entry.leading())),
        "people_exact", all(Taken.EXACT, entry.people()), "named_party_exact", all(Taken.EXACT, entry.parties()),
        "named_article_exact", all(Taken.EXACT, entry.articles()
            .flatMap(article -> Stream.concat(Stream.of(article), ArticleFamily.ofAnyTime(article).stream()))
            .map(Article::number).distinct().toList()),
        "number", List.copyOf(NeutralParts.spellings(entry)),
        "known_from", entry.standings().stream().mapToLong(each -> each.knownFrom().toEpochDay()).min()
            .orElse(Integer.MIN_VALUE),
        "standings", entry.standings().stream().map(Documents::standing).toList());
    if (entry.kind() == EntryKind.DOCUMENT) {
      document.put("known_from", entry.changedAt().map(moment -> LocalDate.ofInstant(moment, PLACE).toEpochDay())
          .orElse((long) Integer.MIN_VALUE));
    }
    for (Facet facet : Facet.values()) {
      List<String> values = entry.values(facet).stream().distinct().toList();
      if (!values.isEmpty()) {
        document.put(Conditioned.field(facet), values);
      }
    }
    entry.date().ifPresent(day -> document.put("date", day.toString()));
    putDay(document, "day", entry.date());
    putDay(document, "term", entry.termUntil());
    putDay(document, "changes", entry.changesOn());
    entry.changedAt().ifPresent(moment -> document.put("changed", moment.toEpochMilli()));
    document.put("source", source(entry));
    return document;
  }

  private static void putDay(Map<String, Object> document, String field, Optional<LocalDate> day) {
    day.ifPresent(there -> document.put(field, there.toEpochDay()));
  }

  private static long end(LocalDate day) {
    return Math.clamp(day.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static Map<String, Object> standing(Standing standing) {
    Map<String, Object> nested = json("from", end(standing.from()), "until", end(standing.until()),
        "known_from", end(standing.knownFrom()), "known_until", end(standing.knownUntil()),
        "facet_status", standing.status().code(), "facet_claimed_by", standing.claimedBy().code(),
        "facet_open", standing.status().open() ? "ja" : "nee");
    putDay(nested, "term", standing.termUntil());
    if (standing.disputed()) {
      nested.put("facet_disputed", "ja");
    }
    if (standing.unanswered()) {
      nested.put("facet_unanswered", "ja");
    }
    return nested;
  }

  /** What a result shows. */
  private static Map<String, Object> source(SearchEntry entry) {
    return json("kind", entry.kind().name(), "id", entry.id(), "subkind", entry.subkind(), "title", entry.title(),
        "identifiers", entry.identifiers(), "people", entry.people(), "ministries", entry.ministries(),
        "dossiers", entry.dossiers(), "passages", entry.passages().stream().map(passage -> json("document",
            passage.document(), "start", passage.start(), "end", passage.end(), "page", passage.page(), "text",
            passage.text())).toList());
  }

  private static List<String> all(Taken taken, List<String> texts) {
    return texts.stream().map(text -> terms(taken, text)).toList();
  }

  private static String terms(Taken taken, String text) {
    TreeMap<Integer, List<String>> places = new TreeMap<>();
    NeutralParts.tokens(taken, text).forEach(token ->
        places.computeIfAbsent(token.position(), at -> new ArrayList<>()).add(token.term()));
    return String.join(" ", places.values().stream().map(each -> String.join(SAME_PLACE, each)).toList());
  }

  static List<PassageText> passages(JsonNode document) {
    return list(document.path("source").path("passages")).map(each -> new PassageText(each.path("document").asText(),
        each.path("start").asInt(), each.path("end").asInt(), each.path("page").asInt(), each.path("text").asText()))
        .toList();
  }

  static Hit hit(JsonNode found, Optional<AsOf> asOf, List<Snippet> snippets) {
    JsonNode document = found.path("_source");
    JsonNode shown = document.path("source");
    List<Standing> standings = list(document.path("standings")).map(Documents::standing).toList();
    Optional<Standing> then = asOf.flatMap(point -> standings.stream().filter(each -> each.holds(point)).findFirst());
    return new Hit(EntryKind.valueOf(shown.path("kind").asText()), shown.path("id").asText(),
        shown.path("subkind").asText(), shown.path("title").asText(), day(document, "day"),
        asOf.isPresent() ? then.map(Standing::status)
            : strings(document.path("facet_status")).findFirst().map(code -> Coded.get(Status.class, code)),
        asOf.isPresent() ? then.flatMap(Standing::termUntil) : day(document, "term"),
        strings(shown.path("ministries")).toList(), standings, (float) found.path("_score").asDouble(), snippets);
  }

  private static Standing standing(JsonNode each) {
    return new Standing(back(each, "from"), back(each, "until"), back(each, "known_from"), back(each, "known_until"),
        Coded.get(Status.class, each.path("facet_status").asText()),
        Coded.get(Claimant.class, each.path("facet_claimed_by").asText()), day(each, "term"),
        each.has("facet_disputed"), each.has("facet_unanswered"));
  }

  private static LocalDate back(JsonNode each, String field) {
    long day = each.path(field).asLong();
    return day == Integer.MAX_VALUE ? LocalDate.MAX : LocalDate.ofEpochDay(day);
  }

  private static Optional<LocalDate> day(JsonNode node, String field) {
    return node.has(field) ? Optional.of(LocalDate.ofEpochDay(node.path(field).asLong())) : Optional.empty();
  }

  static Stream<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static Stream<String> strings(JsonNode array) {
    return list(array).map(JsonNode::asText);
  }
}
