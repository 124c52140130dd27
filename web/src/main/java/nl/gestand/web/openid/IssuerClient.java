// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.openid;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Asks the provider, and nobody else: no other host, no redirects; within limits of time and size. */
final class IssuerClient implements HTTPRequestSender, ResourceRetriever {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A configuration or a set of keys has some thousands of characters. */
  private static final int MOST_BYTES = 512 * 1024;

  private final URI issuer;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(PATIENCE).build();

  IssuerClient(URI issuer) {
    this.issuer = issuer;
  }

  /** Whether an address stands on the host of the issuer. */
  boolean isOfIssuer(URI address) {
    return issuer.getScheme().equalsIgnoreCase(address.getScheme())
        && issuer.getHost().equalsIgnoreCase(address.getHost()) && issuer.getPort() == address.getPort();
  }

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
    HttpRequest.Builder request = to(asked.getURI());
    for (Map.Entry<String, List<String>> header : asked.getHeaderMap().entrySet()) {
      header.getValue().forEach(value -> request.header(header.getKey(), value));
    }
    String body = asked.getBody() == null ? "" : asked.getBody();
    HttpResponse<InputStream> answer = send(request.POST(BodyPublishers.ofString(body)).build());
    HTTPResponse response = new HTTPResponse(answer.statusCode());
    answer.headers().firstValue("Content-Type").ifPresent(type -> response.setHeader("Content-Type", type));
    response.setBody(body(answer));
    return response;
  }

  @Override
  public Resource retrieveResource(URL url) throws IOException {
    HttpResponse<InputStream> answer = send(to(URI.create(url.toString())).GET().build());
    String body = body(answer);
    if (answer.statusCode() != 200) {
      throw new IOException(url + " answers " + answer.statusCode());
    }
    return new Resource(body, "application/json");
  }

  private HttpRequest.Builder to(URI address) throws IOException {
    if (!isOfIssuer(address)) {
      throw new IOException(address + " is not on the host of the issuer");
    }
    return HttpRequest.newBuilder(address).timeout(PATIENCE);
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String body(HttpResponse<InputStream> answer) throws IOException {
    try (InputStream in = answer.body()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("an answer without end");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
