// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.sparql.core.DatasetGraph;

import java.util.Optional;

/** Keeps the quads in a dataset of another server, over the SPARQL protocol. */
final class RemoteEngine implements Engine {

  private final String address;

  RemoteEngine(String address) {
    this.address = address;
    try (RDFConnection connection = connect()) {
      connection.queryAsk("ASK {}");
    } catch (RuntimeException e) {
      throw new StoreUnavailableException("De kennisbank op " + address + " is niet bereikbaar.", e);
    }
  }

  @Override
  public RDFConnection connect() {
    return RDFConnectionRemote.service(address).build();
  }

  @Override
  public Optional<DatasetGraph> dataset() {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
