// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Answers what is no proper HTTP and so never reaches a page: an unreadable address, headers without end. */
public final class BareErrors extends ErrorHandler {

  private static final String PAGE = """
      <!DOCTYPE html>
      <html lang="nl">
      <meta charset="utf-8">
      <title>Deze vraag klopt niet – Gestand</title>
      <h1>Deze vraag klopt niet</h1>
      <p>%s <a href="/">Naar de voorpagina</a></p>
      </html>
      """;

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
    response.getHeaders().put("Content-Security-Policy", SecurityHeaders.POLICY);
    String message = response.getStatus() == HttpStatus.URI_TOO_LONG_414
        ? "Dit adres is te lang. Een zoekvraag heeft hooguit 2.000 tekens." : "Dit adres kunnen we niet lezen.";
    response.write(true, ByteBuffer.wrap(PAGE.formatted(message).getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }
}
