// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.fetch;

import nl.gestand.corpus.source.fetch.SourceProblem.Kind;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/**
 * Asks one source, one question at a time: says who we are, does what robots.txt and {@code Retry-After} ask, asks again
 * after a failure with ever longer pauses, and goes to no other host than that of the source, not by a redirect either.
 */
public final class PoliteClient {

  private static final int MOST_REDIRECTS = 5;
  private static final int NOT_MODIFIED = 304;
  private static final int PARTIAL = 206;
  private static final int UNSATISFIABLE = 416;

  private final HttpClient client;
  private final URI base;
  private final Set<String> hosts;
  private final Manners manners;
  private final Waiting waiting;
  private final Map<String, Robots> robots = new HashMap<>();
  private Instant last = Instant.EPOCH;

  /** Makes of an answer what is asked for; what it throws counts as an answer that was cut off. */
  public interface Parse<T> {
    T parse(Answer answer) throws IOException;
  }

  private interface Attempt<T> {
    T ask(URI address) throws IOException, InterruptedException;
  }

  /**
   * @param base address of the source; relative addresses are under it
   * @param hosts others that the source keeps its files on
   */
  public PoliteClient(URI base, Set<String> hosts, Manners manners, Waiting waiting) {
    this.base = base.toString().endsWith("/") ? base : URI.create(base + "/");
    this.hosts = Set.copyOf(hosts);
    this.manners = manners;
    this.waiting = waiting;
    this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(manners.patience())
        .followRedirects(HttpClient.Redirect.NEVER).build();
  }

  public URI base() {
    return base;
  }

  public Instant now() {
    return waiting.now();
  }

  /** The address that a link of the source leads to. */
  public URI link(String link) throws SourceProblem {
    return base.resolve(address(link));
  }

  private static URI address(String link) throws SourceProblem {
    try {
      return URI.create(link.strip().replace(" ", "%20"));
    } catch (IllegalArgumentException e) {
      throw new SourceProblem(Kind.REFUSED, "de bron verwijst naar een onmogelijk adres.");
    }
  }

  /** What the source has at an address. */
  public Answer get(URI address) throws IOException, InterruptedException {
    return get(address, answer -> answer);
  }

  /** Whether the source says that there is nothing at an address, where there was something. */
  public boolean isGone(URI address) throws IOException, InterruptedException {
    try {
      get(address);
      return false;
    } catch (SourceProblem e) {
      if (e.kind() == Kind.UNAVAILABLE) {
        throw e;
      }
      return e.kind() == Kind.GONE;
    }
  }

  /** What can be made of that. @throws SourceProblem when there is nothing, or nothing usable after all attempts */
  public <T> T get(URI address, Parse<T> parse) throws IOException, InterruptedException {
    return patiently(address, at -> parse.parse(known(ask(at, Map.of(), bytes()))));
  }

  /** What the source has there, unless that is still what had this tag. */
  public Optional<Answer> getIfChanged(URI address, String tag) throws IOException, InterruptedException {
    return patiently(address, at -> {
      Answer answer = ask(at, tag.isEmpty() ? Map.of() : Map.of("If-None-Match", tag), bytes());
      return answer.status() == NOT_MODIFIED ? Optional.empty() : Optional.of(known(answer));
    });
  }

  /**
   * Saves what is at an address in a file, that is there when it is whole. What was cut off goes on where it stopped, also
   * another time.
   */
  public void save(URI address, Path file) throws IOException, InterruptedException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    patiently(address, at -> {
      long have = Files.exists(part) ? Files.size(part) : 0;
      Answer answer = ask(at, have > 0 ? Map.of("Range", "bytes=" + have + "-") : Map.of(), status -> toFile(status, part));
      if (answer.status() == UNSATISFIABLE) {
        Files.delete(part);
        throw new IOException("wat er al van was, past niet bij wat er nu staat.");
      }
      return answer.status() == PARTIAL ? answer : known(answer);
    });
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static OutputStream toFile(int status, Path part) {
    try {
      return switch (status) {
        case 200 -> Files.newOutputStream(part);
        case PARTIAL -> Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        default -> OutputStream.nullOutputStream();
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IntFunction<OutputStream> bytes() {
    return status -> new ByteArrayOutputStream();
  }

  private static Answer known(Answer answer) throws SourceProblem {
    return switch (answer.status()) {
      case 200 -> answer;
      case 404, 410 -> throw new SourceProblem(Kind.GONE, "dit is er niet (meer): de bron antwoordt met "
          + answer.status() + ".");
      default -> throw new SourceProblem(Kind.REFUSED, "de bron antwoordt met " + answer.status() + ".");
    };
  }

  private synchronized <T> T patiently(URI asked, Attempt<T> attempt) throws IOException, InterruptedException {
    URI address = permitted(base.resolve(asked));
    heed(address);
    Duration pause = manners.firstPause();
    for (int left = manners.attempts();; left--) {
      String why;
      Duration wait = pause;
      try {
        return attempt.ask(address);
      } catch (SourceProblem e) {
        throw e;
      } catch (Busy e) {
        why = e.getMessage();
        wait = e.wait.orElse(pause);
      } catch (IOException e) {
        why = e.getMessage() == null ? "de verbinding is verbroken." : e.getMessage();
      }
      if (left <= 1 || wait.compareTo(manners.longestPause()) > 0) {
        throw new SourceProblem(Kind.UNAVAILABLE, why);
      }
      waiting.pause(wait);
      pause = pause.multipliedBy(2);
    }
  }

  private Answer ask(URI address, Map<String, String> headers, IntFunction<OutputStream> sink)
      throws IOException, InterruptedException {
    URI at = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Answer answer = once(at, headers, sink);
      Optional<String> location = answer.headers().firstValue("Location");
      switch (answer.status()) {
        case 301, 302, 303, 307, 308 -> at = permitted(at.resolve(address(location.orElse(""))));
        case 429, 503 -> throw new Busy(answer.status(), retryAfter(answer));
        case 408, 500, 502, 504 -> throw new Busy(answer.status(), Optional.empty());
        default -> {
          return answer;
        }
      }
    }
    throw new SourceProblem(Kind.REFUSED, "de bron verwijst in een kring.");
  }

  private Answer once(URI address, Map<String, String> headers, IntFunction<OutputStream> sink)
      throws IOException, InterruptedException {
    rest(address);
    HttpRequest.Builder request = HttpRequest.newBuilder(address).header("User-Agent", manners.agent());
    headers.forEach(request::header);
    AtomicReference<LimitedBody<OutputStream>> body = new AtomicReference<>();
    CompletableFuture<HttpResponse<OutputStream>> coming = client.sendAsync(request.build(), info -> {
      body.set(new LimitedBody<>(sink.apply(info.statusCode()), manners.mostBytes()));
      return body.get();
    });
    try {
      HttpResponse<OutputStream> response = coming.get(manners.patience().toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(address, response.statusCode(), response.headers(),
          response.body() instanceof ByteArrayOutputStream bytes ? bytes.toByteArray() : new byte[0]);
    } catch (TimeoutException e) {
      throw new IOException("de bron is te traag.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SourceProblem known ? known : new IOException("de verbinding is verbroken.", e);
    } finally {
      coming.cancel(true);
      Optional.ofNullable(body.get()).ifPresent(LimitedBody::abandon);
      last = waiting.now();
    }
  }

  private void rest(URI address) throws InterruptedException {
    Duration asked = robots.getOrDefault(address.getRawAuthority(), Robots.NONE).delay();
    Duration between = asked.compareTo(manners.between()) > 0 ? asked : manners.between();
    Duration left = between.minus(Duration.between(last, waiting.now()));
    if (left.isPositive()) {
      waiting.pause(left);
    }
  }

  /** A source without robots.txt allows all; one that can't tell is asked nothing. */
  private void heed(URI address) throws IOException, InterruptedException {
    String authority = address.getRawAuthority();
    if (!robots.containsKey(authority)) {
      robots.put(authority, Robots.NONE);
      try {
        robots.put(authority, Robots.read(get(address.resolve("/robots.txt")).text(), "gestand"));
      } catch (SourceProblem e) {
        if (e.kind() == Kind.UNAVAILABLE) {
          robots.remove(authority);
          throw e;
        }
      }
    }
    String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    if (!robots.get(authority).allows(path)) {
      throw new SourceProblem(Kind.REFUSED, "robots.txt van de bron staat dit niet toe.");
    }
  }

  private URI permitted(URI address) throws SourceProblem {
    boolean ours = base.getHost().equalsIgnoreCase(address.getHost());
    if (ours && base.getScheme().equals("https") && "http".equals(address.getScheme()) && address.getPort() < 0) {
      return URI.create("https" + address.toString().substring("http".length()));
    }
    if (ours && address.getPort() == base.getPort() && base.getScheme().equals(address.getScheme())
        || address.getHost() != null && hosts.contains(address.getHost()) && "https".equals(address.getScheme())) {
      return address;
    }
    throw new SourceProblem(Kind.REFUSED, "de bron verwijst naar een ander adres: " + address + ".");
  }

  private Optional<Duration> retryAfter(Answer answer) {
    String value = answer.headers().firstValue("Retry-After").orElse("").strip();
    try {
      return value.isEmpty() ? Optional.empty() : Optional.of(value.matches("\\d{1,9}")
          ? Duration.ofSeconds(Long.parseLong(value))
          : Duration.between(waiting.now(), ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A source that can't answer now. */
  private static final class Busy extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Optional<Duration> wait;

    Busy(int status, Optional<Duration> wait) {
      super("de bron antwoordt met " + status + wait.map(time -> " en vraagt " + Math.max(1, time.toSeconds())
          + " seconden te wachten").orElse("") + ".");
      this.wait = wait.map(time -> time.isNegative() ? Duration.ZERO : time);
    }
  }
}
