// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Rows for CSV, in which a blank node is written {@code _:b0}, as the standard has it and Jena does not. As many names
 * are remembered as there are blank nodes; the store makes none.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-results-csv-tsv/#csv-terms">SPARQL 1.1 CSV, serializing RDF terms</a>
 */
final class BlankNodesAsText implements Iterator<Binding> {

  private final RowSet rows;
  private final Map<Node, Node> names = new HashMap<>();

  private BlankNodesAsText(RowSet rows) {
    this.rows = rows;
  }

  static RowSet in(RowSet rows) {
    return RowSetStream.create(rows.getResultVars(), new BlankNodesAsText(rows));
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Binding next() {
    Binding row = rows.next();
    boolean blank = false;
    for (Iterator<Var> vars = row.vars(); !blank && vars.hasNext();) {
      blank = row.get(vars.next()).isBlank();
    }
    return blank ? named(row) : row;
  }

  private Binding named(Binding row) {
    BindingBuilder named = Binding.builder();
    row.forEach((variable, node) -> named.add(variable, node.isBlank()
        ? names.computeIfAbsent(node, key -> NodeFactory.createLiteralString("_:b" + names.size())) : node));
    return named.build();
  }
}
