// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Link;

import java.util.List;

/**
 * The vocabulary with its lists and rules.
 *
 * @param address of the vocabulary, and with its version
 * @param drawing the classes, with what leads from one to another
 * @param functions what only queries can ask
 * @param schemes with {@code rules} empty on the page of an earlier version
 * @param versions all that there were, the latest first
 */
public record OntologyView(String title, String address, String versionAddress, String version, Drawing drawing,
    List<Term> classes, List<Term> properties, List<Term> functions, List<Scheme> schemes, List<Rules> rules,
    List<Link> forms, List<Link> versions) implements View {

  /** A class or property: its name is also its anchor. */
  public record Term(String name, String label, String english, String definition, String note, List<Fact> facts) {}

  public record Fact(String label, List<Link> values) {}

  public record Scheme(String anchor, String title, String description, List<Concept> concepts) {}

  public record Concept(String anchor, String label, String definition) {}

  /** What the shapes ask of a class. */
  public record Rules(String about, List<Rule> rules) {}

  public record Rule(String path, String asks, String message) {}

  public record Drawing(int width, int height, List<Box> boxes, List<Line> lines) {}

  public record Box(String name, int x, int y, int width, int height, List<Text> texts) {}

  public record Text(String words, int x, int y) {}

  public record Line(String path, String label) {}
}
