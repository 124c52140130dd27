// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

import java.util.Optional;

/** Keeps the quads in memory, for tests and for looking around; gone when closed. */
final class MemoryEngine implements Engine {

  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();

  @Override
  public RDFConnection connect() {
    return RDFConnection.connect(DatasetFactory.wrap(dataset));
  }

  @Override
  public Optional<DatasetGraph> dataset() {
    return Optional.of(dataset);
  }

  @Override
  public void close() {
    dataset.close();
  }
}
