// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.http.View;
import nl.gestand.web.words.Link;

import java.util.List;

/**
 * The description of a thing that has no page of its own.
 *
 * @param kind what it is, in words
 * @param address that of the thing
 * @param says what is said of it, and of the parts that belong to it
 * @param leadsHere what leads to it
 * @param forms in which the same can be had as data
 */
public record ThingView(String title, String kind, String address, boolean withdrawn, List<Part> says,
    List<Property> leadsHere, boolean cut, List<Link> forms) implements View {

  /** The thing, or a part of it. */
  public record Part(String name, List<Property> properties) {}

  public record Property(String label, String definition, List<Value> values) {}

  /** Words, and the address they lead to where there is one. */
  public record Value(String text, String href) {}
}
