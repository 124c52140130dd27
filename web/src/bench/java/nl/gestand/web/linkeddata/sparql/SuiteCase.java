// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A case of the W3C's suite of queries.
 *
 * @param type what its manifest calls it, such as {@code NegativeSyntaxTest11}
 * @param data files for the default graph
 * @param named files for named graphs, which have the address of their file
 * @param result the file with the answer; none for a case of syntax
 */
record SuiteCase(String group, String name, String type, Path query, List<String> data, List<String> named,
    Optional<String> result) {

  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";

  /** The cases of a group in their order; those that are no queries are left out. */
  static List<SuiteCase> read(Path suite, String group) {
    Model manifest = RDFDataMgr.loadModel(suite.resolve(group).resolve("manifest.ttl").toUri().toString());
    RDFList entries = manifest.listObjectsOfProperty(mf("entries")).next().as(RDFList.class);
    return entries.asJavaList().stream().map(entry -> read(group, entry.asResource()))
        .flatMap(Optional::stream).toList();
  }

  private static Optional<SuiteCase> read(String group, Resource entry) {
    String type = entry.getPropertyResourceValue(RDF.type).getLocalName();
    Resource action = entry.getPropertyResourceValue(mf("action"));
    String name = entry.getProperty(mf("name")).getString();
    Optional<String> result = Optional.ofNullable(entry.getPropertyResourceValue(mf("result"))).map(Resource::getURI);
    return switch (type) {
      case "PositiveSyntaxTest11", "NegativeSyntaxTest11" -> Optional.of(new SuiteCase(group, name, type,
          Path.of(URI.create(action.getURI())), List.of(), List.of(), Optional.empty()));
      case "QueryEvaluationTest", "CSVResultFormatTest" -> Optional.of(new SuiteCase(group, name, type,
          Path.of(URI.create(action.getPropertyResourceValue(qt("query")).getURI())), uris(action, "data"),
          uris(action, "graphData"), result));
      default -> Optional.empty();
    };
  }

  private static List<String> uris(Resource action, String property) {
    return action.listProperties(qt(property)).mapWith(each -> each.getResource().getURI()).toList();
  }

  private static Property mf(String name) {
    return ResourceFactory.createProperty(MF, name);
  }

  private static Property qt(String name) {
    return ResourceFactory.createProperty(QT, name);
  }
}
