// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;

/** An answer that is whole, with its headers, as it goes out: as it is or compressed. Safe for several threads. */
final class KeptAnswer {

  /** The server compresses nothing smaller. */
  private static final int WORTH_COMPRESSING = 1500;

  private final long change;
  private final String contentType;
  private final byte[] body;
  private final HttpFields plain;
  private volatile Compressed compressed;

  private record Compressed(HttpFields headers, byte[] body) {}

  /** What is sent of it: the headers with the length, and the bytes. */
  record Sent(HttpFields headers, ByteBuffer body) {}

  private KeptAnswer(long change, String contentType, byte[] body, HttpFields plain) {
    this.change = change;
    this.contentType = contentType;
    this.body = body;
    this.plain = plain;
  }

  /** With the headers that a response has by now, but for those that are another for each. */
  static KeptAnswer of(long change, byte[] body, HttpServletResponse response) {
    HttpFields.Mutable headers = HttpFields.build();
    for (String name : response.getHeaderNames()) {
      response.getHeaders(name).stream().filter(value -> !isOfOneAnswer(name)).forEach(value -> headers.add(name, value));
    }
    return new KeptAnswer(change, response.getContentType(), body,
        headers.put(HttpHeader.CONTENT_LENGTH, body.length).asImmutable());
  }

  private static boolean isOfOneAnswer(String name) {
    return HttpHeader.DATE.is(name) || HttpHeader.SET_COOKIE.is(name);
  }

  /** Number of the change after which it was given. */
  long change() {
    return change;
  }

  String contentType() {
    return contentType;
  }

  byte[] body() {
    return body;
  }

  /** What goes to a client that takes gzip, or does not. */
  Sent sent(boolean gzip) {
    if (!gzip || body.length < WORTH_COMPRESSING) {
      return new Sent(plain, ByteBuffer.wrap(body));
    }
    Compressed made = compressed;
    if (made == null) {
      made = compress();
      compressed = made;
    }
    return new Sent(made.headers, ByteBuffer.wrap(made.body));
  }

  private Compressed compress() {
    ByteArrayOutputStream smaller = new ByteArrayOutputStream(body.length / 4);
    try (GZIPOutputStream out = new GZIPOutputStream(smaller)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Compressed(HttpFields.build(plain).put(HttpHeader.CONTENT_ENCODING, "gzip")
        .put(HttpHeader.CONTENT_LENGTH, smaller.size()).asImmutable(), smaller.toByteArray());
  }
}
