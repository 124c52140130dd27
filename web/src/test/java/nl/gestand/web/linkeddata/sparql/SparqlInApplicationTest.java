// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.ingest.SampleCorpus;
import nl.gestand.indexer.projection.Progress;
import nl.gestand.web.Application;
import nl.gestand.web.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** The endpoint among the pages and over the store that is really used. */
class SparqlInApplicationTest {

  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir
  private Path folder;

  @Test
  void sparql_amongThePages_answersAndRefuses_alsoAfterCompaction() throws Exception {
    try (Application application =
        Application.open(DataFolder.open(folder, "http://localhost:8080"), Progress.NONE)) {
      application.ingest(SampleCorpus.files().subList(0, 2), outcome -> {});
      URI address = URI.create("http://localhost:" + application.serve("127.0.0.1", 0) + "/sparql");
      String before = get(address, COUNT).body();
      assertThat(before.lines().skip(1).findFirst().orElseThrow()).isNotEqualTo("0");
      application.store().compact();
      assertThat(get(address, COUNT).body()).isEqualTo(before);

      HttpResponse<String> posted = post(address, "query=" + encode(COUNT));
      assertThat(posted.statusCode()).isEqualTo(200);
      for (HttpResponse<String> refused : List.of(
          post(address, "update=" + encode("CLEAR ALL")),
          get(address, "DELETE WHERE { ?s ?p ?o }"), get(address, ""))) {
        assertThat(refused.statusCode()).isIn(400, 401);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.body()).doesNotContain("<html");
      }
      assertThat(get(address, COUNT).body()).isEqualTo(before);

      application.ingest(SampleCorpus.files().subList(2, 3), outcome -> {});
      assertThat(get(address, COUNT).body()).as("kept only until the next change").isNotEqualTo(before);
    }
  }

  @Test
  @Timeout(60)
  void fiftyQueriesWithoutEnd_atOnce_pagesAnswer_andEachIsTold() throws Exception {
    try (Application application = crowded()) {
      application.ingest(SampleCorpus.files().subList(0, 2), outcome -> {});
      String base = "http://127.0.0.1:" + application.serve("127.0.0.1", 0);
      URI page = URI.create(base + "/zoeken?q=motie");
      for (int warm = 0; warm < 20; warm++) {
        client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
      }
      List<CompletableFuture<HttpResponse<String>>> crowd = IntStream.range(0, 50)
          .mapToObj(each -> client.sendAsync(HttpRequest.newBuilder(URI.create(base + "/sparql?query="
              + encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")))
              .header("X-Forwarded-For", "192.0.2." + each).build(), BodyHandlers.ofString()))
          .toList();
      List<Duration> waits = new ArrayList<>();
      while (!crowd.stream().allMatch(CompletableFuture::isDone)) {
        Instant asked = Instant.now();
        assertThat(client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).statusCode())
            .isEqualTo(200);
        waits.add(Duration.between(asked, Instant.now()));
      }
      assertThat(waits).as("search pages meanwhile").hasSizeGreaterThan(5);
      Collections.sort(waits);
      assertThat(waits.get(waits.size() / 2)).isLessThan(Duration.ofSeconds(5));
      for (CompletableFuture<HttpResponse<String>> each : crowd) {
        assertThat(each.get().statusCode()).isEqualTo(503);
        assertThat(each.get().headers().firstValue("Content-Type").orElseThrow())
            .startsWith("application/problem+json");
      }
      LoggerFactory.getLogger(getClass()).info("{} search pages beside fifty queries, median {} ms, longest {} ms",
          waits.size(), waits.get(waits.size() / 2).toMillis(), waits.getLast().toMillis());
    }
  }

  /** A server behind a proxy, so that the crowd can come from fifty addresses. */
  private Application crowded() throws IOException {
    DataFolder.open(folder, "http://localhost:8080");
    Files.writeString(folder.resolve("gestand.properties"), "\nsparql.seconds=2\nproxy=127.0.0.1\n",
        StandardOpenOption.APPEND);
    return Application.open(DataFolder.open(folder, "http://localhost:8080"), Progress.NONE);
  }

  private HttpResponse<String> get(URI address, String query) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create(address + "?query=" + encode(query)))
        .header("Accept", "text/csv").build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(URI address, String form) throws Exception {
    return client.send(HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
