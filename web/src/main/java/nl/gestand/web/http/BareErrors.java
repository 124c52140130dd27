// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Answers what is no proper HTTP and so never reaches a page: an unreadable address, headers without end. */
public final class BareErrors extends ErrorHandler {

  private static final byte[] PAGE = """
      <!DOCTYPE html>
      <html lang="nl">
      <meta charset="utf-8">
      <title>Deze vraag klopt niet – Gestand</title>
      <h1>Deze vraag klopt niet</h1>
      <p>Dit adres kunnen we niet lezen. <a href="/">Naar de voorpagina</a></p>
      </html>
      """.getBytes(StandardCharsets.UTF_8);

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
    response.getHeaders().put("Content-Security-Policy", SecurityHeaders.POLICY);
    response.write(true, ByteBuffer.wrap(PAGE), callback);
    return true;
  }
}
