// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.ActionKind;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.FaultKind;
import nl.gestand.ontology.model.FindingKind;
import nl.gestand.ontology.model.JoinRule;
import nl.gestand.ontology.model.LinkKind;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.VerdictKind;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class SchemesTest {

  private static final Graph SCHEMES = Vocabulary.schemes();
  private static final Node OVERDUE = NodeFactory.createURI(Schemes.NAMESPACE + "status/termijnVerstreken");
  private static final Node TRUE = NodeFactory.createLiteralByValue(true);

  @ParameterizedTest
  @ValueSource(classes = {
      Status.class, CommitmentKind.class, DocumentKind.class, Claimant.class, FindingKind.class, FaultKind.class,
      VerdictKind.class, LinkKind.class, ActionKind.class, JoinRule.class})
  <E extends Enum<E> & Coded> void values_areTheConceptsOfTheirScheme(Class<E> list) {
    Map<String, Node> concepts = new HashMap<>();
    SCHEMES.find(Node.ANY, SKOS.inScheme.asNode(), Schemes.scheme(list))
        .mapWith(Triple::getSubject)
        .filterDrop(concept -> SCHEMES.contains(concept, Gst.derived, TRUE))
        .forEach(concept -> concepts.put(text(concept, SKOS.notation.asNode()), concept));
    Map<String, Node> values = new HashMap<>();
    for (E value : list.getEnumConstants()) {
      values.put(value.code(), Schemes.concept(value));
      assertThat(Schemes.find(list, Schemes.concept(value))).contains(value);
    }

    assertThat(concepts).isEqualTo(values);
  }

  @Test
  void values_areLabelledAndDefinedInBothLanguages() {
    for (Class<? extends Coded> list : List.of(
        Status.class, CommitmentKind.class, DocumentKind.class, Claimant.class, FindingKind.class, FaultKind.class,
        VerdictKind.class, LinkKind.class, ActionKind.class, JoinRule.class)) {
      SCHEMES.find(Node.ANY, SKOS.inScheme.asNode(), Schemes.scheme(list)).forEach(triple -> {
        assertThat(languages(triple.getSubject(), SKOS.prefLabel.asNode())).containsExactlyInAnyOrder("nl", "en");
        assertThat(languages(triple.getSubject(), SKOS.definition.asNode())).containsExactlyInAnyOrder("nl", "en");
      });
    }
  }

  @Test
  void concepts_haveOneSchemeOneNotationOneAddress() {
    Set<Node> schemes = subjects(SKOS.ConceptScheme.asNode());
    Set<Node> concepts = subjects(SKOS.Concept.asNode());

    assertThat(concepts).hasSizeGreaterThan(80).allSatisfy(concept -> {
      List<Node> scheme = objects(concept, SKOS.inScheme.asNode());
      assertThat(scheme).hasSize(1);
      assertThat(schemes).contains(scheme.getFirst());
      assertThat(objects(concept, SKOS.notation.asNode())).hasSize(1);
      assertThat(concept.getURI())
          .isEqualTo(scheme.getFirst().getURI() + "/" + text(concept, SKOS.notation.asNode()));
    });
    assertThat(schemes).allMatch(scheme -> SCHEMES.contains(Node.ANY, SKOS.inScheme.asNode(), scheme));
  }

  @Test
  void concepts_haveOneLabelALanguageAndNoneTwice() {
    assertThat(subjects(SKOS.Concept.asNode())).allSatisfy(concept -> {
      assertThat(languages(concept, SKOS.prefLabel.asNode())).doesNotHaveDuplicates().contains("nl");
      assertThat(objects(concept, SKOS.hiddenLabel.asNode()))
          .doesNotContainAnyElementsOf(objects(concept, SKOS.prefLabel.asNode()));
    });
  }

  @Test
  void relationsBetweenConcepts_leadToConcepts() {
    Set<Node> concepts = subjects(SKOS.Concept.asNode());
    SCHEMES.find()
        .filterKeep(triple -> triple.getObject().isURI()
            && triple.getObject().getURI().startsWith(Schemes.NAMESPACE)
            && !triple.getPredicate().equals(SKOS.inScheme.asNode()))
        .forEach(triple -> assertThat(concepts).contains(triple.getObject()));
  }

  @ParameterizedTest
  @EnumSource
  void stage_saysWhatTheModelSays(Status status) {
    String stage = status.opening() ? "begin" : status.open() ? "onderweg" : "einde";

    assertThat(objects(Schemes.concept(status), Gst.stage))
        .containsExactly(NodeFactory.createURI(Schemes.NAMESPACE + "stage/" + stage));
  }

  @Test
  void overdue_isDerivedAndNoStatusOfTheModel() {
    assertThat(SCHEMES.contains(OVERDUE, Gst.derived, TRUE)).isTrue();
    assertThat(Schemes.find(Status.class, OVERDUE)).isEmpty();
    assertThat(SCHEMES.contains(Node.ANY, Gst.mayBecome, OVERDUE)).isFalse();
    assertThat(SCHEMES.contains(OVERDUE, Gst.mayBecome, Node.ANY)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void commitmentKind_leadsToItsClassAndBack(CommitmentKind kind) {
    assertThat(objects(Schemes.concept(kind), FOAF.focus.asNode())).containsExactly(Schemes.type(kind));
    assertThat(Schemes.kind(Schemes.type(kind))).contains(kind);
  }

  @Test
  void find_addressOfAnotherList_isEmpty() {
    assertThat(Schemes.find(DocumentKind.class, Schemes.concept(CommitmentKind.MOTIE))).isEmpty();
    assertThat(Schemes.find(Status.class, NodeFactory.createLiteralString("nagekomen"))).isEmpty();
    assertThat(Schemes.kind(Gst.Commitment)).isEmpty();
  }

  @Test
  void labels_areDutch() {
    Labels labels = new Labels();

    assertThat(labels.label(Status.PARTLY_FULFILLED)).isEqualTo("deels nagekomen");
    assertThat(labels.backwards(LinkKind.REPLACES)).isEqualTo("is vervangen door");
    assertThat(labels.definition(Claimant.REGISTER)).isEqualTo("De stand in het register van een Kamer.");
    assertThat(Arrays.stream(DocumentKind.values()).map(labels::label)).doesNotContainNull();
  }

  private static Set<Node> subjects(Node type) {
    Set<Node> subjects = new HashSet<>();
    SCHEMES.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject).forEach(subjects::add);
    return subjects;
  }

  private static List<Node> objects(Node subject, Node property) {
    return SCHEMES.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static List<String> languages(Node subject, Node property) {
    return objects(subject, property).stream().map(Node::getLiteralLanguage).toList();
  }

  private static String text(Node subject, Node property) {
    return objects(subject, property).getFirst().getLiteralLexicalForm();
  }
}
