// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql.columns;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

import java.util.ArrayList;
import java.util.List;

/** Which variable stands at which place of a row of numbers. */
final class Slots {

  private final List<Var> vars = new ArrayList<>();

  /** The place of a variable, a new one when it has none yet. */
  int of(Node variable) {
    Var var = Var.alloc(variable);
    int place = vars.indexOf(var);
    if (place < 0) {
      vars.add(var);
      return vars.size() - 1;
    }
    return place;
  }

  /** Or -1. */
  int find(Var variable) {
    return vars.indexOf(variable);
  }

  List<Var> vars() {
    return vars;
  }

  int size() {
    return vars.size();
  }
}
