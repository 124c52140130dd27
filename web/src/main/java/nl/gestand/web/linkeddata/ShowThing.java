// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.ontology.store.DescribeThing.Description;
import nl.gestand.ontology.vocabulary.Terms;
import nl.gestand.web.linkeddata.ThingView.Part;
import nl.gestand.web.linkeddata.ThingView.Property;
import nl.gestand.web.linkeddata.ThingView.Value;
import nl.gestand.web.words.Link;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes a page of a description: each statement in Dutch words, each thing a link. */
final class ShowThing {

  private final Terms terms = new Terms();

  ThingView view(String path, Description description, String plain, String query) {
    Node thing = description.thing();
    // The thing itself first; its parts follow in the order of their addresses.
    Map<Node, Map<Node, Set<Node>>> says = new TreeMap<>(
        Comparator.comparing((Node node) -> !node.equals(thing)).thenComparing(Node::getURI));
    says.put(thing, new TreeMap<>(this::compare));
    Map<Node, Set<Node>> leadsHere = new TreeMap<>(this::compare);
    List<Quad> quads = new ArrayList<>();
    description.quads().find().forEachRemaining(quads::add);
    quads.stream().map(Quad::asTriple).distinct().forEach(triple -> {
      if (triple.getObject().equals(thing)) {
        leadsHere.computeIfAbsent(triple.getPredicate(), any -> new LinkedHashSet<>()).add(triple.getSubject());
      } else {
        says.computeIfAbsent(triple.getSubject(), any -> new TreeMap<>(this::compare))
            .computeIfAbsent(triple.getPredicate(), any -> new LinkedHashSet<>()).add(triple.getObject());
      }
    });
    String kind = says.get(thing).getOrDefault(RDF.type.asNode(), Set.of()).stream().map(terms::label)
        .reduce((one, other) -> other).orElse(terms.kind(path.substring(0, path.indexOf('/'))));
    return new ThingView(name(thing, description), kind, thing.getURI(), description.withdrawn(),
        says.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> new Part(entry.getKey().equals(thing) ? "" : name(entry.getKey(), description),
                properties(entry.getValue(), description)))
            .toList(),
        properties(leadsHere, description), description.cut(),
        DataForm.data().stream().map(form ->
            new Link(form.label(), plain + "." + form.extension() + query)).toList());
  }

  private int compare(Node one, Node other) {
    int byLabel = terms.label(one).compareTo(terms.label(other));
    return byLabel == 0 ? one.getURI().compareTo(other.getURI()) : byLabel;
  }

  private List<Property> properties(Map<Node, Set<Node>> values, Description description) {
    return values.entrySet().stream().map(entry -> new Property(terms.label(entry.getKey()),
        terms.definition(entry.getKey()), entry.getValue().stream().map(node -> value(node, description)).toList()))
        .toList();
  }

  private Value value(Node node, Description description) {
    if (node.isLiteral()) {
      return new Value(node.getLiteralLexicalForm(), "");
    }
    String uri = node.getURI();
    String base = description.thing().getURI().replaceFirst("/id/.*", "");
    return new Value(name(node, description), uri.startsWith(base + "/id/") ? uri.substring(base.length())
        : uri.startsWith("http://") || uri.startsWith("https://") ? terms.page(node) : "");
  }

  private String name(Node node, Description description) {
    String known = description.names().get(node);
    if (known != null) {
      return known;
    }
    String uri = node.getURI();
    int local = uri.indexOf("/id/");
    return terms.knows(node) ? terms.label(node) : local > 0 ? uri.substring(local + 4) : uri;
  }
}
