// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A response whose headers go through and whose body is kept in a {@link Spool}; it is never committed. */
final class SpooledResponse extends HttpServletResponseWrapper {

  private final Spool spool;

  SpooledResponse(HttpServletResponse response, Spool spool) {
    super(response);
    this.spool = spool;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new ServletOutputStream() {
      @Override
      public void write(int b) throws IOException {
        spool.write(b);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        spool.write(bytes, offset, length);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException("written at once");
      }
    };
  }

  @Override
  public PrintWriter getWriter() {
    return new PrintWriter(spool, true, StandardCharsets.UTF_8);
  }

  @Override
  public void flushBuffer() {}

  @Override
  public void setContentLength(int length) {}

  @Override
  public void setContentLengthLong(long length) {}
}
