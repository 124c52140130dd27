// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

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

  /** One case: what is asked, and what the answer must be. */
  record Case(String group, String name, HttpRequest request, Predicate<HttpResponse<String>> passes) {
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

  /** Those of the protocol that ask something, or ask it wrongly; and wrong updates, which fail as they should. */
  List<Case> protocol() {
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
        c("query_content_type_construct", get("?query=" + encode("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")), this::isGraph),
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
        new Case("service description", "returns-rdf", request("").build(), this::isGraph),
        new Case("service description", "has-endpoint-triple", typed("", "application/n-triples").build(),
            answer -> answer.body().contains("<http://www.w3.org/ns/sparql-service-description#endpoint> <" + endpoint + "> .")),
        new Case("service description", "conforms-to-schema", typed("", "application/n-triples").build(),
            answer -> answer.body().contains("sparql-service-description#Service>")
                && answer.body().contains("sparql-service-description#defaultDataset>")
                && answer.body().contains("sparql-service-description#Dataset>")));
  }

  private static Case c(String name, HttpRequest request, Predicate<HttpResponse<String>> passes) {
    return new Case("protocol", name, request, passes);
  }

  private static Case g(String name, HttpRequest request, Predicate<HttpResponse<String>> passes) {
    return new Case("graph store, reading", name, request, passes);
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
