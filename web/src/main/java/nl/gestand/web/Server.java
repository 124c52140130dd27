// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import nl.gestand.web.http.BareErrors;
import nl.gestand.web.imports.ImportPage;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.router.Endpoint;

import java.util.List;
import java.util.function.Consumer;

/** The HTTP server. */
public final class Server implements AutoCloseable {

  /** A form has a note and a quote of at most 4,000 characters each; a SPARQL query may be longer. */
  private static final long MOST_BYTES = 256 * 1024;

  private final Javalin javalin;

  /**
   * A server with the pages, not yet started.
   *
   * @param more adds what is no page: further routes, settings of the servlet context
   */
  public Server(Services services, Consumer<JavalinConfig> more) {
    javalin = Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      config.http.maxRequestSize = MOST_BYTES;
      config.jetty.multipartConfig.maxFileSize(ImportPage.MOST_BYTES_OF_FORM, SizeUnit.BYTES);
      config.jetty.multipartConfig.maxTotalRequestSize(ImportPage.MOST_BYTES_OF_FORM, SizeUnit.BYTES);
      config.http.prefer405over404 = true;
      config.router.ignoreTrailingSlashes = true;
      config.jetty.modifyServer(server -> server.setErrorHandler(new BareErrors()));
      Routes.register(config.routes, services);
      more.accept(config);
    });
  }

  /** Starts listening; port 0 takes any that is free. Returns the port. */
  public int start(String host, int port) {
    return javalin.start(host, port).port();
  }

  /** Every route, in the order in which they are tried. */
  List<Endpoint> endpoints() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream().map(parsed -> parsed.endpoint).toList();
  }

  /** Stops, after the requests that are being answered. */
  @Override
  public void close() {
    javalin.stop();
  }
}
