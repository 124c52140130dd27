// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class GstTest {

  private static final Graph VOCABULARY = Vocabulary.terms();
  private static final Node DOMAIN_INCLUDES = NodeFactory.createURI("http://purl.org/dc/dcam/domainIncludes");
  private static final Node ONTOLOGY = NodeFactory.createURI(Gst.NAMESPACE);

  @Test
  void constants_areTheTermsOfTheFile() throws IllegalAccessException {
    Map<String, Node> constants = new HashMap<>();
    for (Field field : Gst.class.getFields()) {
      if (field.getType() == Node.class) {
        constants.put(Gst.NAMESPACE + field.getName(), (Node) field.get(null));
      }
    }

    assertThat(constants.keySet()).isEqualTo(addresses(terms()));
    assertThat(constants).allSatisfy((address, node) -> assertThat(node.getURI()).isEqualTo(address));
  }

  @Test
  void terms_areLabelledAndDefinedInBothLanguages() {
    assertThat(terms()).allSatisfy(term -> {
      assertThat(languages(term, RDFS.label.asNode())).containsExactlyInAnyOrder("nl", "en");
      assertThat(languages(term, SKOS.definition.asNode())).containsExactlyInAnyOrder("nl", "en");
      assertThat(VOCABULARY.contains(term, RDFS.isDefinedBy.asNode(), ONTOLOGY)).isTrue();
    });
  }

  @Test
  void properties_haveOneDomainOrSeveralIncludedOnesAndOneRange() {
    Set<Node> properties = ofType(OWL2.ObjectProperty.asNode());
    properties.addAll(ofType(OWL2.DatatypeProperty.asNode()));

    assertThat(properties).hasSizeGreaterThan(40).allSatisfy(property -> {
      int domains = objects(property, RDFS.domain.asNode()).size();
      int included = objects(property, DOMAIN_INCLUDES).size();
      assertThat(domains == 1 && included == 0 || domains == 0 && included > 1).isTrue();
      assertThat(objects(property, RDFS.range.asNode())).hasSize(1);
    });
  }

  @Test
  void ownTermsSpokenOf_areDefined() {
    Set<Node> spoken = new HashSet<>();
    VOCABULARY.find().forEach(triple -> {
      spoken.add(triple.getPredicate());
      spoken.add(triple.getObject());
    });
    Vocabulary.schemes().find().mapWith(Triple::getPredicate).forEach(spoken::add);
    Vocabulary.storedShapes().find().mapWith(Triple::getObject).forEach(spoken::add);
    spoken.removeIf(node -> !node.isURI() || !node.getURI().startsWith(Gst.NAMESPACE) || node.equals(ONTOLOGY));

    assertThat(terms()).containsAll(spoken);
  }

  @Test
  void everyProperty_isCheckedByAShapeOrBelongsToTheSchemes() {
    Set<Node> properties = ofType(OWL2.ObjectProperty.asNode());
    properties.addAll(ofType(OWL2.DatatypeProperty.asNode()));
    properties.removeAll(Set.of(Gst.stage, Gst.mayBecome, Gst.derived));
    Graph shapes = Vocabulary.storedShapes();

    assertThat(properties).allMatch(property -> shapes.contains(Node.ANY, SHACL.path, property));
  }

  @Test
  void latestVersion_isThatOfTheFile() {
    String latest = Vocabulary.versions().getFirst();
    assertThat(objects(ONTOLOGY, OWL2.versionInfo.asNode())).extracting(Node::getLiteralLexicalForm)
        .containsExactly(latest);
    assertThat(objects(ONTOLOGY, OWL2.versionIRI.asNode())).extracting(Node::getURI)
        .containsExactly("https://w3id.org/gestand/ns/" + latest);
  }

  @Test
  void everyTerm_isThereSinceTheVersionThatItTells_andNoneIsGone() {
    List<String> versions = Vocabulary.versions();
    for (String version : versions) {
      Set<Node> then = terms().stream().filter(term ->
          versions.indexOf(Vocabulary.since(VOCABULARY, term)) >= versions.indexOf(version)).collect(Collectors.toSet());
      assertThat(addresses(then)).as("a new term says owl:versionInfo, and the file of the version before is kept")
          .isEqualTo(addresses(terms(Vocabulary.terms(version).orElseThrow())));
    }
  }

  private static Set<Node> terms() {
    return terms(VOCABULARY);
  }

  private static Set<Node> terms(Graph vocabulary) {
    Set<Node> terms = new HashSet<>();
    vocabulary.find(Node.ANY, RDF.type.asNode(), Node.ANY).mapWith(Triple::getSubject).forEach(terms::add);
    terms.remove(ONTOLOGY);
    return terms;
  }

  private static Set<Node> ofType(Node type) {
    Set<Node> subjects = new HashSet<>();
    VOCABULARY.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject).forEach(subjects::add);
    return subjects;
  }

  private static Set<String> addresses(Set<Node> nodes) {
    Set<String> addresses = new HashSet<>();
    nodes.forEach(node -> addresses.add(node.getURI()));
    return addresses;
  }

  private static List<Node> objects(Node subject, Node property) {
    return VOCABULARY.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static List<String> languages(Node subject, Node property) {
    return objects(subject, property).stream().map(Node::getLiteralLanguage).toList();
  }
}
