// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Gives an answer that is kept before anything else looks at the request: everything between the socket and the
 * endpoint takes ten times as long as finding it. Only who shows neither a session nor a token is answered here, as the
 * endpoint is open to everyone; all others go the whole way, where it is known who they are.
 */
final class ShortWay extends Handler.Wrapper {

  /** The name under which a request has its {@link RawRequest} when it goes on. */
  static final String RAW = RawRequest.class.getName();

  private final String path;
  private final AnswerCache cache;
  private final LongSupplier change;
  private final int mostBytes;

  /**
   * @param change the number of the last change; never one that a request may already have seen passed
   * @param mostBytes of a body; a longer one is not looked at
   */
  ShortWay(String path, AnswerCache cache, LongSupplier change, int mostBytes) {
    this.path = path;
    this.cache = cache;
    this.change = change;
    this.mostBytes = mostBytes;
  }

  /** Stands before all but what counts requests, so that closing waits for them. */
  void insertInto(Server server) {
    // Who connects while the first requests are asked would wait for them.
    server.setOpenEarly(false);
    if (server.getHandler() instanceof Handler.Singleton counting) {
      counting.insertHandler(this);
    } else {
      server.insertHandler(this);
    }
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    FirstRequests.askOnce(getServer(), path);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean post = HttpMethod.POST.is(request.getMethod());
    if (!path.equals(request.getHttpURI().getPath()) || !post && !isReading(request)) {
      return super.handle(request, response, callback);
    }
    long length = request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
    if (post ? length < 0 || length > mostBytes : length > 0) {
      return super.handle(request, response, callback);
    }
    byte[] body = post ? Content.Source.asInputStream(request).readAllBytes() : new byte[0];
    RawRequest raw = RawRequest.of(request, body);
    Optional<KeptAnswer> kept = isAnyone(request.getHeaders()) ? cache.find(change.getAsLong(), raw) : Optional.empty();
    if (kept.isPresent()) {
      send(kept.get().sent(takesGzip(request.getHeaders())), request, response, callback);
      return true;
    }
    request.setAttribute(RAW, raw);
    return super.handle(post ? new ReadAlready(request, body) : request, response, callback);
  }

  private static boolean isReading(Request request) {
    return HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
  }

  private static boolean isAnyone(HttpFields headers) {
    return !headers.contains(HttpHeader.AUTHORIZATION) && !headers.contains(HttpHeader.COOKIE);
  }

  private static boolean takesGzip(HttpFields headers) {
    return headers.getQualityCSV(HttpHeader.ACCEPT_ENCODING).contains("gzip");
  }

  private static void send(KeptAnswer.Sent answer, Request request, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    for (HttpField header : answer.headers()) {
      headers.add(header);
    }
    response.write(true, HttpMethod.HEAD.is(request.getMethod()) ? null : answer.body(), callback);
  }

  /** A request whose body was read, to be read once more. */
  private static final class ReadAlready extends Request.Wrapper {
    private final Content.Source body;

    ReadAlready(Request request, byte[] body) {
      super(request);
      this.body = Content.Source.from(ByteBuffer.wrap(body));
    }

    @Override
    public Content.Chunk read() {
      return body.read();
    }

    @Override
    public void demand(Runnable ready) {
      body.demand(ready);
    }

    @Override
    public void fail(Throwable failure) {
      body.fail(failure);
      super.fail(failure);
    }
  }
}
