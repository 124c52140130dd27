// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.wetten;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.corpus.source.wetten.FetchStatute.Fetched;
import nl.gestand.ontology.citation.Statute;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class FetchStatuteTest {

  private static final Statute SR = new Statute("BWBR0001854");
  private static final String OLD = "BWBR0001854_2010-01-01_0.xml";
  private static final String NEW = "BWBR0001854_2024-07-01_0.xml";
  private static final String LONG = "<toestand>" + "een nieuwe tekst ".repeat(20_000) + "</toestand>";
  private static final String MANIFEST = """
      <?xml version="1.0"?><work label="BWBR0001854"><metadata><wti_locatie>BWBR0001854.WTI</wti_locatie></metadata>
      <expression label="2010-01-01_0"/><expression label="2024-07-01_0"/><expression label="../../x"/></work>""";

  @TempDir
  private Path folder;
  private final Map<String, String> files = new ConcurrentHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private volatile String cutOff = "";
  private volatile String silent = "";

  @BeforeEach
  void start() throws IOException {
    files.put("/bwb/BWBR0001854/manifest.xml", MANIFEST);
    files.put("/bwb/BWBR0001854/BWBR0001854.WTI", "<wetstechnische-informatie/>");
    files.put("/bwb/BWBR0001854/2010-01-01_0/xml/" + OLD, "<toestand>een oude tekst</toestand>");
    files.put("/bwb/BWBR0001854/2024-07-01_0/xml/" + NEW, LONG);
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void manifestAndAllItLists_come_andASecondTimeOnlyTheManifest() throws IOException {
    Fetched first = fetch(Duration.ofSeconds(20));
    Fetched second = fetch(Duration.ofSeconds(20));

    assertThat(first.problems()).isEmpty();
    assertThat(first.fetched()).isEqualTo(4);
    assertThat(folder.resolve(NEW)).hasContent(LONG);
    assertThat(second.fetched()).isEqualTo(1);
    assertThat(second.files()).hasSize(4);
  }

  @Test
  void fileThatIsNotThere_isNamed_andTheOthersCome() throws IOException {
    files.remove("/bwb/BWBR0001854/2010-01-01_0/xml/" + OLD);
    Fetched fetched = fetch(Duration.ofSeconds(20));

    assertThat(fetched.problems()).singleElement().asString().startsWith(OLD).contains("404");
    assertThat(fetched.files()).hasSize(3);
  }

  @Test
  void statuteThatIsNotThere_isOneProblem() throws IOException {
    files.clear();

    assertThat(fetch(Duration.ofSeconds(20)).problems()).singleElement().asString().contains("404");
    assertThat(folder.resolve(NEW)).doesNotExist();
  }

  @Test
  void connectionThatIsCutOff_leavesNoHalfFile_andGoesOnWhereItStopped() throws IOException {
    cutOff = NEW;
    assertThat(fetch(Duration.ofSeconds(20)).problems()).singleElement().asString().startsWith(NEW);
    assertThat(folder.resolve(NEW)).doesNotExist();

    cutOff = "";
    assertThat(fetch(Duration.ofSeconds(20)).problems()).isEmpty();
    assertThat(folder.resolve(NEW)).hasContent(LONG);
    assertThat(asked).anyMatch(request -> request.contains(NEW) && request.matches(".* bytes=[1-9]\\d*-"));
  }

  @Test
  void sourceThatDoesNotAnswer_isGivenUp_andTheOthersCome() throws IOException {
    silent = OLD;
    Fetched fetched = fetch(Duration.ofMillis(700));

    assertThat(fetched.problems()).singleElement().asString().startsWith(OLD);
    assertThat(folder.resolve(NEW)).exists();
  }

  private Fetched fetch(Duration patience) throws IOException {
    return new FetchStatute(URI.create("http://localhost:" + server.getAddress().getPort()), patience)
        .fetch(SR, folder);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String range = exchange.getRequestHeaders().getFirst("Range");
    synchronized (asked) {
      asked.add(path + " " + range);
    }
    try (exchange) {
      if (!silent.isEmpty() && path.endsWith(silent)) {
        closed.await();
      }
      String file = files.get(path);
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
      int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
      exchange.sendResponseHeaders(range == null ? 200 : 206, bytes.length - from);
      boolean whole = cutOff.isEmpty() || !path.endsWith(cutOff);
      exchange.getResponseBody().write(Arrays.copyOfRange(bytes, from, whole ? bytes.length : 100_000));
      exchange.getResponseBody().flush();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
