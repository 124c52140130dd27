// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.engine.binding.Binding;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the rows {@code ?graph ?s ?p ?o} of a query into graphs. */
final class GraphRows {

  private GraphRows() {}

  static Map<Node, Triples> select(RDFConnection connection, Query query) {
    Map<Node, Triples> graphs = new LinkedHashMap<>();
    try (QueryExecution execution = connection.query(query)) {
      var rows = execution.execSelect();
      while (rows.hasNext()) {
        Binding row = rows.nextBinding();
        graphs.computeIfAbsent(row.get("graph"), graph -> new Triples())
            .add(row.get("s"), row.get("p"), row.get("o"));
      }
    }
    return graphs;
  }
}
