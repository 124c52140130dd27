// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import nl.gestand.corpus.ingest.OfferedFile;
import nl.gestand.corpus.ingest.SampleCorpus;
import nl.gestand.indexer.projection.Progress;
import nl.gestand.web.Application;
import nl.gestand.web.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The command against a register on this machine. */
class FetchCommandTest {

  private static final String EMPTY = "{\"value\":[]}";
  private static final String PROMISE = """
      {"value":[{"Id":"cccc-1","Nummer":"TZ209901-001","ActiviteitNummer":"2099A00001","Aanmaakdatum":"2099-01-20T10:00:00Z",\
      "DatumNakoming":"0001-01-01T00:00:00Z","Tekst":"De minister zegt een vuurtoren toe.","Status":"Openstaand",\
      "Ministerie":"Justitie en Veiligheid","ApiGewijzigdOp":"2026-01-21T10:00:00Z"}]}""";

  @TempDir
  private Path data;
  private HttpServer server;
  private final List<String> agents = new ArrayList<>();
  private final CountDownLatch allAsked = new CountDownLatch(1);

  private record Ran(int code, String out, String err) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext("/", exchange -> {
      String path = exchange.getRequestURI().getPath();
      if (path.endsWith("/Verslag")) {
        allAsked.countDown();
      }
      agents.add(exchange.getRequestHeaders().getFirst("User-agent"));
      byte[] body = (path.endsWith("/Toezegging") ? PROMISE : EMPTY).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(path.equals("/robots.txt") ? 404 : 200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void all_fetchesWhatIsSet_isFoundBySearch_andTwiceChangesNothing() throws IOException {
    settings("contact = mailto:beheer@example.org\nsources.wetten = off\nsources.tweedekamer = http://localhost:"
        + server.getAddress().getPort() + "/OData/\n");
    Ran first = run("fetch", "--all", "--json");
    Ran second = run("fetch", "tweedekamer");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out().strip()).isEqualTo("{\"source\":\"tweedekamer\",\"fresh\":1,\"changed\":0,\"gone\":0,"
        + "\"unchanged\":0,\"refused\":0,\"missed\":0,\"alarms\":0,\"reason\":\"\"}");
    assertThat(second.out().strip()).isEqualTo("tweedekamer: 0 nieuw, 0 gewijzigd, 0 verdwenen, 1 ongewijzigd,"
        + " 0 geweigerd, 0 niet gekomen");
    assertThat(run("search", "--json", "vuurtoren").out()).contains("tz209901-001");
    assertThat(agents).containsOnly("Gestand (+mailto:beheer@example.org)");
  }

  /** As after files that a person offers: what ties citations to their versions is made of all that is there. */
  @Test
  void afterAFetch_meaningsOfArticlesAreInTheStore() throws IOException {
    settings("sources.tweedekamer = http://localhost:" + server.getAddress().getPort() + "/OData/\n");
    assertThat(run("fetch", "tweedekamer").code()).isZero();

    Path query = Files.writeString(data.resolveSibling("vraag.rq"), "ASK { ?m a <https://w3id.org/gestand/ns#ArticleMeaning> }");
    assertThat(run("query", "--format", "json", query.toString()).out()).contains("true");
  }

  @Test
  void sourceThatIsNotThere_1_andSaysWhy() throws IOException {
    settings("sources.tweedekamer = http://localhost:" + server.getAddress().getPort() + "/OData/\nsources.wetten=on\n");
    server.createContext("/OData/", exchange -> {
      exchange.sendResponseHeaders(403, -1);
      exchange.close();
    });
    Ran ran = run("fetch", "tweedekamer", "wetten");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("geweigerd: Toezegging: de bron antwoordt met 403.");
    assertThat(ran.out()).contains("Afgebroken: noem in de instelling sources.statutes welke wetten.");
  }

  @Test
  void wrongUse_saysWhatToDo() throws IOException {
    assertThat(run("fetch").err()).contains("Noem een bron (tweedekamer, syncfeed");
    assertThat(run("fetch", "elders").err()).contains("De bron 'elders' ken ik niet");
    assertThat(run("fetch", "--all").err()).contains("Er is geen bron ingesteld");
    assertThat(run("fetch", "--all", "--every", "straks").err()).contains("'straks' is geen tijd");
    assertThat(run("fetch", "--all", "--every", "2s").err()).contains("een minuut of langer");
    settings("sources.tweedekamer = ftp://example.org\n");
    assertThat(run("fetch", "--all")).satisfies(ran -> {
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("sources.tweedekamer");
    });
  }

  @Test
  void retry_offersFetchedFilesThatWereRefusedOnceMore() throws IOException {
    settings("");
    Path refused = Files.createDirectories(data.resolve("refused"));
    OfferedFile sample = SampleCorpus.files().getFirst();
    Files.write(refused.resolve("hersteld.html"), sample.bytes());
    Files.writeString(refused.resolve("hersteld.html.reden.txt"), "Was stuk.");
    Files.createFile(refused.resolve("leeg.pdf"));

    assertThat(run("retry", "--list").out()).contains("hersteld.html: Was stuk.");
    assertThat(run("retry")).satisfies(ran -> {
      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.out()).contains("leeg.pdf: ").doesNotContain("hersteld");
    });
    assertThat(refused.resolve("hersteld.html")).doesNotExist();
  }

  @Test
  void website_fetchesInTurnWhatIsSet() throws Exception {
    settings("sources.every = 1h\nsources.tweedekamer = http://localhost:" + server.getAddress().getPort() + "/OData/\n");
    try (Application application = Application.open(DataFolder.open(data, ""), Progress.NONE)) {
      application.serve("127.0.0.1", 0);
      assertThat(allAsked.await(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(run("search", "--json", "vuurtoren").out()).contains("tz209901-001");
  }

  @Test
  void formOfTheEersteKamer_isTakenIn_andABadRowIsRefused() throws IOException {
    settings("");
    Path form = Files.writeString(data.resolve("formulier.csv"), """
        Nummer;Titel;Status;Deadline;Verantwoordelijke(n)
        T01234;Een vuurtoren in de senaat;deels voldaan;1 juli 2099;Minister van Justitie en Veiligheid
        1234;Zonder nummer;openstaand;;
        """);
    Ran ran = run("ingest", form.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("1 nieuw", "1 geweigerd");
    assertThat(run("show", "--json", "T01234").out()).contains("\"status\":\"deelsVoldaan\"", "2099-07-01");
    assertThat(run("retry", "--list").out()).contains("Rij 3 heeft geen nummer zoals T01234.");
    assertThat(run("ingest", form.toString()).out()).contains("0 nieuw", "1 ongewijzigd");
  }

  private void settings(String lines) throws IOException {
    Files.writeString(data.resolve("gestand.properties"), "base = http://localhost:8080\nstore = store\nsources.pause = 0\n" + lines);
  }

  private Ran run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(1, List.of("--data", data.toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Commands.run(new Terminal(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8)), all.toArray(String[]::new));
    return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
