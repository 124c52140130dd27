// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.vocabulary.Schemes;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes and reads the triples of one graph; absent and empty values have no triple. */
final class Triples {

  private final Graph graph;

  Triples() {
    this(GraphFactory.createDefaultGraph());
  }

  Triples(Graph graph) {
    this.graph = graph;
  }

  Graph graph() {
    return graph;
  }

  Triples type(Node subject, Node... classes) {
    for (Node each : classes) {
      add(subject, RDF.type.asNode(), each);
    }
    return this;
  }

  Triples add(Node subject, Node predicate, Node object) {
    graph.add(Triple.create(subject, predicate, object));
    return this;
  }

  Triples add(Node subject, Property predicate, Node object) {
    return add(subject, predicate.asNode(), object);
  }

  Triples text(Node subject, Node predicate, String value) {
    return value.isEmpty() ? this : add(subject, predicate, NodeFactory.createLiteralString(value));
  }

  Triples text(Node subject, Property predicate, String value) {
    return text(subject, predicate.asNode(), value);
  }

  Triples date(Node subject, Node predicate, LocalDate day) {
    return add(subject, predicate, day(day));
  }

  static Node day(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  Triples date(Node subject, Node predicate, Optional<LocalDate> day) {
    day.ifPresent(present -> date(subject, predicate, present));
    return this;
  }

  Triples instant(Node subject, Node predicate, Instant moment) {
    return add(subject, predicate, moment(moment));
  }

  static Node moment(Instant moment) {
    return NodeFactory.createLiteralDT(moment.truncatedTo(ChronoUnit.MILLIS).toString(), XSDDatatype.XSDdateTime);
  }

  Triples truth(Node subject, Node predicate, boolean value) {
    return add(subject, predicate, NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean));
  }

  Triples whole(Node subject, Node predicate, long number) {
    return add(subject, predicate, ChangeNumbers.node(number));
  }

  /** An offset, in the datatype that Web Annotation gives it. */
  Triples offset(Node subject, Property predicate, int number) {
    return add(subject, predicate,
        NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDnonNegativeInteger));
  }

  /** Two digits, as a machine's confidence is no finer, in the canonical form that TDB2 gives back. */
  Triples fraction(Node subject, Node predicate, double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    String lexical = rounded.setScale(Math.max(1, rounded.scale())).toPlainString();
    return add(subject, predicate, NodeFactory.createLiteralDT(lexical, XSDDatatype.XSDdecimal));
  }

  Stream<Node> all(Node subject, Node predicate) {
    return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject);
  }

  Stream<Node> subjects(Node predicate, Node object) {
    return graph.stream(Node.ANY, predicate, object).map(Triple::getSubject);
  }

  Stream<Node> instances(Node type) {
    return subjects(RDF.type.asNode(), type);
  }

  Optional<Node> one(Node subject, Node predicate) {
    return all(subject, predicate).findFirst();
  }

  boolean has(Node subject, Node predicate, Node object) {
    return graph.contains(subject, predicate, object);
  }

  /** @throws IllegalStateException when the store breaks its own shapes */
  Node get(Node subject, Node predicate) {
    return one(subject, predicate)
        .orElseThrow(() -> new IllegalStateException(subject + " has no " + predicate.getLocalName()));
  }

  /** @throws IllegalStateException when the store breaks its own shapes */
  <E extends Enum<E> & Coded> E coded(Class<E> list, Node subject, Node predicate) {
    return Schemes.find(list, get(subject, predicate))
        .orElseThrow(() -> new IllegalStateException(subject + " has a strange " + predicate.getLocalName()));
  }

  String text(Node subject, Node predicate) {
    return one(subject, predicate).map(Node::getLiteralLexicalForm).orElse("");
  }

  Optional<LocalDate> date(Node subject, Node predicate) {
    return one(subject, predicate).map(day -> LocalDate.parse(day.getLiteralLexicalForm()));
  }

  Optional<Instant> instant(Node subject, Node predicate) {
    return one(subject, predicate).map(moment -> Instant.parse(moment.getLiteralLexicalForm()));
  }

  int whole(Node subject, Node predicate) {
    return Integer.parseInt(get(subject, predicate).getLiteralLexicalForm());
  }

  /** @throws IllegalStateException when the store breaks its own shapes */
  boolean truth(Node subject, Node predicate) {
    return Boolean.parseBoolean(get(subject, predicate).getLiteralLexicalForm());
  }

  Optional<Double> fraction(Node subject, Node predicate) {
    return one(subject, predicate).map(number -> Double.parseDouble(number.getLiteralLexicalForm()));
  }
}
