// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import nl.gestand.ontology.vocabulary.Gst;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks some queries without end, of a store of a few triples, in the background while the server starts. The JVM loads
 * and compiles with the first query what all need; that takes a second in which nobody looks at the time.
 */
final class FirstQuery {

  private static final AtomicBoolean ASKED = new AtomicBoolean();
  private static final int THINGS = 40;
  private static final List<String> QUERIES = List.of(
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
      "SELECT ?a (SUM(?c) AS ?n) { ?a <a:p> ?c . ?d ?e ?f . ?g ?h ?i OPTIONAL { ?g ?k ?l } FILTER(?a != ?d) } GROUP BY ?a",
      "SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(REGEX(STR(?a), 'x|1')) } ORDER BY ?c",
      "SELECT * { ?a (<a:p>|^<a:p>)* ?c . ?d (<a:p>/^<a:p>)* ?f }");

  private FirstQuery() {}

  /** Once in this process. */
  static void askOnce() {
    if (!ASKED.getAndSet(true)) {
      Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("sparql-first").start(FirstQuery::ask);
    }
  }

  private static void ask() {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(dataset, () -> {
      for (int i = 0; i < THINGS; i++) {
        dataset.add(NodeFactory.createURI("a:g"), NodeFactory.createURI("a:" + i), NodeFactory.createURI("a:p"),
            NodeFactory.createLiteralByValue(i % 7));
      }
      // Numbered as ours are, which decides on the way that queries go.
      dataset.add(NodeFactory.createURI("a:g"), NodeFactory.createURI("a:0"), Gst.lastChange, NodeFactory.createLiteralByValue(1));
    });
    SparqlLimits limits = SparqlLimits.standard().withTime(Duration.ofMillis(250));
    for (String text : QUERIES) {
      Txn.executeRead(dataset, () -> {
        Query query = BoundedQuery.parse(text, limits);
        try (QueryExec execution =
            BoundedQuery.prepare(query, Optional.empty(), dataset, limits, Deadline.in(limits.time()))) {
          BoundedQuery.write(query, execution, () -> ResultSetLang.RS_JSON, () -> RDFFormat.TURTLE, limits,
              OutputStream.nullOutputStream());
        } catch (QueryCancelledException | QueryRefusedException stopped) {
          // As it should be.
        }
      });
    }
  }
}
