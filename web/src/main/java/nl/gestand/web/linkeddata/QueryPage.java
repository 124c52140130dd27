// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import nl.gestand.ontology.model.KeptQuery;
import nl.gestand.ontology.store.KeptQueries;
import nl.gestand.ontology.store.KeptQueries.Kept;
import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.web.access.AuditLine.Actor;
import nl.gestand.web.access.AuditLog;
import nl.gestand.web.http.Fields;
import nl.gestand.web.http.HttpDate;
import nl.gestand.web.http.Links;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.http.Turns;
import nl.gestand.web.http.Unchanged;
import nl.gestand.web.linkeddata.sparql.FrozenAnswer;
import nl.gestand.web.linkeddata.sparql.QueryParameters;
import nl.gestand.web.linkeddata.sparql.QueryRefusedException;
import nl.gestand.web.linkeddata.sparql.SparqlLimits;
import nl.gestand.web.words.Day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** {@code /query/{id}}: a query that was kept with its answer, under an address that never means anything else. */
public final class QueryPage {

  private static final int MOST_AN_HOUR = 30;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_REASON = 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KnowledgeStore store;
  private final KeptQueries queries;
  private final KeptAnswers answers;
  private final SparqlLimits limits;
  private final AuditLog audit;
  private final Site site;
  private final Cache<String, AtomicInteger> keepers =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();

  public QueryPage(KnowledgeStore store, KeptAnswers answers, SparqlLimits limits, AuditLog audit, Site site) {
    this.store = store;
    this.queries = new KeptQueries(store, site.clock());
    this.answers = answers;
    this.limits = limits;
    this.audit = audit;
    this.site = site;
  }

  /** Asks the query once more and keeps it with its answer. */
  public void keep(Context ctx) {
    String title = Fields.text(ctx, "naam", LONGEST_TITLE);
    String text = Fields.whole(ctx, "query", limits.queryCharacters());
    if (title.isBlank()) {
      throw new Refusal(422, "Geen naam", "Geef de vraag een naam waaronder ernaar kan worden verwezen.");
    }
    String who = site.caller(ctx).account().name();
    if (keepers.get(who, any -> new AtomicInteger()).incrementAndGet() > MOST_AN_HOUR) {
      throw new Refusal(429, "Te veel", "U kunt per uur " + MOST_AN_HOUR + " vragen bewaren.");
    }
    KeptQuery kept = Turns.take(() -> {
      FrozenAnswer answer = frozen(text);
      return new KeptQuery(title, text, site.today(), answer.sawChange(), answers.keep(answer.bytes()), answer.mediaType());
    });
    queries.keep(kept);
    ctx.redirect("/query/" + kept.id(), HttpStatus.SEE_OTHER);
  }

  private FrozenAnswer frozen(String text) {
    try {
      return FrozenAnswer.of(store, text, limits);
    } catch (QueryRefusedException e) {
      throw new Refusal(e.status() == 400 ? 422 : e.status(), "Kan niet worden bewaard", e.getMessage());
    }
  }

  /** An administrator says that one no longer counts, and why. */
  public void withdraw(Context ctx) {
    String id = ctx.pathParam("id");
    String reason = Fields.text(ctx, "reden", LONGEST_REASON);
    if (!id.matches(KeptQuery.ID) || queries.find(id).isEmpty()) {
      throw noQuery();
    }
    if (reason.isBlank()) {
      throw new Refusal(422, "Geen reden", "Zeg waarom de vraag wordt ingetrokken; wie het adres volgt, leest dat.");
    }
    if (!queries.withdraw(id, reason)) {
      throw new Refusal(409, "Al ingetrokken", "Deze vraag was al ingetrokken.");
    }
    audit.add(Actor.of(site.caller(ctx).account()), AuditLog.Act.QUERY_WITHDRAWN, id);
    ctx.redirect("/vragen", HttpStatus.SEE_OTHER);
  }

  public void show(Context ctx) {
    String name = ctx.pathParam("id");
    if (!name.matches(KeptQuery.ID)) {
      newest(ctx, name);
      return;
    }
    Kept kept = find(ctx);
    KeptQuery query = kept.query();
    String address = site.base() + "/id/query/" + query.id();
    Day day = Day.of(query.day());
    byte[] answer = bytes(query);
    boolean rows = query.mediaType().equals(FrozenAnswer.ROWS);
    DescribedOn.page(ctx, site, "query/" + query.id(), DescribedOn.facts("@type", "Dataset",
        "name", query.title(), "inLanguage", "nl", "dateCreated", kept.recorded().at().toString(),
        "version", Long.toString(query.sawChange()), "identifier", "sha256:" + query.result().hex()),
        Optional.of(kept.recorded().at()));
    List<QueryView.File> files = rows
        ? List.of(new QueryView.File("JSON", path(query, "json")), new QueryView.File("CSV", path(query, "csv")))
        : List.of(new QueryView.File("Turtle", path(query, "ttl")));
    site.pages().show(ctx, new QueryView(query.title(), query.text(), address, day, query.sawChange(),
        query.result().hex(), "Gestand, ‘" + query.title() + "’, uitkomst van " + day.words() + " (wijziging "
        + query.sawChange() + "), " + address + ", SHA-256 " + query.result().hex() + ".",
        rows ? shown(answer) : QuestionView.Answer.NONE, files, "/vragen?query=" + Links.encoded(query.text()),
        DataForm.data().stream().map(form -> new QueryView.File(form.label(),
            "/data/query/" + query.id() + "." + form.extension())).toList(), query.id(), query.name(),
        versions(query), QueryParameters.of(query.text(), limits)));
  }

  /** The answer as it was kept; as CSV it is made of that. */
  public void result(Context ctx) {
    Kept kept = find(ctx);
    KeptQuery query = kept.query();
    boolean rows = query.mediaType().equals(FrozenAnswer.ROWS);
    String form = ctx.pathParam("vorm");
    if (!(rows ? List.of("json", "csv") : List.of("ttl")).contains(form)) {
      throw Refusal.notFound("Deze uitkomst is er als " + (rows ? "uitkomst.json en uitkomst.csv." : "uitkomst.ttl."));
    }
    String tag = "\"" + query.result().hex().substring(0, 32) + "-" + form + "\"";
    ctx.header("Access-Control-Allow-Origin", "*");
    ctx.header("ETag", tag);
    ctx.header("Last-Modified", HttpDate.of(kept.recorded().at()));
    // It never changes, but it can be withdrawn.
    ctx.header("Cache-Control", "public, no-cache");
    ctx.header("Link", "<" + site.base() + "/id/query/" + query.id() + ">; rel=\"cite-as\"");
    if (Unchanged.is(ctx, tag, Optional.of(kept.recorded().at()))) {
      ctx.status(304);
      return;
    }
    byte[] answer = bytes(query);
    boolean csv = form.equals("csv");
    ctx.contentType(csv ? "text/csv; charset=utf-8" : query.mediaType()).result(csv ? FrozenAnswer.csv(answer) : answer);
  }

  private QuestionView.Answer shown(byte[] answer) {
    try {
      return new ShowAnswer(site.base()).of(JSON.readTree(answer), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name leads to its newest version that counts. */
  private void newest(Context ctx, String name) {
    List<Kept> versions = queries.versions(name);
    if (versions.isEmpty()) {
      throw noQuery();
    }
    ctx.header("Cache-Control", "no-cache");
    ctx.redirect("/query/" + KeptQueries.current(versions).query().id(), HttpStatus.FOUND);
  }

  private Kept find(Context ctx) {
    String id = ctx.pathParam("id");
    Kept kept = (id.matches(KeptQuery.ID) ? queries.find(id) : Optional.<Kept>empty()).orElseThrow(QueryPage::noQuery);
    kept.withdrawn().ifPresent(reason -> {
      throw new Refusal(410, "Ingetrokken", "Deze bewaarde vraag is ingetrokken: " + reason);
    });
    return kept;
  }

  private static Refusal noQuery() {
    return Refusal.notFound("Onder dit adres is geen vraag bewaard.");
  }

  private List<QueryView.Version> versions(KeptQuery query) {
    List<Kept> all = queries.versions(query.name());
    return IntStream.range(0, all.size()).mapToObj(i -> new QueryView.Version(i + 1,
        Day.of(all.get(i).query().day()), "/query/" + all.get(i).query().id(),
        all.get(i).query().id().equals(query.id()), all.get(i).withdrawn().isPresent())).toList();
  }

  private byte[] bytes(KeptQuery query) {
    return answers.find(query.result()).orElseThrow(() -> new Refusal(500, "Uitkomst beschadigd",
        "Het bestand met deze uitkomst ontbreekt of is niet meer wat er is bewaard. De beheerder kan het terugzetten."));
  }

  private static String path(KeptQuery query, String form) {
    return "/query/" + query.id() + "/uitkomst." + form;
  }
}
