// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.ingest.SampleCorpus;
import nl.gestand.indexer.projection.Progress;
import nl.gestand.web.Application;
import nl.gestand.web.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

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
        assertThat(refused.statusCode()).isIn(400, 403);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.body()).doesNotContain("<html");
      }
      assertThat(get(address, COUNT).body()).isEqualTo(before);

      application.ingest(SampleCorpus.files().subList(2, 3), outcome -> {});
      assertThat(get(address, COUNT).body()).as("kept only until the next change").isNotEqualTo(before);
    }
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
