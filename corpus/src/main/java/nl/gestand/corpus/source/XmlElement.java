// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** An element of a publisher's XML with its content in order: {@link String} for characters, otherwise an element. */
public final class XmlElement {

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Object> content = new ArrayList<>();

  XmlElement(String name) {
    this.name = name;
  }

  void attribute(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void add(Object part) {
    content.add(part);
  }

  /** Local name, without prefix. */
  public String name() {
    return name;
  }

  public boolean is(String asked) {
    return name.equals(asked);
  }

  /** The value of an attribute, or empty text. */
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  public List<Object> content() {
    return content;
  }

  public List<XmlElement> children() {
    List<XmlElement> children = new ArrayList<>();
    for (Object part : content) {
      if (part instanceof XmlElement child) {
        children.add(child);
      }
    }
    return children;
  }

  /** The first element below this one with that name, in document order. */
  public Optional<XmlElement> find(String asked) {
    for (XmlElement child : children()) {
      if (child.is(asked)) {
        return Optional.of(child);
      }
      Optional<XmlElement> below = child.find(asked);
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }

  /** All elements below this one with that name, in document order. */
  public List<XmlElement> list(String asked) {
    List<XmlElement> found = new ArrayList<>();
    collect(asked, found);
    return found;
  }

  /** The words in it, white space made even. */
  public String words() {
    return words(element -> true);
  }

  /** The words in it, without those of the elements below that {@code wanted} refuses. */
  public String words(Predicate<XmlElement> wanted) {
    XmlWords words = new XmlWords();
    addTo(words, wanted);
    return words.take();
  }

  private void addTo(XmlWords words, Predicate<XmlElement> wanted) {
    for (Object part : content) {
      if (part instanceof XmlElement child) {
        if (wanted.test(child)) {
          child.addTo(words, wanted);
        }
      } else {
        words.add((String) part);
      }
    }
  }

  private void collect(String asked, List<XmlElement> found) {
    for (XmlElement child : children()) {
      if (child.is(asked)) {
        found.add(child);
      }
      child.collect(asked, found);
    }
  }
}
