// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.ingest.SampleCorpus;
import nl.gestand.indexer.projection.Progress;
import nl.gestand.web.Application;
import nl.gestand.web.DataFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Answers that are kept, beside the same ones when they were first given. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShortWayTest {

  private final HttpClient client = HttpClient.newHttpClient();

  private Application application;
  private URI address;
  private int asked;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException {
    application = Application.open(DataFolder.open(folder, "http://localhost:8080"), Progress.NONE);
    application.ingest(SampleCorpus.files().subList(0, 1), outcome -> {});
    address = URI.create("http://localhost:" + application.serve("127.0.0.1", 0) + "/sparql");
  }

  @AfterAll
  void stop() {
    application.close();
  }

  @Test
  void again_hasTheSameBytesAndHeaders() throws Exception {
    String query = fresh();
    for (HttpRequest request : List.of(get(query).build(), post("application/x-www-form-urlencoded", "query=" + encode(query)),
        post("application/sparql-query", query), get(query).header("Accept-Encoding", "gzip").build(),
        get(query).header("Accept", "text/csv").build(), get(query).method("HEAD", BodyPublishers.noBody()).build())) {
      HttpResponse<byte[]> first = send(request);
      HttpResponse<byte[]> again = send(request);
      assertThat(again.statusCode()).isEqualTo(200).isEqualTo(first.statusCode());
      assertThat(headers(again)).isEqualTo(headers(first))
          .containsKeys("gestand-change", "gestand-limits", "access-control-allow-origin", "content-security-policy");
      assertThat(plain(again)).isEqualTo(plain(first));
    }
  }

  @Test
  void again_afterAChange_isAskedAnew() throws Exception {
    HttpRequest request = get("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").header("Accept", "text/csv").build();
    byte[] before = send(request).body();
    assertThat(send(request).body()).isEqualTo(before);
    application.ingest(SampleCorpus.files().subList(1, 2), outcome -> {});
    assertThat(send(request).body()).isNotEqualTo(before);
  }

  @Test
  void again_inAnotherForm_orFromAnotherGraph_isAnotherAnswer() throws Exception {
    String query = fresh();
    send(get(query).build());
    assertThat(send(get(query).header("Accept", "text/csv").build()).headers().firstValue("Content-Type")).contains("text/csv");
    HttpRequest nowhere = HttpRequest.newBuilder(URI.create(address + "?query=" + encode(query)
        + "&default-graph-uri=urn:nowhere")).header("Accept", "text/csv").build();
    assertThat(new String(send(nowhere).body(), StandardCharsets.UTF_8).strip()).isEqualTo("s,p,o");
  }

  @Test
  void again_withATokenThatDoesNotHold_401() throws Exception {
    String query = fresh();
    send(get(query).build());
    assertThat(send(get(query).build()).statusCode()).isEqualTo(200);
    assertThat(send(get(query).header("Authorization", "Bearer nonsense").build()).statusCode()).isEqualTo(401);
  }

  @Test
  void again_withACookie_isTheSame() throws Exception {
    String query = fresh();
    byte[] first = send(get(query).build()).body();
    assertThat(send(get(query).header("Cookie", "gestand=nonsense").build()).body()).isEqualTo(first);
  }

  @Test
  void query_withATime_isNeverKept() throws Exception {
    HttpRequest request = get("SELECT (NOW() AS ?now) {}").header("Accept", "text/csv").build();
    assertThat(send(request).body()).isNotEqualTo(send(request).body());
  }

  @Test
  void body_thatComesInParts_isReadWhole() throws Exception {
    String form = "query=" + encode(fresh());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      for (int time = 0; time < 2; time++) {
        out.write(("POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nAccept: text/csv"
            + "\r\nContent-Length: " + form.length() + (time == 0 ? "" : "\r\nConnection: close") + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
        for (String part : form.split("(?<=\\G.{20})")) {
          out.write(part.getBytes(StandardCharsets.US_ASCII));
          out.flush();
        }
      }
      String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answers.split("HTTP/1.1 200")).hasSize(3);
    }
  }

  private String fresh() {
    return "SELECT * { ?s ?p ?o } LIMIT 50 # " + asked++;
  }

  private HttpRequest.Builder get(String query) {
    return HttpRequest.newBuilder(URI.create(address + "?query=" + encode(query)));
  }

  private HttpRequest post(String type, String body) {
    return HttpRequest.newBuilder(address).header("Content-Type", type).POST(BodyPublishers.ofString(body)).build();
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofByteArray());
  }

  /** But for the moment, and for how the end of the body is told: the first is sent while it is read. */
  private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(List.of("date", "content-length", "transfer-encoding"));
    return headers;
  }

  private static byte[] plain(HttpResponse<byte[]> answer) throws IOException {
    return answer.headers().firstValue("Content-Encoding").isEmpty() ? answer.body()
        : new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
