// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.api;

import nl.gestand.web.http.Site;
import nl.gestand.web.json.Shown;
import nl.gestand.web.linkeddata.DatasetSettings;
import nl.gestand.web.linkeddata.sparql.QueryParameters;

import io.javalin.http.Context;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The OpenAPI document. Its schemas are made of the records that are answered; a test compares its paths with the
 * routes, both ways.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</a>
 */
public final class ApiDocument {

  private static final Map<String, String> DAY = Map.of("type", "string", "format", "date");
  private static final Map<String, ?> HEADERS = Map.of("API-Version", Map.of("$ref", "#/components/headers/API-Version"),
      "Access-Control-Allow-Origin", Map.of("$ref", "#/components/headers/Access-Control-Allow-Origin"));
  private static final Parameter AS_OF = Parameter.query("peildatum", "Zoals het stond op deze dag.", DAY);
  private static final Parameter KNOWN = Parameter.query("bekend", "Zoals het bekend was aan het einde van deze dag.", DAY);
  private static final Parameter SIZE = Parameter.query("size", "Hoeveel hooguit op een bladzijde.",
      Map.of("type", "integer", "minimum", 1, "maximum", Sizes.MOST, "default", 20));

  private static final Parameter VERSION = Parameter.query("version", "Welke versie; zonder dit de laatste.",
      Map.of("type", "integer", "minimum", 1));
  private static final Parameter FORMAT = Parameter.query("format", "Vorm van het antwoord.",
      Map.of("type", "string", "enum", List.of("json", "csv", "tsv", "ttl")));

  private record Parameter(String name, String in, String description, Map<String, ?> schema) {
    static Parameter query(String name, String description, Map<String, ?> schema) {
      return new Parameter(name, "query", description, schema);
    }

    static Parameter text(String name, String description) {
      return query(name, description, Map.of("type", "string"));
    }

    static Parameter path(String name, String description) {
      return new Parameter(name, "path", description, Map.of("type", "string"));
    }

    Map<String, Object> written() {
      Map<String, Object> written = new LinkedHashMap<>();
      written.put("name", name);
      written.put("in", in);
      if (in.equals("path")) {
        written.put("required", true);
      }
      written.put("description", description);
      written.put("schema", schema);
      return written;
    }
  }

  private record Operation(String path, String id, String summary, String tag, Class<?> answer,
      List<Parameter> parameters) {}

  private static final List<Operation> OPERATIONS = List.of(
      new Operation("/openapi.json", "getDocument", "Deze beschrijving.", "api", Map.class, List.of()),
      new Operation("/search", "search", "Zoekt in documenten, moties en toezeggingen.", "zoeken",
          SearchApi.SearchAnswer.class, searchParameters()),
      new Operation("/commitments/{id}", "getCommitment", "Een motie, toezegging of belofte met haar geschiedenis.",
          "dingen", Shown.CommitmentLine.class,
          List.of(Parameter.path("id", "Zoals tz202504-096 of kst-34843-14."), AS_OF, KNOWN)),
      new Operation("/documents/{id}", "getDocumentById", "Een document met wat erin is gevonden.", "dingen",
          Shown.DocumentLine.class, List.of(Parameter.path("id", "Zoals kst-34843-126."))),
      new Operation("/dossiers/{key}", "getDossier", "Een dossier met zijn stukken, moties en toezeggingen.", "dingen",
          Shown.DossierLine.class, List.of(Parameter.path("key", "Zoals 34843 of 36800-VI."), AS_OF, KNOWN)),
      new Operation("/changes", "listChanges", "Wat er na een wijziging veranderde, in volgorde.", "wijzigingen",
          ChangesApi.ChangesAnswer.class, List.of(Parameter.query("after",
              "Nummer van de laatste wijziging die u kent: ‘last’ van het vorige antwoord.",
              Map.of("type", "integer", "minimum", 0, "default", 0)), SIZE)),
      new Operation("/queries", "listQueries", "De bewaarde vragen: van elke naam de laatste versie.", "vragen",
          QueriesApi.QueriesAnswer.class, List.of()),
      new Operation("/queries/{name}", "askQuery",
          "Stelt een bewaarde vraag opnieuw, met andere waarden voor haar parameters als u die noemt.", "vragen",
          Map.class, List.of(Parameter.path("name", "Haar naam."), VERSION, FORMAT)),
      new Operation("/statuses", "listStatuses", "De statussen met hun betekenis.", "lijsten",
          StatusesApi.StatusesAnswer.class, List.of()));

  private final Site site;
  private final DatasetSettings settings;
  private final QueriesApi queries;

  public ApiDocument(QueriesApi queries, Site site, DatasetSettings settings) {
    this.queries = queries;
    this.site = site;
    this.settings = settings;
  }

  public void show(Context ctx) {
    ApiRules.answer(ctx, document());
  }

  private static List<Parameter> searchParameters() {
    List<Parameter> parameters = new ArrayList<>(List.of(
        Parameter.text("q", "Woorden, of een nummer in elke schrijfwijze.")));
    SearchApi.FILTERS.keySet().stream().sorted().forEach(name ->
        parameters.add(Parameter.text(name, "Alleen met een van deze waarden; meer met komma's.")));
    parameters.addAll(List.of(Parameter.query("from", "Vroegste dag.", DAY), Parameter.query("until", "Laatste dag.", DAY),
        Parameter.query("order", "Volgorde.", Map.of("type", "string", "enum",
            List.of("relevance", "newest", "oldest", "term"), "default", "relevance")),
        Parameter.text("cursor", "‘next’ van het vorige antwoord."), SIZE, AS_OF, KNOWN));
    return parameters;
  }

  private Map<String, Object> document() {
    SchemaOfRecord schemas = new SchemaOfRecord();
    Map<String, Object> paths = new LinkedHashMap<>();
    OPERATIONS.forEach(operation -> paths.put(operation.path(), Map.of("get", written(operation, schemas))));
    queries.lines().forEach(query -> paths.put("/queries/" + query.name(), Map.of("get", written(query))));
    paths.putAll(ApiWrites.paths(site.base()));
    Map<String, Object> components = new LinkedHashMap<>();
    components.put("securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer",
        "description", "Een token met het bereik ‘vastleggen’, dat u op /account maakt.")));
    components.put("headers", Map.of("API-Version", Map.of("description", "De volledige versie van deze API.",
        "schema", Map.of("type", "string", "examples", List.of(ApiRules.VERSION))),
        "Access-Control-Allow-Origin", Map.of("description", "Ook pagina's elders mogen het antwoord lezen.",
        "schema", Map.of("type", "string", "examples", List.of("*")))));
    components.put("responses", Map.of("problem", problem()));
    schemas.add(Problem.class);
    components.put("schemas", schemas.all());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.1");
    document.put("info", info());
    document.put("servers", List.of(Map.of("url", site.base() + "/api/v1")));
    document.put("tags", Stream.concat(OPERATIONS.stream().map(Operation::tag), Stream.of("vastleggen")).distinct()
        .map(tag -> Map.of("name", tag)).collect(Collectors.toList()));
    document.put("paths", paths);
    document.put("components", components);
    return document;
  }

  private Map<String, Object> info() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", "Gestand");
    info.put("version", ApiRules.VERSION);
    info.put("description", "Wat de regering het parlement toezegde, en wat ervan kwam.");
    info.put("contact", settings.contact().startsWith("mailto:")
        ? Map.of("name", "Gestand", "email", settings.contact().substring("mailto:".length()), "url", site.base() + "/")
        : Map.of("name", "Gestand", "url", settings.contact()));
    info.put("license", Map.of("name", "Licentie van de gegevens", "url", settings.licence()));
    return info;
  }

  private static Map<String, Object> written(Operation operation, SchemaOfRecord schemas) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("operationId", operation.id());
    written.put("summary", operation.summary());
    written.put("description", operation.summary());
    written.put("tags", List.of(operation.tag()));
    written.put("parameters", operation.parameters().stream().map(Parameter::written).toList());
    Map<String, Object> schema = operation.answer() == Map.class ? Map.of("type", "object") : schemas.add(operation.answer());
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put("200", Map.of("description", "Het antwoord.",
        "headers", HEADERS, "content", Map.of("application/json", Map.of("schema", schema))));
    responses.put("400", Map.of("$ref", "#/components/responses/problem"));
    responses.put("404", Map.of("$ref", "#/components/responses/problem"));
    written.put("responses", responses);
    return written;
  }

  /** A kept query as an operation of its own, with its parameters and the values that they have by default. */
  private static Map<String, Object> written(QueriesApi.QueryLine query) {
    List<Map<String, Object>> parameters = new ArrayList<>();
    query.parameters().forEach(parameter -> parameters.add(Parameter.query(parameter.name(),
        "Waarde van ?" + parameter.name() + " in de vraag.", schema(parameter)).written()));
    parameters.add(VERSION.written());
    parameters.add(FORMAT.written());
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put("200", Map.of("description", "Het antwoord van nu.",
        "headers", HEADERS, "content", Map.of(query.graph() ? "text/turtle" : "application/sparql-results+json",
            Map.of("schema", Map.of("type", query.graph() ? "string" : "object")))));
    for (String status : List.of("400", "404", "410", "413", "429", "503")) {
      responses.put(status, Map.of("$ref", "#/components/responses/problem"));
    }
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("operationId", "ask-" + query.name());
    written.put("summary", query.title());
    written.put("description", query.title() + " (versie " + query.version() + ", " + query.uri() + ")");
    written.put("tags", List.of("vragen"));
    written.put("parameters", parameters);
    written.put("responses", responses);
    return written;
  }

  private static Map<String, Object> schema(QueryParameters.Parameter parameter) {
    String type = parameter.type().substring(parameter.type().indexOf('#') + 1);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("default", parameter.value());
    switch (type) {
      case "date" -> schema.put("format", "date");
      case "dateTime" -> schema.put("format", "date-time");
      case "" -> schema.put("format", "uri");
      default -> schema.put("examples", List.of(parameter.value()));
    }
    return schema;
  }

  /** As every refusal is told (RFC 9457). */
  private record Problem(String type, String title, int status, String detail) {}

  private static Map<String, Object> problem() {
    return Map.of("description", "Wat er mis is, in één zin.",
        "headers", HEADERS, "content", Map.of("application/problem+json", Map.of("schema",
            Map.of("$ref", "#/components/schemas/Problem"))));
  }
}
