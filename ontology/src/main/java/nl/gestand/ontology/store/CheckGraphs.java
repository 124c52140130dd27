// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.shapes.ShapeCheck;
import nl.gestand.ontology.shapes.Violation;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Checks all that is stored against the shapes, graph by graph, as a shape counts within one graph. */
public final class CheckGraphs {

  private final KnowledgeStore store;
  private final ShapeCheck shapes = ShapeCheck.ofStored();

  /**
   * What was found.
   *
   * @param graphs how many were checked
   * @param broken each rule that is broken, with the graph it is broken in
   */
  public record Checked(long graphs, List<Broken> broken) {}

  public record Broken(String graph, Violation violation) {}

  public CheckGraphs(KnowledgeStore store) {
    this.store = store;
  }

  /**
   * Checks everything; while it runs others may write, and each graph is seen as it is at that moment.
   *
   * @param progress told after each graph how many were done
   */
  public Checked run(LongConsumer progress) {
    List<Node> graphs = graphs();
    List<Broken> broken = new ArrayList<>();
    long done = 0;
    for (Node graph : graphs) {
      Map<Node, Triples> found = store.read(connection -> GraphRows.select(connection,
          SparqlFile.query(CheckGraphs.class, "graph", Map.of("named", graph))));
      found.values().forEach(triples -> shapes.check(triples.graph())
          .forEach(violation -> broken.add(new Broken(graph.getURI(), violation))));
      progress.accept(++done);
    }
    return new Checked(done, broken);
  }

  private List<Node> graphs() {
    return store.read(connection -> {
      List<Node> graphs = new ArrayList<>();
      try (QueryExecution execution = connection.query(SparqlFile.query(CheckGraphs.class, "graphs", Map.of()))) {
        execution.execSelect().forEachRemaining(row -> graphs.add(row.get("graph").asNode()));
      }
      return graphs;
    });
  }
}
