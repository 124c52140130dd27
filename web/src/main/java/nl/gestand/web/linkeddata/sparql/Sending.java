// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Sends a large answer from its file while the rest of it is still being written there: a slow reader holds up no
 * query, and the first rows do not wait for the last. An answer that is stopped ends with a sentence that no format
 * allows there, and the connection is closed without the end that HTTP asks for, so nobody can take it for whole.
 */
final class Sending {

  private static final int PART = 64 * 1024;

  private final Context ctx;
  private Thread thread;
  private Path file;
  private long written;
  private boolean ended;
  private String sentence;

  Sending(Context ctx) {
    this.ctx = ctx;
  }

  /** Begins; the other headers must be as they will stay. */
  void begin(Path answer, String contentType) {
    file = answer;
    ctx.contentType(contentType);
    OutputStream out = ctx.outputStream();
    thread = Thread.ofVirtual().name("sparql-answer").start(() -> send(out));
  }

  boolean begun() {
    return thread != null;
  }

  /** Tells how much of the file may be sent. */
  synchronized void upTo(long size) {
    written = size;
    notifyAll();
  }

  /** Returns when all of it is sent. */
  void finish() throws IOException {
    end(null);
  }

  /** Sends what there is, and why there is no more; then ends the connection. */
  void cut(String why) throws IOException {
    end(why);
    ServletContextRequest.getServletContextRequest(ctx.req()).getConnectionMetaData().getConnection().getEndPoint()
        .close();
  }

  private void end(String why) throws IOException {
    synchronized (this) {
      sentence = ended ? sentence : why;
      ended = true;
      notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while an answer was sent", e);
    }
  }

  private void send(OutputStream out) {
    try (FileChannel from = FileChannel.open(file)) {
      ByteBuffer part = ByteBuffer.allocate(PART);
      long sent = 0;
      for (long until = next(sent); until > sent; until = next(sent)) {
        part.clear().limit((int) Math.min(PART, until - sent));
        int read = from.read(part, sent);
        out.write(part.array(), 0, read);
        sent += read;
      }
      if (sentence != null) {
        out.write(("\n\"AFGEBROKEN: " + sentence).getBytes(StandardCharsets.UTF_8));
      }
      out.flush();
      ctx.res().flushBuffer();
    } catch (IOException | InterruptedException | RuntimeException gone) {
      // Whoever watches the client stops the query.
    }
  }

  /** Waits until there is more than this, or no more will come. */
  private synchronized long next(long sent) throws InterruptedException {
    while (written == sent && !ended) {
      wait();
    }
    return written;
  }
}
