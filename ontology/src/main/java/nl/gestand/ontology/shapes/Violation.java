// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.shapes;

/**
 * One way in which a graph breaks a shape.
 *
 * @param focus address of the thing that is wrong
 * @param path the property concerned, or empty
 * @param message what is wrong, in plain Dutch
 */
public record Violation(String focus, String path, String message) {}
