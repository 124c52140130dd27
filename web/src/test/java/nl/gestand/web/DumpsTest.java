// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.shapes.ShapeCheck;
import nl.gestand.web.TestSite.Visitor;
import nl.gestand.web.cli.Commands;
import nl.gestand.web.cli.Terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/** Dumps, made by the command line while the site runs. */
class DumpsTest {

  @TempDir
  static Path folder;

  private static TestSite site;
  private static JsonNode made;

  private final Visitor visitor = site.visitor();

  @BeforeAll
  static void exportWhileTheSiteRuns() throws IOException {
    site = TestSite.open(folder);
    assertThat(site.visitor().get("/dumps").body()).contains("Er is nog geen bestand gemaakt.");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = Commands.run(new Terminal(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(OutputStream.nullOutputStream())), "export", "--data", folder.toString(), "--json");
    assertThat(code).isZero();
    made = new ObjectMapper().readTree(out.toByteArray());
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void bothFormsHoldTheWholeGraph_andTheirChecksumsAreRight() throws Exception {
    DatasetGraph quads = read("nq", Lang.NQUADS);
    DatasetGraph trig = read("trig", Lang.TRIG);

    assertThat(quads.stream().count()).isEqualTo(trig.stream().count()).isGreaterThan(1_000);
    String sums = visitor.get(path("SHA256SUMS")).body();
    assertThat(sums).contains(sha256(visitor.download(path("gestand-" + day() + ".nq.gz"))) + "  gestand-" + day() + ".nq.gz");
  }

  @Test
  void description_keepsToTheShapes_andTellsSizeLicenceAndCounts() {
    Graph described = RDFParser.fromString(visitor.get("/dumps/dataset.ttl").body(), Lang.TURTLE).toGraph();

    assertThat(ShapeCheck.ofDataset().check(described)).isEmpty();
    assertThat(visitor.get("/dumps/dataset.ttl").body()).contains("dcat:byteSize", "publicdomain/zero", "void:triples",
        "void:classPartition", "void:exampleResource", "spdx:checksumValue");
    assertThat(visitor.get("/.well-known/void").headers().firstValue("Location")).hasValue("/dumps/dataset.ttl");
    assertThat(visitor.get("/dumps/dataset.jsonld").statusCode()).isEqualTo(200);
  }

  @Test
  void descriptionWithoutLicence_isNotedByTheShapes() {
    String without = visitor.get("/dumps/dataset.nt").body().lines()
        .filter(line -> !line.contains("terms/license")).reduce("", (all, line) -> all + line + "\n");
    assertThat(ShapeCheck.ofDataset().check(RDFParser.fromString(without, Lang.NTRIPLES).toGraph()))
        .anySatisfy(violation -> assertThat(violation.message()).isEqualTo("Een distributie heeft één licentie."))
        .anySatisfy(violation -> assertThat(violation.message()).isEqualTo("Een dienst heeft een licentie."));
  }

  @Test
  void page_listsTheFiles() {
    assertThat(visitor.get("/dumps").body()).contains("gestand-" + day() + ".trig.gz", "SHA-256");
  }

  @Test
  void whatIsNoFileOfADump_404() {
    assertThat(visitor.get("/dumps/" + day() + "/..%2F..%2Faccounts.json").statusCode()).isIn(400, 404);
    assertThat(visitor.get("/dumps/" + day() + "/accounts.json").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/dumps/2020-01-01/SHA256SUMS").statusCode()).isEqualTo(404);
  }

  private DatasetGraph read(String extension, Lang lang) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(
        visitor.download(path("gestand-" + day() + "." + extension + ".gz"))))) {
      return RDFParser.source(in).lang(lang).toDatasetGraph();
    }
  }

  private static String day() {
    return made.get("day").asText();
  }

  private static String path(String file) {
    return "/dumps/" + day() + "/" + file;
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
