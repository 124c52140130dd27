// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.JavalinDefaultRoutingApi;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.web.access.Right;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.system.ActionCategory;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code /sparql}: the SPARQL 1.1 Protocol for queries over the union of all graphs, to read. An answer is whole, or
 * it is an error with one Dutch sentence as plain text.
 */
public final class SparqlEndpoint {

  private static final Logger LOG = LoggerFactory.getLogger(SparqlEndpoint.class);
  private static final List<HandlerType> METHODS = List.of(HandlerType.GET, HandlerType.HEAD, HandlerType.POST,
      HandlerType.OPTIONS, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);
  private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";
  /** A collection comes before another tenth is filled; the pages and the index need the rest. */
  private static final double HEAP_SHARE = 0.75;

  private static final String READ_ONLY =
      "Dit eindpunt is alleen om te lezen. Een status leg je vast op de pagina van de toezegging of motie.";

  private final Optional<DataAccessPoint> point;
  private final SparqlLimits limits;
  private final HeapGuard heap;
  private final SparqlProtocol protocol;
  private final Semaphore turns;
  private final AtomicLong requests = new AtomicLong();

  public SparqlEndpoint(KnowledgeStore store, SparqlLimits limits) {
    this(store.dataset(), limits, HEAP_SHARE);
  }

  SparqlEndpoint(Optional<DatasetGraph> dataset, SparqlLimits limits, double heapShare) {
    this.limits = limits;
    this.heap = new HeapGuard(heapShare);
    this.protocol = new SparqlProtocol(limits, heap);
    this.turns = new Semaphore(limits.concurrent(), true);
    this.point = dataset.map(data -> {
      DataService service = DataService.newBuilder(data).build();
      service.goActive();
      return new DataAccessPoint("/sparql", service);
    });
  }

  /** Answers all methods on a path. The body must not have been read before. */
  public void addTo(JavalinDefaultRoutingApi routes, String path) {
    heap.start();
    Handler handler = this::handle;
    for (HandlerType method : METHODS) {
      routes.addHttpHandler(method, path, handler, Right.QUERY);
    }
  }

  void handle(Context ctx) throws IOException {
    ctx.header("Access-Control-Allow-Origin", "*");
    try {
      switch (ctx.method().name()) {
        case "OPTIONS" -> options(ctx);
        case "GET", "HEAD", "POST" -> answer(ctx);
        default -> {
          ctx.header("Allow", ALLOWED);
          throw new QueryRefusedException(405, READ_ONLY);
        }
      }
    } catch (QueryRefusedException e) {
      if (e.status() == 503) {
        ctx.header("Retry-After", "5");
      }
      ctx.status(e.status()).contentType("text/plain; charset=utf-8").result(e.getMessage() + "\n");
    }
  }

  private static void options(Context ctx) {
    ctx.header("Allow", ALLOWED);
    ctx.header("Access-Control-Allow-Methods", ALLOWED);
    ctx.header("Access-Control-Allow-Headers", "Accept, Content-Type");
    ctx.header("Access-Control-Max-Age", "86400");
    ctx.status(204);
  }

  private void answer(Context ctx) throws IOException {
    DataAccessPoint data = point.orElseThrow(() -> new QueryRefusedException(501,
        "De gegevens staan in een andere dienst; stel SPARQL-vragen rechtstreeks daar."));
    refuseUpdates(ctx.req());
    Spool spool = new Spool(limits);
    boolean whole = false;
    takeTurn();
    try {
      run(ctx, data, spool);
      whole = true;
    } finally {
      turns.release();
      if (!whole) {
        spool.discard();
      }
    }
    ctx.result(spool.read());
  }

  private void run(Context ctx, DataAccessPoint data, Spool spool) {
    HttpServletRequest request = asFusekiExpects(ctx.req());
    register(request.getServletContext());
    HttpAction action = new HttpAction(requests.incrementAndGet(), LOG, ActionCategory.ACTION, request,
        new SpooledResponse(ctx.res(), spool));
    action.setRequest(data, data.getDataService());
    try {
      protocol.process(action);
    } catch (ActionErrorException e) {
      throw new QueryRefusedException(e.getRC(), e.getRC() < 500
          ? "De aanvraag klopt niet: " + e.getMessage()
          : "De vraag kon niet worden beantwoord.");
    } catch (QueryRefusedException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("query failed: {}", e.toString(), e);
      throw new QueryRefusedException(500, "De vraag kon niet worden beantwoord.");
    }
  }

  private void takeTurn() {
    try {
      if (turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new QueryRefusedException(503,
        "Er lopen op dit moment te veel vragen; probeer het over enkele seconden weer.");
  }

  private static void refuseUpdates(HttpServletRequest request) {
    ContentType type = ContentType.create(request.getContentType());
    if (type != null && type.getContentTypeStr().equalsIgnoreCase(WebContent.contentTypeSPARQLUpdate)) {
      throw new QueryRefusedException(403, READ_ONLY);
    }
    boolean updates;
    try {
      updates = request.getParameter("update") != null || request.getParameter("request") != null;
    } catch (RuntimeException e) {
      throw new QueryRefusedException(413, "De aanvraag is te groot of onleesbaar.");
    }
    if (updates) {
      throw new QueryRefusedException(403, READ_ONLY);
    }
    if (!request.getMethod().equals("POST") && request.getParameter("query") == null) {
      throw new QueryRefusedException(400, "Geef een SPARQL-vraag mee in de parameter 'query'.");
    }
  }

  /** A HEAD is a GET whose body the server leaves out; who does not say what they accept gets JSON. */
  private static HttpServletRequest asFusekiExpects(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getMethod() {
        return super.getMethod().equals("HEAD") ? "GET" : super.getMethod();
      }

      @Override
      public Enumeration<String> getHeaders(String name) {
        Enumeration<String> sent = super.getHeaders(name);
        return name.equalsIgnoreCase("Accept") && !sent.hasMoreElements()
            ? Collections.enumeration(List.of("*/*"))
            : sent;
      }

      @Override
      public String getHeader(String name) {
        Enumeration<String> sent = getHeaders(name);
        return sent.hasMoreElements() ? sent.nextElement() : null;
      }
    };
  }

  /** Fuseki looks for its registries in every request; ours has nothing in them. */
  private static void register(ServletContext context) {
    if (context.getAttribute(Fuseki.attrOperationRegistry) == null) {
      OperationRegistry.set(context, OperationRegistry.createEmpty());
      DataAccessPointRegistry.set(context, new DataAccessPointRegistry());
    }
  }
}
