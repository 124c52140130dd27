// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The cases of the W3C's suite for the SPARQL 1.1 Protocol, Graph Store Protocol and Service Description, in our own
 * words: its manifests hold their names alone. They ask a store with {@link #DATA}.
 *
 * @see <a href="https://www.w3.org/2009/sparql/docs/tests/data-sparql11/protocol/">the suite</a>
 */
final class ProtocolCases {

  private static final String EX = "http://example.org/";

  /** Three named graphs, each of which says of itself that it is a document. */
  static final String DATA = """
      PREFIX ex: <http://example.org/>
      INSERT DATA { GRAPH ex:data1 { ex:data1 a ex:Document } GRAPH ex:data2 { ex:data2 a ex:Document }
        GRAPH ex:data3 { ex:data3 a ex:Document } }""";

  /** Three graphs of one's own, each of which says of itself that it is a document. */
  private static final String THREE = "PREFIX ex: <" + EX + "> DROP ALL ; INSERT DATA { GRAPH ex:own1 { ex:own1 a ex:Document } "
      + "GRAPH ex:own2 { ex:own2 a ex:Document } GRAPH ex:own3 { ex:own3 a ex:Document } } ; ";

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";
  private static final String BOTH = "ASK { <" + EX + "data1> a ?t . <" + EX + "data2> a ?t }";
  private static final String NAMED = "ASK { GRAPH ?g { <" + EX + "data1> a ?t } GRAPH ?h { <" + EX + "data2> a ?t } }";
  private static final String FULL =
      "ASK { <" + EX + "data3> a ?t . GRAPH ?g { <" + EX + "data1> a ?t } GRAPH ?h { <" + EX + "data2> a ?t } "
          + "FILTER NOT EXISTS { <" + EX + "data1> a ?t } }";
  private static final String DEFAULTS = "&default-graph-uri=" + encode(EX + "data1") + "&default-graph-uri="
      + encode(EX + "data2");
  private static final String NAMES = "&named-graph-uri=" + encode(EX + "data1") + "&named-graph-uri="
      + encode(EX + "data2");

  /** One case: what is asked, one after another, and what the answer to the last must be. */
  record Case(String group, String name, List<HttpRequest> requests, Predicate<HttpResponse<String>> passes) {

    /** The answer to the last, or to the first that is refused before it. */
    HttpResponse<String> ask(HttpClient client) throws IOException, InterruptedException {
      HttpResponse<String> answer = null;
      for (HttpRequest request : requests) {
        answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
          break;
        }
      }
      return answer;
    }

    @Override
    public String toString() {
      return group + " " + name;
    }
  }

  private final String endpoint;

  /** @param endpoint that for queries; that for graphs stands below it at {@code /graph} */
  ProtocolCases(String endpoint) {
    this.endpoint = endpoint;
  }

  /** Those of the protocol, by someone who may write graphs of their own. */
  List<Case> protocol() {
    return Stream.of(queries(), updates(), wrong()).flatMap(List::stream).toList();
  }

  private List<Case> queries() {
    return List.of(
        c("query_get", get("?query=" + encode("ASK {}")), this::isTrue),
        c("query_post_form", post(FORM, "query=" + encode("ASK {}")), this::isTrue),
        c("query_post_direct", post(QUERY, "ASK {}"), this::isTrue),
        c("query_dataset_default_graphs_get", get("?query=" + encode(BOTH) + DEFAULTS), this::isTrue),
        c("query_dataset_default_graphs_post", post(FORM, "query=" + encode(BOTH) + DEFAULTS), this::isTrue),
        c("query_dataset_named_graphs_get", get("?query=" + encode(NAMED) + NAMES), this::isTrue),
        c("query_dataset_named_graphs_post", post(FORM, "query=" + encode(NAMED) + NAMES), this::isTrue),
        c("query_dataset_full", post(FORM, "query=" + encode(FULL) + NAMES + "&default-graph-uri=" + encode(EX + "data3")),
            this::isTrue),
        c("query_multiple_dataset", post(FORM, "query=" + encode("ASK FROM <" + EX + "data3> { ?d a ?t FILTER(?d = <"
            + EX + "data1>) }") + DEFAULTS), this::isTrue),
        c("query_content_type_select", get("?query=" + encode("SELECT ?x { ?x ?y ?z }")), answer -> is2xx(answer)
            && typeIs(answer, "sparql-results+json", "sparql-results+xml", "text/csv", "text/tab-separated-values")),
        c("query_content_type_ask", get("?query=" + encode("ASK {}")),
            answer -> is2xx(answer) && typeIs(answer, "sparql-results+json", "sparql-results+xml")),
        c("query_content_type_describe", get("?query=" + encode("DESCRIBE <" + EX + "data1>")), this::isGraph),
        c("query_content_type_construct", get("?query=" + encode("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")), this::isGraph));
  }

  private List<Case> updates() {
    String copy = THREE + "INSERT { GRAPH ex:copy { ?s ex:found true } } WHERE { ?s a ex:Document }";
    String copyOfNamed = THREE + "INSERT { GRAPH ex:copy { ?s ex:found true } } WHERE { GRAPH ?g { ?s a ex:Document } }";
    String copyOfBoth = THREE + "INSERT { GRAPH ex:copy { ?s ex:found ?in } } WHERE { "
        + "{ GRAPH ?g { ?s a ex:Document } BIND(?g AS ?in) } UNION { ?s a ex:Document BIND(\"default\" AS ?in) } }";
    String two = asked("ex:own1 ex:found true . ex:own2 ex:found true");
    return List.of(
        c("update_post_form", post(FORM, "update=" + encode("CLEAR ALL")), this::is2xx),
        c("update_post_direct", post(UPDATE, "CLEAR ALL"), this::is2xx),
        c("update_dataset_default_graph", update("?using-graph-uri=" + encode(EX + "own1"), copy),
            asked("ex:own1 ex:found true"), this::isTrue),
        c("update_dataset_default_graphs",
            update("?using-graph-uri=" + encode(EX + "own1") + "&using-graph-uri=" + encode(EX + "own2"), copy), two, this::isTrue),
        c("update_dataset_named_graphs", update("?using-named-graph-uri=" + encode(EX + "own1") + "&using-named-graph-uri="
            + encode(EX + "own2"), copyOfNamed), two, this::isTrue),
        c("update_dataset_full", update("?using-graph-uri=" + encode(EX + "own1") + "&using-named-graph-uri="
            + encode(EX + "own2"), copyOfBoth), asked("ex:own1 ex:found \"default\" . ex:own2 ex:found ex:own2"), this::isTrue),
        c("update_base_uri", update("", "CLEAR GRAPH <" + EX + "base> ; INSERT DATA { GRAPH <" + EX + "base> { <" + EX
                + "s> <" + EX + "p> <test> } }"),
            "ASK { GRAPH <" + EX + "base> { ?s ?p ?o FILTER(isIRI(?o) && STR(?o) != \"test\") } }", this::isTrue));
  }

  private List<Case> wrong() {
    return List.of(
        c("bad_query_method", request("?query=" + encode("ASK {}")).PUT(BodyPublishers.noBody()).build(), this::is4xx),
        c("bad_multiple_queries", get("?query=" + encode("ASK {}") + "&query=" + encode("SELECT * {}")), this::is4xx),
        c("bad_query_wrong_media_type", post("text/plain", "ASK {}"), this::is4xx),
        c("bad_query_missing_form_type", untyped("query=" + encode("ASK {}")), this::is4xx),
        c("bad_query_missing_direct_type", untyped("ASK {}"), this::is4xx),
        c("bad_query_non_utf8", post(QUERY + "; charset=UTF-16", "ASK {}", StandardCharsets.UTF_16), this::is4xx),
        c("bad_query_syntax", get("?query=" + encode("ASK {")), this::is400),
        c("bad_update_get", get("?update=" + encode("CLEAR ALL")), this::is4xx),
        c("bad_multiple_updates", post(FORM, "update=" + encode("CLEAR NAMED") + "&update=" + encode("CLEAR DEFAULT")), this::is4xx),
        c("bad_update_wrong_media_type", post("text/plain", "CLEAR NAMED"), this::is4xx),
        c("bad_update_missing_form_type", untyped("update=" + encode("CLEAR NAMED")), this::is4xx),
        c("bad_update_non_utf8", post(UPDATE + "; charset=UTF-16", "CLEAR NAMED", StandardCharsets.UTF_16), this::is4xx),
        c("bad_update_syntax", post(FORM, "update=" + encode("CLEAR XYZ")), this::is4xx),
        c("bad_update_dataset_conflict", post(FORM, "using-named-graph-uri=" + encode(EX + "people") + "&update="
            + encode("DELETE { ?s ?p ?o } USING <" + EX + "a> WHERE { ?s ?p ?o }")), this::is4xx));
  }

  /** Those that the Graph Store Protocol has for reading. */
  List<Case> graphStore() {
    String one = "/graph?graph=" + encode(EX + "data1");
    String none = "/graph?graph=" + encode(EX + "nothing");
    return List.of(
        g("get of a graph", typed(one, "text/turtle; charset=utf-8").build(),
            answer -> isGraph(answer) && answer.body().contains("data1") && !answer.body().contains("data2")),
        g("get of the default graph", typed("/graph?default", "text/turtle; charset=utf-8").build(),
            answer -> isGraph(answer) && answer.body().contains("data2")),
        g("get of a graph as RDF/XML", typed(one, "application/rdf+xml").build(), answer -> typeIs(answer, "application/rdf+xml")),
        g("get of a graph without Accept", request(one).build(), this::isGraph),
        g("get of a graph that is not there", typed(none, "text/turtle").build(), answer -> answer.statusCode() == 404),
        g("head of a graph", typed(one, "text/turtle").method("HEAD", BodyPublishers.noBody()).build(),
            answer -> isGraph(answer) && answer.body().isEmpty()),
        g("head of a graph that is not there", typed(none, "text/turtle").method("HEAD", BodyPublishers.noBody()).build(),
            answer -> answer.statusCode() == 404));
  }

  /** The three of the Service Description. */
  List<Case> description() {
    return List.of(
        new Case("service description", "returns-rdf", List.of(request("").build()), this::isGraph),
        new Case("service description", "has-endpoint-triple", List.of(typed("", "application/n-triples").build()),
            answer -> answer.body().contains("<http://www.w3.org/ns/sparql-service-description#endpoint> <" + endpoint + "> .")),
        new Case("service description", "conforms-to-schema", List.of(typed("", "application/n-triples").build()),
            answer -> answer.body().contains("sparql-service-description#Service>")
                && answer.body().contains("sparql-service-description#defaultDataset>")
                && answer.body().contains("sparql-service-description#Dataset>")));
  }

  private static Case c(String name, HttpRequest request, Predicate<HttpResponse<String>> passes) {
    return new Case("protocol", name, List.of(request), passes);
  }

  private Case c(String name, HttpRequest update, String query, Predicate<HttpResponse<String>> passes) {
    return new Case("protocol", name, List.of(update, post(QUERY, query)), passes);
  }

  /** Whether this stands in the graph that the update made, and nothing of the third graph does. */
  private static String asked(String triples) {
    return "PREFIX ex: <" + EX + "> ASK { GRAPH ex:copy { " + triples
        + " FILTER NOT EXISTS { GRAPH ex:copy { ex:own3 ?p ?o } } } }";
  }

  private static Case g(String name, HttpRequest request, Predicate<HttpResponse<String>> passes) {
    return new Case("graph store, reading", name, List.of(request), passes);
  }

  private HttpRequest.Builder request(String rest) {
    return HttpRequest.newBuilder(URI.create(endpoint + rest));
  }

  private HttpRequest.Builder typed(String rest, String accept) {
    return request(rest).header("Accept", accept);
  }

  private HttpRequest get(String rest) {
    return request(rest).build();
  }

  private HttpRequest untyped(String body) {
    return request("").POST(BodyPublishers.ofString(body)).build();
  }

  private HttpRequest update(String graphs, String text) {
    return request(graphs).header("Content-Type", UPDATE).POST(BodyPublishers.ofString(text)).build();
  }

  private HttpRequest post(String type, String body) {
    return post(type, body, StandardCharsets.UTF_8);
  }

  private HttpRequest post(String type, String body, Charset charset) {
    return request("").header("Content-Type", type).POST(BodyPublishers.ofString(body, charset)).build();
  }

  private boolean isTrue(HttpResponse<String> answer) {
    return is2xx(answer) && answer.body().contains("true");
  }

  private boolean isGraph(HttpResponse<String> answer) {
    return is2xx(answer) && typeIs(answer, "text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json");
  }

  private boolean is2xx(HttpResponse<String> answer) {
    return answer.statusCode() / 100 == 2;
  }

  private boolean is4xx(HttpResponse<String> answer) {
    return answer.statusCode() / 100 == 4;
  }

  private boolean is400(HttpResponse<String> answer) {
    return answer.statusCode() == 400;
  }

  private static boolean typeIs(HttpResponse<String> answer, String... parts) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return List.of(parts).stream().anyMatch(type::contains);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
