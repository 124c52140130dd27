// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.JavalinDefaultRoutingApi;
import nl.gestand.ontology.store.ChangeLog;
import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.web.access.Access;
import nl.gestand.web.access.Permissions;
import nl.gestand.web.access.Proxies;
import nl.gestand.web.access.Right;
import nl.gestand.web.http.ProblemDetails;
import nl.gestand.web.linkeddata.sparql.AnswerForm.Chosen;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * SPARQL over HTTP, over the union of all graphs, to read: the protocol for queries and that for graphs. An answer is
 * whole, or it is a problem document with one Dutch sentence; a large one is sent while it is made, and is visibly cut
 * off when it is stopped. Updates go to graphs beside the store, which only the account that sends them sees.
 */
public final class SparqlEndpoint implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SparqlEndpoint.class);
  private static final List<HandlerType> METHODS = List.of(HandlerType.GET, HandlerType.HEAD, HandlerType.POST,
      HandlerType.OPTIONS, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

  private final Optional<DatasetGraph> dataset;
  private final SparqlLimits limits;
  private final Proxies proxies;
  private final HeapGuard heap;
  private final Turns turns;
  private final ClientWatch clients = new ClientWatch();
  private final AnswerCache cache = new AnswerCache();
  private final LongSupplier change;
  private final RunQuery queries;
  private final GraphStore graphs;
  private final Owners owners;
  private final OwnGraphs own;
  private final RunUpdate updates;

  /** What writes an answer within a transaction. */
  private interface Question {
    Chosen write(DatasetGraph data, Spool out) throws IOException;
  }

  public SparqlEndpoint(KnowledgeStore store, SparqlLimits limits, Access access) {
    this(store.dataset(), new ChangeLog(store)::newest, limits, access.proxies(), store.uris().base(),
        new AccountOwners(access), new OwnGraphs(limits));
  }

  /** To read only. */
  SparqlEndpoint(Optional<DatasetGraph> dataset, SparqlLimits limits, Proxies proxies) {
    this(dataset, limits, proxies, "", Owners.NOBODY, new OwnGraphs(limits));
  }

  /** @param base start of the addresses of the store */
  SparqlEndpoint(Optional<DatasetGraph> dataset, SparqlLimits limits, Proxies proxies, String base, Owners owners,
      OwnGraphs own) {
    this(dataset, () -> 0, limits, proxies, base, owners, own);
  }

  private SparqlEndpoint(Optional<DatasetGraph> dataset, LongSupplier change, SparqlLimits limits, Proxies proxies,
      String base, Owners owners, OwnGraphs own) {
    this.dataset = dataset;
    this.change = change;
    this.limits = limits;
    this.proxies = proxies;
    this.heap = new HeapGuard(limits.heapPercent() / 100.0);
    this.turns = new Turns(limits);
    this.queries = new RunQuery(limits, heap, clients);
    this.graphs = new GraphStore(limits);
    this.owners = owners;
    this.own = own;
    this.updates = new RunUpdate(base, limits, heap, clients);
  }

  /** Begins to load what queries need, in the background, while there is nothing to answer yet. */
  public static void getReady() {
    JenaSystem.init();
    FirstQuery.askOnce();
  }

  /** Answers all methods for queries on a path. The body must not have been read before. */
  public void addTo(JavalinDefaultRoutingApi routes, String path) {
    heap.start();
    clients.start();
    FirstQuery.askOnce();
    add(routes, path, "GET, HEAD, POST, OPTIONS", this::query);
  }

  /** Keeps small answers on a path, and gives them again before the other handlers of the server are asked. */
  public void keepAnswers(JavalinConfig config, String path) {
    if (dataset.isPresent() && Permissions.isOpen(Right.QUERY)) {
      config.jetty.modifyServer(server ->
          new ShortWay(path, cache, change, 4 * limits.queryCharacters()).insertInto(server));
    }
  }

  /** Answers all methods for whole graphs on a path. */
  public void addGraphsTo(JavalinDefaultRoutingApi routes, String path) {
    add(routes, path, "GET, HEAD, OPTIONS", this::graph);
  }

  @Override
  public void close() {
    clients.stop();
  }

  private void add(JavalinDefaultRoutingApi routes, String path, String allowed, Handler answer) {
    for (HandlerType method : METHODS) {
      routes.addHttpHandler(method, path, ctx -> handle(ctx, allowed, answer), Right.QUERY);
    }
  }

  private void handle(Context ctx, String allowed, Handler answer) throws Exception {
    ctx.header("Access-Control-Allow-Origin", "*");
    ctx.header("Access-Control-Expose-Headers", "Gestand-Limits, Gestand-Change, Retry-After");
    ctx.header("Gestand-Limits", limits.header());
    ctx.header("Vary", "Accept, Authorization, Cookie");
    try {
      if (ctx.method() == HandlerType.OPTIONS) {
        options(ctx, allowed);
      } else if (List.of(allowed.split(", ")).contains(ctx.method().name())) {
        answer.handle(ctx);
      } else {
        ctx.header("Allow", allowed);
        throw new QueryRefusedException(405, SparqlRequest.READ_ONLY);
      }
    } catch (QueryRefusedException e) {
      if (e.status() == 503 || e.status() == 429) {
        ctx.header("Retry-After", "5");
      }
      ProblemDetails.show(ctx, e.status(), e.title(), e.getMessage());
    }
  }

  private static void options(Context ctx, String allowed) {
    ctx.header("Allow", allowed);
    ctx.header("Access-Control-Allow-Methods", allowed);
    ctx.header("Access-Control-Allow-Headers", "Accept, Content-Type, Authorization");
    ctx.header("Access-Control-Max-Age", "86400");
    ctx.status(204);
  }

  private void query(Context ctx) throws IOException {
    if (SparqlUpdate.isOne(ctx.req())) {
      update(ctx);
      return;
    }
    SparqlRequest asked = SparqlRequest.read(ctx.req(), limits);
    if (asked.query().isEmpty()) {
      describe(ctx, asked);
      return;
    }
    DatasetGraph data = data();
    Optional<OwnData> mine = mine(ctx);
    Optional<RawRequest> shared = mine.isPresent() ? Optional.empty() : shared(ctx, asked);
    Optional<KeptAnswer> kept = shared.flatMap(raw -> cache.find(change.getAsLong(), raw));
    if (kept.isPresent()) {
      ctx.header("Gestand-Change", Long.toString(kept.get().change()));
      ctx.contentType(kept.get().contentType()).result(kept.get().body());
      return;
    }
    answer(ctx, data, shared, (dataset, out) ->
        queries.run(asked, with(mine, BoundedQuery.at(asked.point(), dataset)), ctx.req(), out));
  }

  /** The request as it came, when its answer may be kept and is the same for everyone without own graphs. */
  private static Optional<RawRequest> shared(Context ctx, SparqlRequest asked) {
    return Optional.<RawRequest>ofNullable(ctx.attribute(ShortWay.RAW))
        .filter(raw -> AnswerCache.mayKeep(asked.query().orElse("")));
  }

  private void graph(Context ctx) throws IOException {
    Optional<OwnData> mine = mine(ctx);
    answer(ctx, data(), Optional.empty(), (dataset, out) ->
        graphs.write(ctx, with(mine, BoundedQuery.at(SparqlRequest.point(ctx.req()), dataset)), out));
  }

  private void update(Context ctx) throws IOException {
    String owner = owners.writing(ctx);
    SparqlUpdate asked = SparqlUpdate.read(ctx.req());
    DatasetGraph data = data();
    try (Turns.Turn turn = turns.take(proxies.client(ctx))) {
      OwnData now = own.change(owner, before -> Txn.calculateRead(data, () ->
          updates.run(asked, before, BoundedQuery.at(SparqlRequest.point(ctx.req()), data), ctx.req())));
      owners.wrote(ctx);
      ctx.contentType("text/plain; charset=utf-8").result("Uw eigen grafen tellen nu " + now.triples()
          + " tripels. Zij verdwijnen na " + limits.own().idle().toHours() + " uur zonder gebruik, en als Gestand herstart.\n");
    } catch (RuntimeException e) {
      throw refusal(e);
    }
  }

  /** Those of who asks; an answer from them is nobody else's. */
  private Optional<OwnData> mine(Context ctx) {
    Optional<OwnData> mine = owners.asking(ctx).flatMap(own::find);
    mine.ifPresent(any -> ctx.header("Cache-Control", "no-store"));
    return mine;
  }

  private DatasetGraph with(Optional<OwnData> mine, DatasetGraph dataset) {
    return mine.<DatasetGraph>map(data -> new WithOwnGraphs(dataset, data.quads(), Deadline.in(limits.time())))
        .orElse(dataset);
  }

  private void describe(Context ctx, SparqlRequest asked) throws IOException {
    Chosen chosen = AnswerForm.choose(false, asked.accept().contains("text/html") ? "*/*" : asked.accept(),
        asked.format());
    Spool out = new Spool(limits);
    RDFDataMgr.write(out, ServiceDescription.of(proxies.site(ctx) + ctx.path(), limits, owners.asking(ctx).isPresent()), chosen.form().graph());
    ctx.contentType(chosen.contentType()).result(out.read());
  }

  private void answer(Context ctx, DatasetGraph data, Optional<RawRequest> toKeep, Question question)
      throws IOException {
    Sending sending = new Sending(ctx);
    Spool spool = new Spool(limits, Optional.of(sending));
    OptionalLong seen = OptionalLong.empty();
    boolean whole = false;
    try (Turns.Turn turn = turns.take(proxies.client(ctx))) {
      data.begin(TxnType.READ);
      try {
        seen = ChangeLog.lastIn(data);
        seen.ifPresent(number -> ctx.header("Gestand-Change", Long.toString(number)));
        String contentType = question.write(data, spool).contentType();
        whole = !sending.begun();
        if (whole) {
          ctx.contentType(contentType);
        }
      } finally {
        data.end();
      }
    } catch (RuntimeException e) {
      QueryRefusedException refused = refusal(e);
      if (!sending.begun()) {
        throw refused;
      }
      sending.cut(refused.getMessage());
    } finally {
      if (sending.begun()) {
        sending.finish();
      }
      if (!whole) {
        spool.discard();
      }
    }
    if (whole) {
      finish(ctx, spool, seen, toKeep);
    }
  }

  private void finish(Context ctx, Spool spool, OptionalLong seen, Optional<RawRequest> toKeep) throws IOException {
    Optional<byte[]> small = spool.small();
    if (small.isEmpty()) {
      ctx.result(spool.read());
      return;
    }
    ctx.result(small.get());
    seen.ifPresent(number -> toKeep.ifPresent(raw ->
        cache.keep(number, raw, KeptAnswer.of(number, small.get(), ctx.res()))));
  }

  private QueryRefusedException refusal(RuntimeException failure) {
    return switch (failure) {
      case QueryRefusedException refused -> refused;
      case QueryCancelledException late -> QueryRefusedException.tooLong(limits);
      default -> {
        LOG.warn("query failed: {}", failure.toString(), failure);
        yield new QueryRefusedException(500, "De vraag kon niet worden beantwoord.");
      }
    };
  }

  private DatasetGraph data() {
    return dataset.orElseThrow(() -> new QueryRefusedException(501,
        "De gegevens staan in een andere dienst; stel SPARQL-vragen rechtstreeks daar."));
  }
}
