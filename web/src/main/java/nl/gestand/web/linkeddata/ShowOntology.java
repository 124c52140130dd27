// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.ontology.store.DescribeThing;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Schemes;
import nl.gestand.ontology.vocabulary.Terms;
import nl.gestand.ontology.vocabulary.Vocabulary;
import nl.gestand.web.linkeddata.OntologyView.Concept;
import nl.gestand.web.linkeddata.OntologyView.Drawing;
import nl.gestand.web.linkeddata.OntologyView.Fact;
import nl.gestand.web.linkeddata.OntologyView.Rule;
import nl.gestand.web.linkeddata.OntologyView.Rules;
import nl.gestand.web.linkeddata.OntologyView.Scheme;
import nl.gestand.web.linkeddata.OntologyView.Term;
import nl.gestand.web.words.Link;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the page of the vocabulary from its Turtle, with examples from the store. */
public final class ShowOntology {

  private static final Node INCLUDES = NodeFactory.createURI("http://purl.org/dc/dcam/domainIncludes");
  private static final Map<Node, String> FACTS = Map.of(RDFS.subClassOf.asNode(), "onder",
      RDFS.subPropertyOf.asNode(), "onder", RDFS.domain.asNode(), "van", INCLUDES, "van", RDFS.range.asNode(), "naar",
      SKOS.closeMatch.asNode(), "lijkt op", OWL2.equivalentClass.asNode(), "is", RDFS.seeAlso.asNode(), "zie ook");
  private static final List<Node> LIMITS = List.of(SHACL.minCount, SHACL.maxCount, SHACL.datatype, SHACL.class_,
      SHACL.nodeKind, SHACL.pattern, SHACL.minInclusive, SHACL.maxInclusive);

  private final DescribeThing describe;
  private final Graph terms;
  private final Graph schemes = Vocabulary.schemes();
  private final Graph shapes = Vocabulary.storedShapes();
  private final Terms words = new Terms();

  public ShowOntology(DescribeThing describe) {
    this(describe, Vocabulary.terms());
  }

  private ShowOntology(DescribeThing describe, Graph terms) {
    this.describe = describe;
    this.terms = terms;
  }

  /** The page of a version; lists and rules are those of now, and stand on the page of now. */
  OntologyView view(String version) {
    return version.equals(OntologyPage.version()) ? view(version, schemes(), rules())
        : new ShowOntology(describe, Vocabulary.terms(version).orElseThrow()).view(version, List.of(), List.of());
  }

  private OntologyView view(String version, List<Scheme> lists, List<Rules> rules) {
    List<Node> classes = ofType(OWL2.Class.asNode());
    List<Node> properties = Stream.concat(ofType(OWL2.ObjectProperty.asNode()).stream(),
        ofType(OWL2.DatatypeProperty.asNode()).stream()).sorted(Comparator.comparing(Node::getURI)).toList();
    String file = rules.isEmpty() ? version : "terms";
    return new OntologyView("Woordenlijst", Gst.NAMESPACE, Gst.NAMESPACE.replace("#", "/") + version, version,
        drawing(classes),
        classes.stream().map(this::term).toList(), properties.stream().map(this::term).toList(),
        ofType(RDF.Property.asNode()).stream().map(this::term).toList(), lists, rules,
        List.of(new Link("Termen (Turtle)", "/ontology/" + file + ".ttl"), new Link("JSON-LD", "/ontology/" + file + ".jsonld"),
            new Link("RDF/XML", "/ontology/" + file + ".rdf"), new Link("Lijsten (Turtle)", "/ontology/schemes.ttl"),
            new Link("Regels (SHACL, Turtle)", "/ontology/shapes.ttl")),
        Vocabulary.versions().stream().map(other -> new Link(other, "/ontology/" + other)).toList());
  }

  /** The classes that hang together with most others come first. */
  private Drawing drawing(List<Node> classes) {
    List<DrawModel.Edge> edges = edges(classes);
    return DrawModel.draw(classes.stream().map(Node::getLocalName)
        .sorted(Comparator.comparing((String name) -> -edges.stream()
            .filter(edge -> edge.from().equals(name) || edge.to().equals(name)).count())).toList(), edges);
  }

  private List<Node> ofType(Node type) {
    return terms.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject)
        .filterKeep(Node::isURI).toList().stream().sorted(Comparator.comparing(Node::getURI)).toList();
  }

  private List<DrawModel.Edge> edges(List<Node> classes) {
    List<DrawModel.Edge> edges = new ArrayList<>();
    for (Node property : ofType(OWL2.ObjectProperty.asNode())) {
      Node range = one(terms, property, RDFS.range.asNode());
      Stream.of(RDFS.domain.asNode(), INCLUDES)
          .flatMap(domain -> objects(terms, property, domain).stream())
          .filter(from -> classes.contains(from) && classes.contains(range))
          .forEach(from -> edges.add(
              new DrawModel.Edge(from.getLocalName(), property.getLocalName(), range.getLocalName())));
    }
    return edges;
  }

  private Term term(Node node) {
    List<Fact> facts = new ArrayList<>();
    FACTS.forEach((property, label) -> {
      List<Link> values = objects(terms, node, property).stream().filter(Node::isURI).map(this::link).toList();
      if (!values.isEmpty()) {
        facts.add(new Fact(label, values));
      }
    });
    facts.sort(Comparator.comparing(Fact::label).reversed());
    describe.example(node).ifPresent(example -> facts.add(new Fact("voorbeeld", List.of(link(example)))));
    objects(terms, node, SKOS.example.asNode()).stream().map(Node::getLiteralLexicalForm).sorted()
        .forEach(pattern -> facts.add(new Fact("in een vraag", List.of(new Link(pattern, "")))));
    facts.add(new Fact("sinds versie", List.of(new Link(Vocabulary.since(terms, node), ""))));
    return new Term(node.getLocalName(), text(terms, node, RDFS.label.asNode(), "nl"),
        text(terms, node, RDFS.label.asNode(), "en"), words.definition(node),
        text(terms, node, SKOS.editorialNote.asNode(), "en"), facts);
  }

  private Link link(Node node) {
    String uri = node.getURI();
    String ours = describe.base() + "/id/";
    return uri.startsWith(ours) ? new Link(uri.substring(ours.length()), uri.substring(describe.base().length()))
        : new Link(shortened(node), words.page(node));
  }

  private String shortened(Node node) {
    String name = terms.getPrefixMapping().qnameFor(node.getURI());
    return name == null ? node.getURI() : name;
  }

  private List<Scheme> schemes() {
    return schemes.find(Node.ANY, RDF.type.asNode(), SKOS.ConceptScheme.asNode()).mapWith(Triple::getSubject).toList()
        .stream().sorted(Comparator.comparing(Node::getURI)).map(scheme -> new Scheme(anchor(scheme),
            text(schemes, scheme, DCTerms.title.asNode(), "nl"), text(schemes, scheme, DCTerms.description.asNode(), "nl"),
            schemes.find(Node.ANY, SKOS.inScheme.asNode(), scheme).mapWith(Triple::getSubject).toList().stream()
                .sorted(Comparator.comparing(Node::getURI))
                .map(concept -> new Concept(anchor(concept), words.label(concept), words.definition(concept))).toList()))
        .toList();
  }

  private static String anchor(Node node) {
    return node.getURI().substring(Schemes.NAMESPACE.length()).replace('/', '-');
  }

  private List<Rules> rules() {
    return shapes.find(Node.ANY, SHACL.targetClass, Node.ANY).toList().stream()
        .sorted(Comparator.comparing(triple -> triple.getObject().getURI()))
        .map(target -> new Rules(shortened(target.getObject()),
            objects(shapes, target.getSubject(), SHACL.property).stream().map(this::rule)
                .sorted(Comparator.comparing(Rule::path)).toList()))
        .filter(rules -> !rules.rules().isEmpty()).toList();
  }

  private Rule rule(Node shape) {
    Node path = one(shapes, shape, SHACL.path);
    List<String> asks = LIMITS.stream().flatMap(limit -> objects(shapes, shape, limit).stream()
        .map(value -> limit.getLocalName() + " "
            + (value.isURI() ? shortened(value) : value.isLiteral() ? value.getLiteralLexicalForm() : "…"))).toList();
    return new Rule(path != null && path.isURI() ? shortened(path) : "(pad)", String.join(", ", asks),
        text(shapes, shape, SHACL.message, "nl"));
  }

  private static Node one(Graph graph, Node subject, Node property) {
    return objects(graph, subject, property).stream().findFirst().orElse(null);
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static String text(Graph graph, Node subject, Node property, String language) {
    return objects(graph, subject, property).stream().filter(Node::isLiteral)
        .filter(node -> language.isEmpty() || node.getLiteralLanguage().isEmpty()
            || language.equals(node.getLiteralLanguage()))
        .map(Node::getLiteralLexicalForm).findFirst().orElse("");
  }
}
