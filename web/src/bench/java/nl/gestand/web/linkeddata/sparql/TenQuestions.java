// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import io.javalin.Javalin;
import nl.gestand.ontology.vocabulary.Gst;
import nl.gestand.web.access.Proxies;
import org.apache.jena.atlas.lib.FileOps;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Ten questions over a million triples of documents, cases and decisions, by HTTP: to our endpoint, to a stock Fuseki
 * over the same store, and where there is one to a Virtuoso that was given the same triples.
 */
final class TenQuestions {

  private static final String NS = "http://example.org/";
  private static final String PREFIX = "PREFIX : <" + NS + "> PREFIX dct: <http://purl.org/dc/terms/> "
      + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
  private static final String[] WORDS = ("motie brief verslag slachtoffer bescherming zeden wet minister termijn rapport "
      + "evaluatie toezegging kamer debat besluit lijst onderzoek aangifte politie").split(" ");

  /** A name, the query, and what Virtuoso 7.2.5 and Fuseki took for one of its kind over 1,048,445 real triples, in ms. */
  private static final List<List<String>> QUESTIONS = List.of(
      List.of("point lookup", "SELECT * { :document777 ?p ?o }", "4.3", "8.5"),
      List.of("count by type", "SELECT ?t (COUNT(*) AS ?n) { ?s a ?t } GROUP BY ?t", "2.6", "24"),
      List.of("group by", "SELECT ?who (COUNT(?s) AS ?n) { ?s dct:creator ?who } GROUP BY ?who", "11.5", "163"),
      List.of("join, limit 100", "SELECT * { ?s dct:title ?title ; dct:creator ?who } LIMIT 100", "12", "15"),
      List.of("join and group", "SELECT ?dossier (COUNT(?case) AS ?n) { ?case :about ?s . ?s dct:isPartOf ?dossier } GROUP BY ?dossier",
          "18", "269"),
      List.of("date range, ordered", "SELECT ?s ?day { ?s dct:date ?day FILTER(?day >= '2020-01-01'^^xsd:date "
          + "&& ?day < '2021-01-01'^^xsd:date) } ORDER BY ?day LIMIT 100", "8.3", "405"),
      List.of("date range, counted by year", "SELECT ?year (COUNT(*) AS ?n) { ?s dct:date ?day FILTER(?day >= '2015-01-01'^^xsd:date "
          + "&& ?day < '2021-01-01'^^xsd:date) } GROUP BY (YEAR(?day) AS ?year)", "", ""),
      List.of("CONTAINS", "SELECT (COUNT(*) AS ?n) { ?s dct:title ?title FILTER(CONTAINS(?title, 'slachtoffer bescherming')) }",
          "347", "147"),
      List.of("NOT EXISTS", "SELECT (COUNT(*) AS ?n) { ?s dct:title ?title FILTER NOT EXISTS { ?case :about ?s } }", "27", "152"),
      List.of("three steps", "SELECT (COUNT(*) AS ?n) { ?decision :decides ?case . ?case :about ?s . ?s dct:isPartOf ?dossier }",
          "26", "218"));

  private TenQuestions() {}

  /** @param others the address of a Virtuoso, or the file that the triples are written to first, for its loader */
  static void main(List<String> others) throws Exception {
    Path folder = Files.createTempDirectory("gestand-ten");
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(folder.toString());
    Txn.executeWrite(data, () -> fill(data, new Random(1)));
    if (!others.isEmpty() && !others.getFirst().startsWith("http")) {
      Txn.executeRead(data, () -> write(data, Path.of(others.getFirst())));
      return;
    }
    data.getContext().setTrue(TDB2.symUnionDefaultGraph);
    FusekiServer fuseki = FusekiServer.create().port(0).add("/ds", data).build().start();
    SparqlLimits limits = SparqlLimits.standard().withTime(Duration.ofMinutes(1));
    SparqlEndpoint endpoint = new SparqlEndpoint(Optional.of(data), limits, Proxies.NONE);
    Javalin server = Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      endpoint.addTo(config.routes, "/sparql");
    }).start(0);
    try {
      List<String> servers = Stream.concat(Stream.of("http://127.0.0.1:" + fuseki.getPort() + "/ds/sparql",
          "http://127.0.0.1:" + server.port() + "/sparql"), others.stream()).toList();
      System.out.printf("| question | Fuseki, ms | ours, ms | times faster |%s of their kind, elsewhere: Virtuoso, ours : Fuseki "
          + "against Virtuoso : Fuseki |%n|---|---|---|---|%s---|%n",
          others.isEmpty() ? "" : " Virtuoso, ms | ours : Virtuoso |", others.isEmpty() ? "" : "---|---|");
      double[][] all = CompareWithFuseki.medians(QUESTIONS.stream().map(each -> PREFIX + each.get(1)).toList(), servers, false);
      for (int each = 0; each < all.length; each++) {
        List<String> question = QUESTIONS.get(each);
        double[] times = all[each];
        double theirs = times[0];
        double ours = times[1];
        System.out.printf("| %s | %.1f | %.1f | %.1f |", question.get(0), theirs, ours, theirs / ours);
        if (!others.isEmpty()) {
          System.out.printf(" %.1f | %.2f |", times[2], ours / times[2]);
        }
        System.out.println(question.get(2).isEmpty() ? " |" : String.format(" %s; %.2f |", question.get(2),
            (ours / theirs) / (Double.parseDouble(question.get(2)) / Double.parseDouble(question.get(3)))));
      }
    } finally {
      server.stop();
      fuseki.stop();
      FileOps.clearAll(folder.toFile());
    }
  }

  private static void fill(DatasetGraph data, Random random) {
    for (int i = 0; i < 100_000; i++) {
      Node document = node("document" + i);
      data.add(document, document, RDF.type.asNode(), node("Kind" + (int) Math.sqrt(random.nextInt(64))));
      StringBuilder title = new StringBuilder("Nummer " + i);
      for (int word = 0; word < 8; word++) {
        title.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      }
      data.add(document, document, DCTerms.title.asNode(), NodeFactory.createLiteralString(title.toString()));
      data.add(document, document, DCTerms.date.asNode(), NodeFactory.createLiteralDT(
          LocalDate.of(2008, 1, 1).plusDays(random.nextInt(6_500)).toString(), XSDDatatype.XSDdate));
      data.add(document, document, DCTerms.identifier.asNode(), NodeFactory.createLiteralString("kst-" + i));
      data.add(document, document, DCTerms.isPartOf.asNode(), node("dossier" + random.nextInt(2_000)));
      data.add(document, document, DCTerms.creator.asNode(), node("person" + random.nextInt(500)));
    }
    for (int i = 0; i < 60_000; i++) {
      Node one = node("case" + i);
      data.add(one, one, RDF.type.asNode(), node("Case"));
      data.add(one, one, DCTerms.date.asNode(), NodeFactory.createLiteralDT(
          LocalDate.of(2008, 1, 1).plusDays(random.nextInt(6_500)).toString(), XSDDatatype.XSDdate));
      for (int about = random.nextInt(3) == 0 ? 3 : 2; about > 0; about--) {
        data.add(one, one, node("about"), node("document" + random.nextInt(100_000)));
      }
    }
    for (int i = 0; i < 50_000; i++) {
      Node decision = node("decision" + i);
      data.add(decision, decision, RDF.type.asNode(), node("Decision"));
      for (int each = 0; each < 3; each++) {
        data.add(decision, decision, node("decides"), node("case" + random.nextInt(60_000)));
      }
    }
    data.add(node("log"), node("log"), Gst.lastChange, NodeFactory.createLiteralByValue(1));
  }

  private static void write(DatasetGraph data, Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      RDFDataMgr.write(out, data.getUnionGraph(), Lang.NTRIPLES);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Node node(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
