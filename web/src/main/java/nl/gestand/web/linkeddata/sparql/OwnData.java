// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata.sparql;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * What an account keeps. It never changes, so it is read without a transaction.
 *
 * @param quads those without a graph too
 */
record OwnData(DatasetGraph quads, int triples) {

  static final OwnData NONE = new OwnData(DatasetGraphFactory.create(), 0);
}
