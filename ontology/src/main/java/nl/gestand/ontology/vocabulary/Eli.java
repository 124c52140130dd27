// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The classes of the European Legislation Identifier ontology that statutes and articles belong to. */
public final class Eli {

  public static final String NAMESPACE = "http://data.europa.eu/eli/ontology#";

  public static final Node LegalResource = NodeFactory.createURI(NAMESPACE + "LegalResource");
  public static final Node LegalResourceSubdivision = NodeFactory.createURI(NAMESPACE + "LegalResourceSubdivision");

  public static final Node is_part_of = NodeFactory.createURI(NAMESPACE + "is_part_of");

  private Eli() {}
}
