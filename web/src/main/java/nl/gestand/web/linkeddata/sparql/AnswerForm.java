// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which the endpoint answers, preferred ones first. */
enum AnswerForm {
  JSON("json", ResultSetLang.RS_JSON, "SPARQL_Results_JSON", "application/sparql-results+json", "application/json"),
  XML("xml", ResultSetLang.RS_XML, "SPARQL_Results_XML", "application/sparql-results+xml", "application/xml", "text/xml"),
  CSV("csv", ResultSetLang.RS_CSV, "SPARQL_Results_CSV", "text/csv"),
  TSV("tsv", ResultSetLang.RS_TSV, "SPARQL_Results_TSV", "text/tab-separated-values"),
  TURTLE("ttl", RDFFormat.TURTLE, "Turtle", "text/turtle", "application/turtle"),
  JSONLD("jsonld", RDFFormat.JSONLD, "JSON-LD", "application/ld+json", "application/json"),
  NTRIPLES("nt", RDFFormat.NTRIPLES, "N-Triples", "application/n-triples", "text/plain"),
  RDFXML("rdf", RDFFormat.RDFXML_PLAIN, "RDF_XML", "application/rdf+xml", "application/xml", "text/xml");

  /** A form with the name of the media type under which it was asked. */
  record Chosen(AnswerForm form, String contentType) {}

  private final String code;
  private final Optional<Lang> rows;
  private final Optional<RDFFormat> graph;
  private final String w3c;
  private final List<String> types;

  AnswerForm(String code, Lang rows, String w3c, String... types) {
    this(code, Optional.of(rows), Optional.empty(), w3c, types);
  }

  AnswerForm(String code, RDFFormat graph, String w3c, String... types) {
    this(code, Optional.empty(), Optional.of(graph), w3c, types);
  }

  AnswerForm(String code, Optional<Lang> rows, Optional<RDFFormat> graph, String w3c, String... types) {
    this.code = code;
    this.rows = rows;
    this.graph = graph;
    this.w3c = w3c;
    this.types = List.of(types);
  }

  Lang rows() {
    return rows.orElseThrow();
  }

  RDFFormat graph() {
    return graph.orElseThrow();
  }

  /** Its address in the W3C's list of formats. */
  String address() {
    return "http://www.w3.org/ns/formats/" + w3c;
  }

  /**
   * The form that suits a client best.
   *
   * @param tables whether the answer has rows, or is yes or no; otherwise it is a graph
   * @param code a form by name, which goes before the media types
   * @throws QueryRefusedException when none of ours will do
   */
  static Chosen choose(boolean tables, String accept, Optional<String> code) {
    List<AnswerForm> able = Arrays.stream(values()).filter(form -> form.rows.isPresent() == tables).toList();
    if (code.isPresent()) {
      String wanted = code.get().toLowerCase(Locale.ROOT);
      return able.stream().filter(form -> form.code.equals(wanted) || form.types.contains(wanted)).findFirst()
          .map(form -> new Chosen(form, form.types.getFirst()))
          .orElseThrow(() -> notAcceptable(able));
    }
    AcceptList offered = AcceptList.create(Stream.concat(able.stream().map(form -> form.types.getFirst()),
        able.stream().flatMap(form -> form.types.stream().skip(1))).toArray(String[]::new));
    MediaType match = AcceptList.match(acceptable(accept), offered);
    if (match == null) {
      throw notAcceptable(able);
    }
    String type = match.getContentTypeStr();
    return new Chosen(able.stream().filter(form -> form.types.contains(type)).findFirst().orElseThrow(), type);
  }

  private static AcceptList acceptable(String accept) {
    try {
      return new AcceptList(accept);
    } catch (RuntimeException e) {
      throw new QueryRefusedException(400, "De kop Accept is onleesbaar.");
    }
  }

  private static QueryRefusedException notAcceptable(List<AnswerForm> able) {
    return new QueryRefusedException(406, "Op deze vraag antwoorden wij als "
        + able.stream().map(form -> form.types.getFirst()).collect(Collectors.joining(", ")) + ".");
  }
}
