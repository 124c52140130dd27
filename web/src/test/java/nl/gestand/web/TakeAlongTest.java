// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.web.TestSite.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What one can take along: whole results and citations. */
class TakeAlongTest {

  private static final String GST = "https://w3id.org/gestand/ns#";

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
  void wholeResult_json_hasEachThingOnce_withItsStatus() throws Exception {
    JsonNode answer = new ObjectMapper().readTree(visitor.download("/zoeken/uitkomst.json"));

    assertThat(answer.get("question").asText()).isEqualTo("http://localhost:8080/zoeken");
    assertThat(answer.get("results").findValuesAsText("id")).doesNotHaveDuplicates()
        .contains("kst-34843-126", "tz202504-096").hasSizeGreaterThan(SampleLetter.SPARE);
    for (JsonNode result : answer.get("results")) {
      assertThat(result.get("uri").asText())
          .isEqualTo("http://localhost:8080/id/" + result.get("type").asText() + "/" + result.get("id").asText());
      assertThat(result.has("status")).isEqualTo(result.get("type").asText().equals("commitment"));
    }
  }

  @Test
  void wholeResult_jsonLd_isRdfInOurVocabulary() {
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new ByteArrayInputStream(visitor.download("/zoeken/uitkomst.jsonld?q=TZ202504-096")),
        Lang.JSONLD);

    var commitment = ResourceFactory.createResource("http://localhost:8080/id/commitment/tz202504-096");
    assertThat(model.contains(commitment, DCTerms.title)).isTrue();
    assertThat(model.contains(commitment, ResourceFactory.createProperty(GST, "ministry"),
        ResourceFactory.createResource("http://localhost:8080/id/ministry/jenv"))).isTrue();
    var events = model.listSubjectsWithProperty(ResourceFactory.createProperty(GST, "statusOf"), commitment).toList();
    assertThat(events).singleElement().satisfies(event -> assertThat(event
        .getPropertyResourceValue(ResourceFactory.createProperty(GST, "status")).getURI())
        .startsWith("https://w3id.org/gestand/scheme/status/"));
  }

  @Test
  void wholeResult_tables_haveDocumentsToo_filtersHold() throws Exception {
    String all = new String(visitor.download("/zoeken/uitkomst.csv"), StandardCharsets.UTF_8);
    String letters = new String(visitor.download("/zoeken/uitkomst.csv?wat=document"), StandardCharsets.UTF_8);

    assertThat(all).contains("kst-34843-126", "tz202504-096");
    assertThat(letters).contains("kst-34843-126").doesNotContain("tz202504-096");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(visitor.download("/zoeken/uitkomst.xlsx")))) {
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(all.lines().count() - 1);
    }
  }

  @Test
  void wholeResult_asCitations_hasEachThing_documentsToo() {
    String csv = new String(visitor.download("/zoeken/uitkomst.csv"), StandardCharsets.UTF_8);
    String ris = new String(visitor.download("/zoeken/uitkomst.ris"), StandardCharsets.UTF_8);
    String bib = new String(visitor.download("/zoeken/uitkomst.bib"), StandardCharsets.UTF_8);

    assertThat(ris.split("ER  - \r\n")).hasSize((int) csv.lines().count() - 1)
        .allSatisfy(record -> assertThat(record).startsWith("TY  - GOVDOC\r\n").contains("\r\nUR  - http://localhost:8080/id/"));
    assertThat(bib).contains("@misc{tz202504-096,", "url = {http://localhost:8080/id/document/");
  }

  @Test
  void citation_isOnThePage_withTheLastingAddress_andInTwoFilesForPrograms() {
    assertThat(visitor.get("/commitment/tz202504-096").body())
        .contains("Citeer dit", "Gestand, http://localhost:8080/id/commitment/tz202504-096 (geraadpleegd op ",
            "/commitment/tz202504-096/citaat.ris");
    var ris = visitor.get("/commitment/tz202504-096/citaat.ris");
    assertThat(ris.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"tz202504-096.ris\"");
    assertThat(ris.body()).startsWith("TY  - GOVDOC\r\n").endsWith("ER  - \r\n")
        .contains("UR  - http://localhost:8080/id/commitment/tz202504-096\r\n", "PY  - 2025\r\n");
    assertThat(visitor.get("/document/kst-34843-126").body()).contains("/document/kst-34843-126/citaat.bib");
    assertThat(visitor.get("/document/kst-34843-126/citaat.bib").body()).startsWith("@misc{kst-34843-126,\n")
        .contains("  url = {http://localhost:8080/id/document/kst-34843-126}").endsWith("\n}\n");
    assertThat(visitor.get("/document/kst-34843-126/citaat.doc").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/commitment/bestaat-niet/citaat.ris").statusCode()).isEqualTo(404);
  }

  @Test
  void wholeResult_inAFormThatThereIsNot_saysWhichThereAre() {
    var answer = visitor.get("/zoeken/uitkomst.pdf");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("xlsx, ods, csv, json, jsonld, ris en bib");
  }
}
