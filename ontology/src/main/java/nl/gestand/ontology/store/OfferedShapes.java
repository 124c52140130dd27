// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.shapes.ShapeCheck;
import nl.gestand.ontology.shapes.Violation;
import org.apache.jena.graph.Graph;

import java.util.List;

/** The shapes that everything offered must keep before it is written. */
final class OfferedShapes {

  private static final ShapeCheck CHECK = ShapeCheck.ofOffered();

  private OfferedShapes() {}

  /** What must be mended first; warnings do not keep anything out. */
  static List<Violation> errors(Graph offered) {
    return CHECK.check(offered).stream()
        .filter(violation -> violation.severity() == Violation.Severity.ERROR)
        .toList();
  }
}
