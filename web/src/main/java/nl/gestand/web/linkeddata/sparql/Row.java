// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

import java.util.Optional;

/** One more row of an answer, made from the row before: a variable takes a value, anything else must be that value. */
final class Row {

  private final BindingBuilder builder;
  private boolean fits = true;

  Row(Binding before) {
    builder = Binding.builder(before);
  }

  Row with(Node place, Node value) {
    if (!place.isVariable()) {
      fits &= place.sameValueAs(value);
    } else if (builder.contains(Var.alloc(place))) {
      fits &= builder.get(Var.alloc(place)).sameValueAs(value);
    } else {
      builder.add(Var.alloc(place), value);
    }
    return this;
  }

  /** Empty where a place had another value. */
  Optional<Binding> build() {
    return fits ? Optional.of(builder.build()) : Optional.empty();
  }
}
