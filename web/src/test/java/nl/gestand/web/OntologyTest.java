// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.ontology.vocabulary.Terms;
import nl.gestand.ontology.vocabulary.Vocabulary;
import nl.gestand.web.TestSite.Visitor;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The vocabulary as it is published. */
class OntologyTest {

  private static final Node TERM_STATUS =
      NodeFactory.createURI("http://www.w3.org/2003/06/sw-vocab-status/ns#term_status");

  @TempDir
  static Path folder;

  private static TestSite site;

  private final Visitor visitor = site.visitor();

  @BeforeAll
  static void open() {
    site = TestSite.open(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void page_explainsEveryTermAndConcept_withAnExample() {
    String page = visitor.get("/ontology", "Accept", "text/html").body();

    assertThat(Arrays.stream(Gst.class.getFields()).map(Field::getName).filter(name -> !name.equals("NAMESPACE")))
        .allSatisfy(name -> assertThat(page).contains("id=\"" + name + "\""));
    assertThat(page).contains("id=\"status-nagekomen\"", "<svg class=\"model\"", "voorbeeld", "/id/event/", "minCount 1",
        "sinds versie");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ontology", "/ontology/0.2.0"})
  void program_isLedToTheTurtle(String path) {
    HttpResponse<String> answer = visitor.get(path, "Accept", "text/turtle");
    assertThat(answer.statusCode()).isEqualTo(303);
    Graph read = RDFParser.fromString(visitor.get(answer.headers().firstValue("Location").orElseThrow()).body(),
        Lang.TURTLE).toGraph();
    assertThat(read.isIsomorphicWith(Vocabulary.terms())).isTrue();
    assertThat(visitor.get("/ontology/9.9").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/ontology/shapes.jsonld").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
      "/ns, /ontology, /ontology/terms",
      "/ns/0.1.0, /ontology/0.1.0, /ontology/0.1.0",
      "/ns/0.2.0, /ontology/0.2.0, /ontology/0.2.0",
      "/ns/Motie, /ontology#Motie, /ontology/terms",
      "/scheme/status, /ontology#status, /ontology/schemes",
      "/scheme/status/nagekomen, /ontology#status-nagekomen, /ontology/schemes"})
  void nameOfATerm_leadsToWhereItIsExplained_orToTheDataThatDefineIt(String name, String page, String data) {
    HttpResponse<String> people = visitor.get(name, "Accept", "text/html");
    assertThat(people.statusCode()).isEqualTo(303);
    assertThat(people.headers().firstValue("Location")).hasValue(page);
    String shown = visitor.get(page.replaceFirst("#.*", ""), "Accept", "text/html").body();
    assertThat(shown).contains(page.contains("#") ? "id=\"" + page.replaceFirst(".*#", "") + "\"" : "<h1");
    for (String form : new String[] {"text/turtle ttl", "application/trig trig", "application/n-triples nt",
        "application/ld+json jsonld", "application/rdf+xml rdf"}) {
      String[] parts = form.split(" ");
      HttpResponse<String> programs = visitor.get(name, "Accept", parts[0]);
      assertThat(programs.headers().firstValue("Location")).hasValue(data + "." + parts[1]);
      assertThat(programs.headers().firstValue("Vary")).hasValue("Accept");
      HttpResponse<String> file = visitor.get(data + "." + parts[1]);
      assertThat(file.body()).contains("w3id.org/gestand/");
      assertThat(visitor.get(data + "." + parts[1], "If-None-Match", file.headers().firstValue("ETag").orElseThrow())
          .statusCode()).isEqualTo(304);
    }
    assertThat(visitor.get(name, "Accept", "image/png").statusCode()).isEqualTo(406);
    assertThat(visitor.get(name + "onbekend").statusCode()).isEqualTo(404);
  }

  @Test
  void earlierVersion_isShownAsItWas() {
    assertThat(visitor.get("/ontology/0.1.0", "Accept", "text/html").body())
        .contains("id=\"Motie\"", "Dit is een eerdere versie.", "href=\"/ontology/0.2.0\"").doesNotContain("id=\"ArticleVersion\"");
    Graph then = RDFParser.fromString(visitor.get("/ontology/0.1.0.ttl").body(), Lang.TURTLE).toGraph();
    assertThat(then.isIsomorphicWith(Vocabulary.terms("0.1.0").orElseThrow())).isTrue();
    assertThat(visitor.get("/ontology", "Accept", "text/html").body()).contains("sinds versie</dt><dd>0.1.0",
        "sinds versie</dt><dd>0.2.0");
  }

  @Test
  void everyTermInTheData_isDefinedOrOneOfOthersThatWeName() {
    Terms terms = new Terms();
    Set<String> unknown = new TreeSet<>();
    for (String path : new String[] {"document/kst-34843-126", "commitment/kst-34843-101", "event/aaaaaaaa-closed",
        "ministry/jenv"}) {
      RDFParser.fromString(visitor.get("/data/" + path + ".nt").body(), Lang.NTRIPLES).toGraph().find()
          .forEach(triple -> {
            note(terms, triple.getPredicate(), unknown);
            if (triple.getPredicate().equals(RDF.type.asNode())) {
              note(terms, triple.getObject(), unknown);
            }
          });
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyTermThatIsDefined_isWrittenSomewhere_orMarkedAsNotInUse() throws IOException {
    String program;
    try (Stream<Path> files = Files.walk(Path.of("../ontology/src/main"))) {
      program = files.filter(file -> file.toString().matches(".*\\.(java|rq|ru)") && !file.endsWith("Gst.java")
          || file.toString().contains("/schemes/")).map(OntologyTest::read).collect(Collectors.joining("\n"));
    }
    Graph terms = Vocabulary.terms();
    assertThat(Arrays.stream(Gst.class.getFields()).map(Field::getName).filter(name -> !name.equals("NAMESPACE")))
        .allSatisfy(name -> assertThat(Pattern.compile("(Gst\\.|gst:)" + name + "\\b").matcher(program).find()
            || terms.contains(NodeFactory.createURI(Gst.NAMESPACE + name), TERM_STATUS,
                NodeFactory.createLiteralString("archaic"))).as(name).isTrue());
  }

  private static void note(Terms terms, Node term, Set<String> unknown) {
    if (!terms.knows(term)) {
      unknown.add(term.getURI());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
