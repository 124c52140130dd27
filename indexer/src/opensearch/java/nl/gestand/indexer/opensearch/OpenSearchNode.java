// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One node of OpenSearch, as a process of its own, asked over HTTP. It refuses root, for whom it runs as nobody. */
public final class OpenSearchNode implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(2);
  private static final String NOBODY = "65534";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final URI root;
  private final HttpClient client = HttpClient.newHttpClient();

  private OpenSearchNode(Process process, URI root) {
    this.process = process;
    this.root = root;
  }

  /**
   * Starts a node and waits until it answers.
   *
   * @param home what the distribution's zip holds, unpacked
   * @param data where its indexes are kept
   */
  public static OpenSearchNode start(Path home, Path data) throws IOException, InterruptedException {
    boolean asRoot = System.getProperty("user.name").equals("root");
    int port = freePort();
    List<String> command = new ArrayList<>();
    if (asRoot) {
      run("chown", "-R", NOBODY, home.toString(), Files.createDirectories(data).toString());
      command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }
    home.resolve("bin/opensearch").toFile().setExecutable(true, false);
    command.addAll(List.of(home.resolve("bin/opensearch").toString(), "-Ediscovery.type=single-node",
        "-Ehttp.port=" + port, "-Etransport.port=" + freePort(), "-Epath.data=" + data, "-Epath.logs=" + data));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OPENSEARCH_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("OPENSEARCH_JAVA_OPTS", "-Xms1g -Xmx1g");
    OpenSearchNode node = new OpenSearchNode(builder.start(), URI.create("http://127.0.0.1:" + port + "/"));
    node.waitUntilItAnswers();
    return node;
  }

  private void waitUntilItAnswers() throws InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (true) {
      try {
        send("GET", "_cluster/health?wait_for_status=yellow", "");
        return;
      } catch (UncheckedIOException e) {
        if (!process.isAlive() || System.nanoTime() > end) {
          close();
          throw e;
        }
        Thread.sleep(200);
      }
    }
  }

  /** @param body JSON, or nothing */
  public JsonNode send(String method, String path, Object body) {
    try {
      return sendText(method, path, body.equals("") ? "" : JSON.writeValueAsString(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Many documents at once: lines of JSON. */
  public void bulk(String index, Iterable<Map<String, Object>> lines) {
    StringBuilder body = new StringBuilder();
    try {
      for (Map<String, Object> line : lines) {
        body.append(JSON.writeValueAsString(line)).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!body.isEmpty()) {
      JsonNode answer = sendText("POST", index + "/_bulk?filter_path=errors,items.*.error", body.toString());
      if (answer.path("errors").asBoolean()) {
        throw new IllegalStateException(answer.toString());
      }
    }
  }

  private JsonNode sendText(String method, String path, String body) {
    HttpRequest request = HttpRequest.newBuilder(root.resolve(path)).header("Content-Type", "application/json")
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300 && answer.statusCode() != 404) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An object of JSON: names and values in turns. */
  public static Map<String, Object> json(Object... parts) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      object.put((String) parts[i], parts[i + 1]);
    }
    return object;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    if (new ProcessBuilder(command).start().waitFor() != 0) {
      throw new IOException(String.join(" ", command));
    }
  }

  /** Stops it; the script has replaced itself by the node, so that there is one process. */
  @Override
  public void close() {
    Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroy);
    process.onExit().join();
    client.close();
  }
}
