// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

import java.nio.charset.StandardCharsets;

/**
 * All of a request that decides on its answer, as it came: to find an answer again without reading what was asked.
 *
 * @param parameters those of the address; empty when there are none
 * @param accept the forms it takes, as HTTP says it
 * @param type that of the body; empty of a request that has none
 * @param body its bytes, each as one character
 */
record RawRequest(String parameters, String accept, String type, String body) {

  static RawRequest of(Request request, byte[] body) {
    String parameters = request.getHttpURI().getQuery();
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    boolean has = request.getMethod().equals("POST");
    return new RawRequest(parameters == null ? "" : parameters,
        String.join(", ", request.getHeaders().getValuesList(HttpHeader.ACCEPT)),
        // A POST is never answered as a GET, with or without a body.
        has ? "POST " + type : "", new String(body, StandardCharsets.ISO_8859_1));
  }

  /** In bytes, roughly. */
  int size() {
    return parameters.length() + accept.length() + type.length() + body.length();
  }
}
