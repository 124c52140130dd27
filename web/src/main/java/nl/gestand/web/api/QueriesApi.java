// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.api;

import nl.gestand.ontology.store.KeptQueries;
import nl.gestand.ontology.store.KeptQueries.Kept;
import nl.gestand.ontology.store.KnowledgeStore;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.linkeddata.sparql.FrozenAnswer;
import nl.gestand.web.linkeddata.sparql.LocalQuery;
import nl.gestand.web.linkeddata.sparql.QueryParameters;
import nl.gestand.web.linkeddata.sparql.QueryParameters.Parameter;
import nl.gestand.web.linkeddata.sparql.QueryRefusedException;
import nl.gestand.web.linkeddata.sparql.ResultFormat;
import nl.gestand.web.linkeddata.sparql.SparqlLimits;
import nl.gestand.web.linkeddata.sparql.Turns;

import io.javalin.http.Context;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Queries that were kept under a name, asked again of what is known now, with other values for their parameters. */
public final class QueriesApi {

  private static final int MOST_LISTED = 100;
  /** What a parameter of a query can't be called. */
  private static final Set<String> OURS = Set.of("version", "format");

  public record QueriesAnswer(List<QueryLine> queries) {}

  /** @param uri of this version, with the answer that was kept; {@code endpoint} asks it again */
  public record QueryLine(String name, int version, String title, String uri, String endpoint, String recordedAt,
      boolean graph, List<Parameter> parameters) {}

  private final KnowledgeStore store;
  private final KeptQueries kept;
  private final SparqlLimits limits;
  private final Turns turns;
  private final Site site;

  public QueriesApi(KnowledgeStore store, SparqlLimits limits, Site site) {
    this.store = store;
    this.kept = new KeptQueries(store, site.clock());
    this.limits = limits;
    this.turns = new Turns(limits);
    this.site = site;
  }

  public void list(Context ctx) {
    ApiRules.answer(ctx, new QueriesAnswer(lines()));
  }

  /** The newest version of each name, those kept last first. */
  List<QueryLine> lines() {
    List<Kept> all = kept.all().toList();
    Set<String> seen = new HashSet<>();
    return all.stream().filter(each -> each.withdrawn().isEmpty() && seen.add(each.query().name())).limit(MOST_LISTED)
        .map(each -> {
          String name = each.query().name();
          int place = all.indexOf(each);
          int version = (int) all.subList(place, all.size()).stream().filter(other -> other.query().name().equals(name)).count();
          return new QueryLine(name, version, each.query().title(), site.base() + "/id/query/" + each.query().id(),
              site.base() + "/api/v1/queries/" + name, each.recorded().at().toString(),
              !each.query().mediaType().equals(FrozenAnswer.ROWS), QueryParameters.of(each.query().text(), limits));
        }).toList();
  }

  public void ask(Context ctx) {
    Kept asked = version(ctx);
    boolean graph = !asked.query().mediaType().equals(FrozenAnswer.ROWS);
    ResultFormat format = format(ctx, graph);
    Map<String, String> values = new LinkedHashMap<>();
    ctx.queryParamMap().forEach((name, given) -> {
      if (!OURS.contains(name)) {
        values.put(name, given.getFirst());
      }
    });
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Turns.Turn turn = turns.take(site.proxies().client(ctx))) {
      LocalQuery.answer(store, asked.query().text(), values, format, limits, out);
    } catch (QueryRefusedException e) {
      throw new Refusal(e.status(), "Niet beantwoord", e.getMessage());
    }
    ctx.header("Cache-Control", "no-cache");
    ctx.header("Link", "<" + site.base() + "/id/query/" + asked.query().id() + ">; rel=\"describedby\"");
    ctx.contentType(switch (format) {
      case CSV -> "text/csv; charset=utf-8";
      case TSV -> "text/tab-separated-values; charset=utf-8";
      case TTL -> "text/turtle; charset=utf-8";
      default -> graph ? "application/ld+json" : FrozenAnswer.ROWS;
    }).result(out.toByteArray());
  }

  private Kept version(Context ctx) {
    List<Kept> versions = kept.versions(ctx.pathParam("name"));
    String number = Optional.ofNullable(ctx.queryParam("version")).orElse("");
    if (!number.matches("|[1-9][0-9]{0,5}")) {
      throw Refusal.badRequest("Een versie is een getal vanaf 1.");
    }
    if (versions.isEmpty() || !number.isEmpty() && Integer.parseInt(number) > versions.size()) {
      throw Refusal.notFound("Onder deze naam is zo'n vraag niet bewaard.");
    }
    Kept asked = number.isEmpty() ? KeptQueries.current(versions)
        : versions.get(Integer.parseInt(number) - 1);
    asked.withdrawn().ifPresent(reason -> {
      throw new Refusal(410, "Ingetrokken", "Deze vraag is ingetrokken: " + reason);
    });
    return asked;
  }

  private static ResultFormat format(Context ctx, boolean graph) {
    return switch (Optional.ofNullable(ctx.queryParam("format")).orElse(graph ? "ttl" : "json")) {
      case "json" -> ResultFormat.JSON;
      case "csv" -> ResultFormat.CSV;
      case "tsv" -> ResultFormat.TSV;
      case "ttl" -> ResultFormat.TTL;
      default -> throw Refusal.badRequest("Kies als vorm json, csv, tsv of ttl.");
    };
  }
}
