// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.shapes;

import java.util.Objects;

/**
 * A rule that a graph breaks.
 *
 * @param focus address of the thing that breaks it
 * @param path the property it is about, as {@code gst:agent}; empty where it is about the thing as a whole
 * @param message the rule, as one Dutch sentence
 */
public record Violation(String focus, String path, String message, Severity severity) {

  /** What a broken rule means for the graph. */
  public enum Severity {
    /** It must not be stored. */
    ERROR,
    /** It may be stored, and someone should look at it. */
    WARNING
  }

  public Violation {
    Objects.requireNonNull(focus);
    Objects.requireNonNull(path);
    Objects.requireNonNull(message);
    Objects.requireNonNull(severity);
  }
}
