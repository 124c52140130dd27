// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;

import java.util.Optional;

/** What keeps the quads. Opened by {@link KnowledgeStore#open} after the form of the location. */
interface Engine extends AutoCloseable {

  /** A new connection, for one thread; whoever asks closes it. */
  RDFConnection connect();

  /** The dataset, where it lives in this process. */
  Optional<DatasetGraph> dataset();

  /** Called under the writer's lock after each write. */
  default void wrote() {}

  /** Makes a tight copy and goes on with that, while reads go on; returns when done. */
  default void compact() {}

  @Override
  void close();
}
