// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A public source on this machine, that answers what a test wrote for it and does wrong what real ones do wrong. A question
 * gets the answers whose key it begins with, the longest key first; of several the next each time, the last one for ever.
 */
public final class LocalSource implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, List<Reply>> replies = new ConcurrentHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<Map<String, List<String>>> headers = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  private enum Fault { NONE, CUT_OFF, SILENT }

  /** One answer; name and value of a header in turn. */
  public record Reply(int status, byte[] body, List<String> headers, Fault fault) {

    public static Reply of(String body) {
      return of(200, body);
    }

    public static Reply of(int status, String body, String... headers) {
      return new Reply(status, body.getBytes(StandardCharsets.UTF_8), List.of(headers), Fault.NONE);
    }

    public static Reply bytes(byte[] body, String... headers) {
      return new Reply(200, body, List.of(headers), Fault.NONE);
    }

    /** Half of it, and then the connection is gone. */
    public static Reply cutOff(String body) {
      return new Reply(200, body.getBytes(StandardCharsets.UTF_8), List.of(), Fault.CUT_OFF);
    }

    /** Takes the question and never answers. */
    public static Reply silent() {
      return new Reply(200, new byte[0], List.of(), Fault.SILENT);
    }
  }

  public LocalSource() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  /** What is answered to questions that begin so, decoded: {@code /OData/Zaak?}. */
  public LocalSource on(String question, Reply... answers) {
    replies.put(question, new ArrayList<>(List.of(answers)));
    return this;
  }

  public LocalSource on(String question, String body) {
    return on(question, Reply.of(body));
  }

  /** All questions but those for robots.txt, decoded, in order. */
  public List<String> asked() {
    return asked.stream().filter(question -> !question.equals("/robots.txt")).toList();
  }

  public String header(int question, String name) {
    return headers.get(question).getOrDefault(name, List.of("")).get(0);
  }

  public int mostAtOnce() {
    return mostAtOnce.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try (exchange) {
      String question = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
      asked.add(question);
      headers.add(Map.copyOf(exchange.getRequestHeaders()));
      send(next(question), exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      atOnce.decrementAndGet();
    }
  }

  private Reply next(String question) {
    List<Reply> found = replies.entrySet().stream().filter(entry -> question.startsWith(entry.getKey()))
        .max(Map.Entry.comparingByKey((one, other) -> Integer.compare(one.length(), other.length())))
        .map(Map.Entry::getValue).orElse(List.of(Reply.of(404, "")));
    synchronized (found) {
      return found.size() > 1 ? found.removeFirst() : found.getFirst();
    }
  }

  private void send(Reply reply, HttpExchange exchange) throws IOException, InterruptedException {
    if (reply.fault() == Fault.SILENT) {
      closed.await();
      return;
    }
    for (int i = 0; i < reply.headers().size(); i += 2) {
      exchange.getResponseHeaders().add(reply.headers().get(i), reply.headers().get(i + 1));
    }
    String tag = exchange.getResponseHeaders().getFirst("ETag");
    if (tag != null && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    String range = exchange.getRequestHeaders().getFirst("Range");
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    byte[] body = Arrays.copyOfRange(reply.body(), from, reply.body().length);
    exchange.sendResponseHeaders(from > 0 ? 206 : reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body, 0, reply.fault() == Fault.CUT_OFF ? body.length / 2 : body.length);
    exchange.getResponseBody().flush();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
