// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.bench;

import static nl.gestand.indexer.opensearch.OpenSearchNode.json;

import com.fasterxml.jackson.databind.JsonNode;
import nl.gestand.indexer.bench.Question.Kind;
import nl.gestand.indexer.opensearch.OpenSearchNode;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchEntry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A node of OpenSearch with its own {@code dutch} analysis, title weighed above text, asked over HTTP as it is meant to be:
 * one shard, places of words in the index for its highlights, exact totals, which ours gives too.
 */
final class OpenSearchDutch implements Engine {

  private static final String INDEX = "bench";
  private static final Map<Facet, String> FACETS =
      Map.of(Facet.YEAR, "jaar", Facet.MINISTRY, "ministerie", Facet.STATUS, "status", Facet.PARTY, "fractie");

  private final Path folder;
  private final OpenSearchNode node;

  OpenSearchDutch(Path folder) throws Exception {
    this.folder = folder;
    this.node = OpenSearchNode.start(Path.of(System.getProperty("opensearch.home")), folder);
    if (node.send("GET", INDEX, "").has("error")) {
      Map<String, Object> text = json("type", "text", "analyzer", "dutch", "index_options", "offsets");
      Map<String, Object> properties = json("titel", text, "tekst", text);
      FACETS.values().forEach(field -> properties.put(field, json("type", "keyword")));
      node.send("PUT", INDEX, json("settings", json("number_of_shards", 1, "number_of_replicas", 0, "refresh_interval", "-1"),
          "mappings", json("properties", properties)));
    }
  }

  @Override
  public String name() {
    return "OpenSearch `dutch`";
  }

  @Override
  public void put(Collection<SearchEntry> entries) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (SearchEntry entry : entries) {
      lines.add(json("index", json("_id", entry.id())));
      Map<String, Object> document = json("titel", entry.title(), "tekst",
          Texts.of(entry).substring(entry.title().length()));
      FACETS.forEach((facet, field) -> document.put(field, entry.values(facet)));
      lines.add(document);
    }
    node.bulk(INDEX, lines);
  }

  @Override
  public void finish() {
    node.send("POST", INDEX + "/_flush", "");
    node.send("POST", INDEX + "/_refresh", "");
  }

  @Override
  public long entries() {
    return node.send("GET", INDEX + "/_count", "").path("count").asLong();
  }

  @Override
  public List<String> best(String words, int most) {
    throw new UnsupportedOperationException("compared on speed only");
  }

  @Override
  public long answer(Question question) {
    Map<String, Object> words = json("query", question.words(), "fields", List.of("titel^4", "tekst"), "type",
        question.kind() == Kind.PHRASE ? "phrase" : question.kind() == Kind.PREFIX ? "phrase_prefix" : "best_fields");
    Map<String, Object> body = json("size", 20, "track_total_hits", true, "_source", List.of("titel"),
        "highlight", json("fields", json("tekst", json("number_of_fragments", 3))),
        "query", json("bool", json("must", List.of(json("multi_match", words)), "filter",
            question.kind() == Kind.FILTERED ? List.of(json("term", json("ministerie", Question.MINISTRY))) : List.of())));
    if (question.kind().withCounts()) {
      Map<String, Object> counts = json();
      FACETS.values().forEach(field -> counts.put(field, json("terms", json("field", field, "size", 50))));
      body.put("aggs", counts);
    }
    JsonNode answer = node.send("POST", INDEX + "/_search?request_cache=false", body);
    return answer.path("hits").path("total").path("value").asLong();
  }

  @Override
  public long size() throws Exception {
    return Folders.size(folder);
  }

  @Override
  public void close() {
    node.close();
  }
}
