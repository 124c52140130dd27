// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import nl.gestand.corpus.fetch.FetchListener;
import nl.gestand.corpus.fetch.FetchTally;
import nl.gestand.corpus.fetch.PublicSource;
import nl.gestand.indexer.projection.Progress;
import nl.gestand.ontology.store.ChangeLog;
import nl.gestand.web.Application;
import nl.gestand.web.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Rounds over two registers on this machine, one of which refuses everything. */
class FetchRoundsTest {

  private static final String EMPTY = "{\"value\":[]}";
  private static final String PROMISE = """
      {"value":[{"Id":"dddd-1","Nummer":"TZ209901-002","ActiviteitNummer":"2099A00001","Aanmaakdatum":"2099-01-20T10:00:00Z",\
      "DatumNakoming":"0001-01-01T00:00:00Z","Tekst":"De minister zegt een vuurtoren toe.","Status":"Openstaand",\
      "Ministerie":"Justitie en Veiligheid","ApiGewijzigdOp":"2026-01-21T10:00:00Z"}]}""";
  private static final int SOURCES = 2;

  @TempDir
  private Path data;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext("/", exchange -> {
      String path = exchange.getRequestURI().getPath();
      byte[] body = (path.endsWith("/Toezegging") ? PROMISE : EMPTY).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(path.equals("/robots.txt") ? 404 : path.startsWith("/geweigerd/") ? 403 : 200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
    String here = "http://localhost:" + server.getAddress().getPort();
    Files.writeString(data.resolve("gestand.properties"), "base = https://gestand.example\nsources.pause = 0\nsources.rijksoverheid = "
        + here + "/geweigerd/\nsources.tweedekamer = " + here + "/OData/\n");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void rounds_goOnUntilInterrupted_aSecondChangesNothing_andASourceThatRefusesKeepsNoOtherFromComing() throws Exception {
    List<FetchTally> told = Collections.synchronizedList(new ArrayList<>());
    List<Long> changes = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch two = new CountDownLatch(2 * SOURCES);
    AtomicBoolean interrupted = new AtomicBoolean();
    try (Application application = Application.open(DataFolder.open(data, ""), Progress.NONE)) {
      FetchRounds rounds = new FetchRounds(application, List.of(PublicSource.RIJKSOVERHEID, PublicSource.TWEEDEKAMER),
          source -> FetchListener.logged(source.word()), tally -> {
            told.add(tally);
            changes.add(new ChangeLog(application.store()).last());
            two.countDown();
          });
      Thread thread = Thread.ofPlatform().start(() -> {
        try {
          rounds.forEver(Duration.ofMillis(20), Optional.empty());
        } catch (InterruptedException e) {
          interrupted.set(true);
        }
      });
      assertThat(two.await(2, TimeUnit.MINUTES)).isTrue();
      thread.interrupt();
      thread.join(Duration.ofMinutes(1));
    }

    assertThat(interrupted).isTrue();
    assertThat(told.subList(0, 4)).extracting(FetchTally::source)
        .containsExactly("rijksoverheid", "tweedekamer", "rijksoverheid", "tweedekamer");
    assertThat(told.get(0).reason()).contains("403");
    assertThat(told.get(1).fresh()).isEqualTo(1);
    assertThat(told.get(3).fresh() + told.get(3).changed()).isZero();
    assertThat(told.get(3).unchanged()).isEqualTo(1);
    assertThat(changes.get(3)).isEqualTo(changes.get(1));
  }
}
