// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.gestand.corpus.source.fetch.LocalSource.Reply;
import nl.gestand.corpus.source.fetch.SourceProblem.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class PoliteClientTest {

  private static final URI THING = URI.create("ding");
  private static final String LONG = "een lange tekst ".repeat(10_000);

  @TempDir
  private Path folder;
  private final CountedWaiting waiting = new CountedWaiting();
  private LocalSource source;

  @BeforeEach
  void open() throws IOException {
    source = new LocalSource();
  }

  @AfterEach
  void close() {
    source.close();
  }

  @Test
  void everyQuestion_saysWhoAsks() throws Exception {
    source.on("/ding", "x");
    client().get(THING);

    assertThat(source.header(1, "User-agent")).isEqualTo("Gestand (+mailto:beheer@example.org)");
  }

  @Test
  void questionsOfSeveralThreads_areAskedOneAtATime() throws Exception {
    source.on("/", "x");
    PoliteClient client = client();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<Answer> question = () -> client.get(THING);
      for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(20, question))) {
        answer.get();
      }
    }

    assertThat(source.mostAtOnce()).isEqualTo(1);
  }

  @Test
  void sourceThatAsksToWait_isGivenTheTimeItAsks() throws Exception {
    source.on("/ding", Reply.of(429, "", "Retry-After", "7"),
        Reply.of(503, "", "Retry-After", "Mon, 01 Jun 2099 12:01:07 GMT"), Reply.of("x"));

    assertThat(client().get(THING).text()).isEqualTo("x");
    assertThat(waiting.pauses()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(60));
  }

  @Test
  void sourceThatAsksToWaitForAnHour_isLeftAlone() {
    source.on("/ding", Reply.of(429, "", "Retry-After", "3600"));

    assertProblem(THING, Kind.UNAVAILABLE, "3600 seconden");
    assertThat(source.asked()).hasSize(1);
  }

  @Test
  void failures_areAskedAgainWithLongerPauses_andThenGivenUp() throws Exception {
    source.on("/ding", Reply.of(500, ""), Reply.cutOff(LONG), Reply.of(502, ""), Reply.of(LONG));
    assertThat(client().get(THING).text()).isEqualTo(LONG);
    assertThat(waiting.pauses()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));

    source.on("/ding", Reply.of(500, ""));
    assertProblem(THING, Kind.UNAVAILABLE, "500");
  }

  @Test
  void whatCantBeParsed_countsAsCutOff() throws Exception {
    source.on("/ding", Reply.of("hal"), Reply.of("heel"));

    assertThat(client().<String>get(THING, answer -> {
      if (!answer.text().equals("heel")) {
        throw new IOException("half");
      }
      return answer.text();
    })).isEqualTo("heel");
  }

  @Test
  void sourceThatDoesNotAnswer_isGivenUp() {
    source.on("/ding", Reply.silent());
    PoliteClient hasty = client(new Manners("x", Duration.ofMillis(300), Duration.ZERO, 2, Duration.ofSeconds(1),
        Duration.ofMinutes(1), 1_000_000));
    source.on("/robots.txt", "");

    assertThatThrownBy(() -> hasty.get(THING)).isInstanceOf(SourceProblem.class).hasMessageContaining("te traag");
  }

  @Test
  void answerWithoutEnd_isRefused() {
    source.on("/ding", "x".repeat(1_000_001));

    assertProblem(THING, Kind.REFUSED, "groter dan 1 MB");
  }

  @Test
  void robots_decideWhatIsAskedAndHowFast() throws Exception {
    source.on("/", "x").on("/robots.txt", """
        User-agent: *
        Disallow: /

        User-agent: Anders
        User-agent: Gestand   # wij
        Crawl-delay: 3
        Disallow: /prive
        Disallow: /*.zip$
        Allow: /prive/open
        """);
    PoliteClient client = client();
    client.get(THING);
    client.get(URI.create("prive/open/1"));

    assertThat(waiting.pauses()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
    assertProblem(URI.create("prive/1"), Kind.REFUSED, "robots.txt");
    assertProblem(URI.create("a/b.zip"), Kind.REFUSED, "robots.txt");
    assertThat(client.get(URI.create("a/b.zip?x=1")).status()).isEqualTo(200);
  }

  @Test
  void sourceThatCantTellItsRobots_isAskedNothing() {
    source.on("/", "x").on("/robots.txt", Reply.of(500, ""));

    assertProblem(THING, Kind.UNAVAILABLE, "500");
    assertThat(source.asked()).isEmpty();
  }

  @Test
  void redirect_isFollowedOnTheSameHostOnly() throws Exception {
    source.on("/oud", Reply.of(301, "", "Location", "/ding")).on("/ding", "x")
        .on("/weg", Reply.of(302, "", "Location", "http://127.0.0.1:9/ding"))
        .on("/stuk", Reply.of(302, "", "Location", "http://[")).on("/kring", Reply.of(302, "", "Location", "/kring"));

    assertThat(client().get(URI.create("oud")).text()).isEqualTo("x");
    assertProblem(URI.create("weg"), Kind.REFUSED, "ander adres");
    assertProblem(URI.create("stuk"), Kind.REFUSED, "onmogelijk adres");
    assertProblem(URI.create("kring"), Kind.REFUSED, "kring");
    assertProblem(URI.create("http://example.org/"), Kind.REFUSED, "ander adres");
  }

  @Test
  void whatIsNotThere_andWhatIsForbidden_isNotAskedAgain() {
    source.on("/geheim", Reply.of(403, ""));

    assertProblem(THING, Kind.GONE, "404");
    assertProblem(URI.create("geheim"), Kind.REFUSED, "403");
    assertThat(source.asked()).hasSize(2);
  }

  @Test
  void whatHasTheSameTag_doesNotComeAgain() throws Exception {
    source.on("/ding", Reply.of(200, "x", "ETag", "\"1\""));
    PoliteClient client = client();
    String tag = client.getIfChanged(THING, "").orElseThrow().tag();

    assertThat(client.getIfChanged(THING, tag)).isEmpty();
    assertThat(client.getIfChanged(THING, "\"0\"")).isPresent();
  }

  @Test
  void file_goesOnWhereItWasCutOff() throws Exception {
    source.on("/ding", Reply.cutOff(LONG), Reply.of(LONG));
    client().save(THING, folder.resolve("ding"));

    assertThat(folder.resolve("ding")).hasContent(LONG);
    assertThat(source.header(2, "Range")).isEqualTo("bytes=" + LONG.length() / 2 + "-");
    assertThat(folder.resolve("ding.part")).doesNotExist();
  }

  @Test
  void characters_areThoseThatWereMeant_whateverTheHeaderSays() throws Exception {
    source.on("/een", Reply.bytes("café".getBytes(StandardCharsets.UTF_8), "Content-Type", "text/plain; charset=ISO-8859-1"))
        .on("/twee", Reply.bytes("café".getBytes(StandardCharsets.ISO_8859_1), "Content-Type", "text/plain; charset=utf-8"))
        .on("/drie", Reply.bytes("café".getBytes(StandardCharsets.UTF_16LE), "Content-Type", "text/plain; charset=utf-16le"));

    assertThat(client().get(URI.create("een")).text()).isEqualTo("café");
    assertThat(client().get(URI.create("twee")).text()).isEqualTo("café");
    assertThat(client().get(URI.create("drie")).text()).isEqualTo("café");
  }

  private void assertProblem(URI address, Kind kind, String words) {
    assertThatThrownBy(() -> client().get(address)).isInstanceOfSatisfying(SourceProblem.class,
        problem -> assertThat(problem.kind()).isEqualTo(kind)).hasMessageContaining(words);
  }

  private PoliteClient client() {
    return client(CountedWaiting.MANNERS);
  }

  private PoliteClient client(Manners manners) {
    return new PoliteClient(source.address(), Set.of(), manners, waiting);
  }
}
