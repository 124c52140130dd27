// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.ActionKind;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.FaultKind;
import nl.gestand.ontology.model.FindingKind;
import nl.gestand.ontology.model.LinkKind;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.VerdictKind;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Schemes;
import nl.gestand.ontology.vocabulary.Vocabulary;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ShapeCheckTest {

  private static final ShapeCheck OFFERED = ShapeCheck.ofOffered();
  private static final ShapeCheck STORED = ShapeCheck.ofStored();

  /** What an invalid file expects stands in its comments, a line each: {@code path message}. */
  private static final String EXPECTED = "# ";

  static Stream<Path> valid() {
    return files("valid");
  }

  static Stream<Path> validStored() {
    return files("validStored");
  }

  static Stream<Path> invalid() {
    return files("invalid");
  }

  static Stream<Path> invalidStored() {
    return files("invalidStored");
  }

  @ParameterizedTest
  @MethodSource("valid")
  void check_validGraph_isEmpty(Path file) {
    assertThat(OFFERED.check(read(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("validStored")
  void check_graphAsTheStoreHasIt_isEmpty(Path file) {
    assertThat(STORED.check(read(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void check_invalidGraph_namesTheRuleAndTheProperty(Path file) {
    assertThat(OFFERED.check(read(file))).extracting(ShapeCheckTest::line).isEqualTo(expected(file)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("invalidStored")
  void check_graphThatMustNotBeInTheStore_namesTheRuleAndTheProperty(Path file) {
    assertThat(STORED.check(read(file))).extracting(ShapeCheckTest::line).isEqualTo(expected(file)).isNotEmpty();
  }

  @Test
  void rules_areEachBrokenBySomeFile() {
    Set<String> rules = new HashSet<>();
    Vocabulary.storedShapes().find(Node.ANY, SHACL.message, Node.ANY)
        .forEach(triple -> rules.add(triple.getObject().getLiteralLexicalForm()));
    Set<String> broken = new HashSet<>();
    Stream.concat(invalid(), invalidStored()).forEach(file ->
        STORED.check(read(file)).forEach(violation -> broken.add(violation.message())));

    assertThat(broken).isEqualTo(rules);
  }

  @Test
  void check_documentWithoutDate_isAWarningOnly() {
    assertThat(OFFERED.check(read("invalid/documentWithoutDate.ttl")))
        .extracting(Violation::severity)
        .containsExactly(Violation.Severity.WARNING);
  }

  @Test
  void check_eventNotYetStored_passesAsOfferedOnly() {
    Graph event = read("valid/statusEvent.ttl");

    assertThat(OFFERED.check(event)).isEmpty();
    assertThat(STORED.check(event))
        .extracting(Violation::path)
        .containsExactly("gst:changeNumber", "gst:recordedAt");
  }

  @Test
  void check_graphReadBackFromTdb2_isStillValid() {
    DatasetGraph store = DatabaseMgr.createDatasetGraph();
    store.executeWrite(() -> Stream.concat(valid(), validStored())
        .forEach(file -> GraphUtil.addInto(store.getDefaultGraph(), read(file))));

    store.executeRead(() -> assertThat(OFFERED.check(store.getDefaultGraph())).isEmpty());
  }

  @Test
  void listsInTheShapes_areThoseOfTheModel() {
    Graph shapes = Vocabulary.shapes();

    assertThat(list(shapes, Gst.status)).isEqualTo(concepts(Status.class));
    assertThat(list(shapes, Gst.claimsStatus)).isEqualTo(concepts(Status.class));
    assertThat(list(shapes, Gst.claimedBy)).isEqualTo(concepts(Claimant.class));
    assertThat(list(shapes, Gst.documentKind)).isEqualTo(concepts(DocumentKind.class));
    assertThat(list(shapes, Gst.findingKind)).isEqualTo(concepts(FindingKind.class));
    assertThat(list(shapes, Gst.verdict)).isEqualTo(concepts(VerdictKind.class));
    assertThat(list(shapes, Gst.linkKind)).isEqualTo(concepts(LinkKind.class));
    assertThat(list(shapes, Gst.actionKind)).isEqualTo(concepts(ActionKind.class));
    assertThat(list(shapes, Gst.faultKind)).isEqualTo(concepts(FaultKind.class));
  }

  @Test
  void check_fromSeveralThreads_givesTheSame() {
    Graph wrong = read("invalid/statusEventWithoutAgent.ttl");
    List<Violation> alone = OFFERED.check(wrong);

    assertThat(IntStream.range(0, 500).parallel().mapToObj(i -> OFFERED.check(wrong))).allMatch(alone::equals);
  }

  private static String line(Violation violation) {
    return (violation.path() + " " + violation.message()).strip();
  }

  private static List<String> expected(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(1).filter(line -> line.startsWith(EXPECTED)).map(line -> line.substring(2)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Node> list(Graph shapes, Node path) {
    Node shape = shapes.find(Node.ANY, SHACL.path, path)
        .mapWith(Triple::getSubject)
        .filterKeep(subject -> shapes.contains(subject, SHACL.in, Node.ANY))
        .next();
    Node list = shapes.find(shape, SHACL.in, Node.ANY).next().getObject();
    return GraphList.members(GNode.create(shapes, list));
  }

  private static <E extends Enum<E> & Coded> List<Node> concepts(Class<E> list) {
    return Arrays.stream(list.getEnumConstants()).map(Schemes::concept).toList();
  }

  private static Stream<Path> files(String folder) {
    try (Stream<Path> files = Files.list(resource(folder))) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Graph read(String name) {
    return read(resource(name));
  }

  private static Graph read(Path file) {
    return RDFDataMgr.loadGraph(file.toUri().toString());
  }

  private static Path resource(String name) {
    try {
      return Path.of(ShapeCheckTest.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
