// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What the endpoint says of itself to who asks nothing.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>
 */
final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  private ServiceDescription() {}

  /**
   * @param endpoint the address at which it was asked
   * @param writes whether who asks may send updates, to graphs of their own
   */
  static Graph of(String endpoint, SparqlLimits limits, boolean writes) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("rdfs", RDFS.getURI());
    Node service = NodeFactory.createURI(endpoint + "#service");
    Node dataset = NodeFactory.createURI(endpoint + "#dataset");
    Node union = NodeFactory.createURI(endpoint + "#default-graph");
    graph.add(service, RDF.Nodes.type, sd("Service"));
    graph.add(service, sd("endpoint"), NodeFactory.createURI(endpoint));
    graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
    if (writes) {
      graph.add(service, sd("supportedLanguage"), sd("SPARQL11Update"));
    }
    graph.add(service, sd("feature"), sd("UnionDefaultGraph"));
    if (!limits.services().isEmpty()) {
      graph.add(service, sd("feature"), sd("BasicFederatedQuery"));
    }
    for (AnswerForm form : AnswerForm.values()) {
      graph.add(service, sd("resultFormat"), NodeFactory.createURI(form.address()));
    }
    graph.add(service, RDFS.Nodes.comment, NodeFactory.createLiteralLang("Limits: " + limits.header(), "en"));
    graph.add(service, sd("defaultDataset"), dataset);
    graph.add(dataset, RDF.Nodes.type, sd("Dataset"));
    graph.add(dataset, sd("defaultGraph"), union);
    graph.add(union, RDF.Nodes.type, sd("Graph"));
    graph.add(union, RDFS.Nodes.comment, NodeFactory.createLiteralLang("The union of all named graphs.", "en"));
    return graph;
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
