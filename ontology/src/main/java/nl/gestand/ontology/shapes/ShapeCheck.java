// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.shapes;

import nl.gestand.ontology.vocabulary.Vocabulary;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;

import java.util.Comparator;
import java.util.List;

/**
 * Checks a graph against our SHACL shapes. A graph is checked by itself, one document or event at a time: what it
 * points to may stand in another. Reading the shapes costs far more than a check, so keep one; it may be shared
 * between threads.
 */
public final class ShapeCheck {

  private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::severity)
      .thenComparing(Violation::focus)
      .thenComparing(Violation::path)
      .thenComparing(Violation::message);

  private final Shapes shapes;

  private ShapeCheck(Graph shapes) {
    this.shapes = Shapes.parse(shapes);
  }

  /** For what someone wishes to store. */
  public static ShapeCheck ofOffered() {
    return new ShapeCheck(Vocabulary.shapes());
  }

  /** For what is stored: it must also say when it was recorded and by which change. */
  public static ShapeCheck ofStored() {
    return new ShapeCheck(Vocabulary.storedShapes());
  }

  /** For the description of a dataset in a catalogue. */
  public static ShapeCheck ofDataset() {
    return new ShapeCheck(Vocabulary.datasetShapes());
  }

  /** The rules that the graph breaks, errors first, then by address, each once; empty when all is well. */
  public List<Violation> check(Graph data) {
    return ShaclValidator.get().validate(shapes, data).getEntries().stream()
        .map(this::violation)
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  private Violation violation(ReportEntry entry) {
    Violation.Severity severity = entry.severity() == org.apache.jena.shacl.validation.Severity.Violation
        ? Violation.Severity.ERROR
        : Violation.Severity.WARNING;
    String path = entry.resultPath() instanceof P_Link link ? shortened(link.getNode()) : "";
    return new Violation(entry.focusNode().toString(), path, entry.message(), severity);
  }

  private String shortened(Node property) {
    String prefixed = shapes.getGraph().getPrefixMapping().qnameFor(property.getURI());
    return prefixed == null ? property.getURI() : prefixed;
  }
}
