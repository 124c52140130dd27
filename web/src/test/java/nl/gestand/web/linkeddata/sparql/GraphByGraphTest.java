// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.query.Query;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** GRAPH around what is no pattern, as the newer cases of the W3C's suite have it, in our own words. */
class GraphByGraphTest {

  private static final String EX = "PREFIX ex: <http://example.org/> ";

  private final DatasetGraph store = DatabaseMgr.createDatasetGraph();

  @BeforeEach
  void fill() {
    Txn.executeWrite(store, () -> UpdateExec.dataset(store).update(EX + "INSERT DATA { GRAPH ex:a { ex:s ex:p 1, 2 . ex:t ex:p 3 }"
        + " GRAPH ex:b { ex:s ex:p 9 } }").execute());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      SELECT ?g ?c { GRAPH ?g { SELECT (COUNT(*) AS ?c) { ?s ex:none ?x } } }                  | a 0, b 0
      SELECT ?g ?c { GRAPH ?g { SELECT (COUNT(*) AS ?c) { ?s ex:p ?x } } }                     | a 3, b 1
      SELECT ?g ?c { GRAPH ?g { SELECT (MAX(?x) AS ?c) { ?s ex:p ?x } } }                      | a 3, b 9
      SELECT ?g ?c { GRAPH ?g { SELECT ?s (COUNT(*) AS ?c) { ?s ex:p ?x } GROUP BY ?s } }      | a 1, a 2, b 1
      SELECT ?g ?v { GRAPH ?g { SELECT ?v { VALUES ?v { 1 2 3 } } ORDER BY ?v OFFSET 1 LIMIT 1 } } | a 2, b 2
      SELECT ?g ?v { GRAPH ?g { SELECT ?v { ?s ex:p ?v } ORDER BY DESC(?v) LIMIT 1 } }         | a 3, b 9
      SELECT ?g ?x { GRAPH ?g { VALUES (?g ?x) { (ex:a 1) (ex:zz 2) } } }                      | a 1
      SELECT ?g ?x { GRAPH ?g { VALUES ?x { 1 } } }                                            | a 1, b 1
      SELECT ?g ?x { GRAPH ?g { BIND(1 AS ?x) } }                                              | a 1, b 1
      SELECT ?g ?x { GRAPH ?g { { ?s ex:p ?x FILTER(?x > 5) } UNION { BIND(0 AS ?x) } } }      | a 0, b 0, b 9
      SELECT ?g ?h { GRAPH ?g { GRAPH ?h { ?s ex:p 9 } } }                                     | a b, b b
      SELECT ?g ?x { VALUES (?g ?x) { (ex:a 1) (ex:zz 2) } GRAPH ?g { } }                      | a 1
      SELECT ?g ?x { VALUES ?g { ex:a } GRAPH ex:zz { VALUES ?x { 1 } } }                      | ''
      SELECT ?g ?x { VALUES ?g { ex:a } GRAPH ex:b { SELECT (COUNT(*) AS ?x) { ?s ?p ?o } } }  | a 1
      SELECT ?g ?x { GRAPH ?g { ?s ex:p ?y BIND(?y + 1 AS ?x) FILTER(?y > 2) } }               | a 4, b 10
      SELECT ?g ?x { GRAPH ?g { ?s ex:p ?x VALUES ?x { 2 9 } } }                               | a 2, b 9
      SELECT ?g ?x { GRAPH ?g { ex:t ex:p* ?x } }                                              | a 3, a t, b t
      """)
  void eachGraph_isAskedForItself(String query, String expected) {
    assertThat(rows(query)).isEqualTo(expected);
  }

  private String rows(String text) {
    Query query = BoundedQuery.parse(EX + text, SparqlLimits.standard());
    return Txn.calculateRead(store, () -> {
      try (QueryExec execution = BoundedQuery.prepare(query, Optional.empty(), store, SparqlLimits.standard(),
          Deadline.in(SparqlLimits.standard().time()))) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultsWriter.create().lang(ResultSetLang.RS_CSV).build().write(out, execution.select());
        return String.join(", ", out.toString(StandardCharsets.UTF_8).replace("http://example.org/", "").lines().skip(1)
            .map(line -> line.replace(',', ' ')).sorted().toList());
      }
    });
  }
}
