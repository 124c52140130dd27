// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

/**
 * What the W3C's community added to the suite of queries after the version that the public jar has, in our own words; of
 * GRAPH see {@link GraphByGraphTest}.
 *
 * @see <a href="https://github.com/w3c/rdf-tests/tree/main/sparql/sparql11">the suite as it is now</a>
 */
class NewerCasesTest {

  private static final String XSD = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX ex: <http://example.org/> ";

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      xsd:boolean("1")             | true
      xsd:boolean("x")             | unbound
      xsd:boolean(0.0)             | false
      xsd:integer(2.7)             | 2
      xsd:integer("z")             | unbound
      xsd:integer(true)            | 1
      xsd:string(ex:a)             | "http://example.org/a"
      xsd:string(true)             | "true"
      xsd:decimal("1.5")           | 1.5
      xsd:double("z")              | unbound
      xsd:dateTime("x")            | unbound
      STRLEN("a\\U0001D11Eb")      | 3
      STRLEN("\\\\u005Cu")          | 7
      SUBSTR("a\\U0001D11Ebc", 3)  | "bc"
      SUBSTR("a\\U0001D11Eb", 2, 1) | "\uD834\uDD1E"
      LCASE("\\U00010400")         | "\uD801\uDC28"
      ENCODE_FOR_URI("\\U0001D11E") | "%F0%9D%84%9E"
      CONCAT()                     | ""
      CONCAT("x"@en)               | "x"@en
      COALESCE()                   | unbound
      isNumeric(xsd:float("NaN"))  | true
      DATATYPE(CEIL(xsd:float("1.2"))) | <http://www.w3.org/2001/XMLSchema#float>
      DATATYPE(ABS(-2.5e0))        | <http://www.w3.org/2001/XMLSchema#double>
      STRLEN("\\uD7FF\\uE000\\uFFFD\\U00010000\\U0010FFFF") | 5
      """)
  void expression_hasTheValueOfTheStandard(String expression, String value) {
    DatasetGraph none = DatabaseMgr.createDatasetGraph();
    Query query = BoundedQuery.parse(XSD + "SELECT (" + expression + " AS ?x) {}", SparqlLimits.standard());
    assertThat(Txn.calculateRead(none, () -> {
      try (QueryExec execution = BoundedQuery.prepare(query, Optional.empty(), none, SparqlLimits.standard(),
          Deadline.in(SparqlLimits.standard().time()))) {
        return Optional.ofNullable(execution.select().next().get(Var.alloc("x"))).map(NodeFmtLib::strTTL).orElse("unbound");
      }
    })).isEqualTo(value);
  }

  @Test
  void valuesBehindGroups_mayBeSelected() {
    DatasetGraph none = DatabaseMgr.createDatasetGraph();
    Query query = BoundedQuery.parse("SELECT ?key ?given (COUNT(*) AS ?n) { VALUES (?key ?member) { (1 1) (1 2) (2 3) } } GROUP BY ?key"
        + " VALUES (?key ?given) { (1 'one') (3 'three') }", SparqlLimits.standard());
    assertThat(Txn.calculateRead(none, () -> {
      try (QueryExec execution = BoundedQuery.prepare(query, Optional.empty(), none, SparqlLimits.standard(),
          Deadline.in(SparqlLimits.standard().time()))) {
        return ResultSetFormatter.asText(ResultSet.adapt(execution.select()));
      }
    })).contains("| 1   | \"one\" | 2 |").doesNotContain("three");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT * { VALUES (?a ?b) { (1) } }", "SELECT * { VALUES (?a ?b) { (1 2 3) } }",
      "SELECT (\"\\u005CU00000041\" AS ?x) {}", "SELECT (\"\\U0000005Cu0041\" AS ?x) {}", "SELECT (\"\\uD83D\" AS ?x) {}",
      "SELECT (\"\\U0000D83D\" AS ?x) {}",
      "SELECT * { ?s ?p ?o } GROUP BY ?s", "SELECT (SUM(COUNT(*)) AS ?n) { ?s ?p ?o }",
      "SELECT (1 AS ?x) {} VALUES ?x { 1 }", "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s VALUES ?o { 1 }"})
  void noSparql(String query) {
    assertThatThrownBy(() -> BoundedQuery.parse(query, SparqlLimits.standard())).isInstanceOf(QueryRefusedException.class);
  }
}
