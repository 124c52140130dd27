// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Asks one server over a socket that stays open, in the thread that waits for the answer. An HTTP client of the JDK
 * hands each request to other threads and back, which takes longer than a server needs for an answer that it has.
 */
final class PlainClient implements AutoCloseable {

  private final URI endpoint;
  private Socket socket;
  private InputStream in;

  /** How an answer came, and how many milliseconds after it was asked for it was here, whole. */
  record Answer(int status, byte[] body, double millis) {}

  /** Connects. */
  PlainClient(String endpoint) throws IOException {
    this.endpoint = URI.create(endpoint);
    connect();
  }

  private void connect() throws IOException {
    socket = new Socket(endpoint.getHost(), endpoint.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
  }

  /** Asks a query by a form: Virtuoso never answers a query that is itself the body. */
  Answer ask(String query) throws IOException {
    byte[] form = ("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(("POST " + endpoint.getRawPath() + " HTTP/1.1\r\nHost: " + endpoint.getAuthority()
        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nAccept: application/sparql-results+json, text/turtle"
        + "\r\nContent-Length: " + form.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(form);
    try {
      return exchange(request);
    } catch (EOFException | SocketException e) {
      // Virtuoso ends a connection now and then.
      close();
      connect();
      return exchange(request);
    }
  }

  private Answer exchange(ByteArrayOutputStream request) throws IOException {
    long begin = System.nanoTime();
    request.writeTo(socket.getOutputStream());
    int status = Integer.parseInt(line().split(" ")[1]);
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String small = header.toLowerCase(Locale.ROOT);
      chunked |= small.startsWith("transfer-encoding:") && small.contains("chunked");
      length = small.startsWith("content-length:") ? Integer.parseInt(small.substring(15).strip()) : length;
    }
    byte[] body = chunked ? chunks() : bytes(length);
    return new Answer(status, body, (System.nanoTime() - begin) / 1e6);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.writeBytes(bytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().split(";")[0].strip(), 16);
  }

  private byte[] bytes(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException(endpoint + " hung up");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException(endpoint + " hung up");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public String toString() {
    return endpoint.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
