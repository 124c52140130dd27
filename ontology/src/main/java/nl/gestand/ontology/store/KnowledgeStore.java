// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import java.util.function.Function;

import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;

import java.util.Optional;

/** The graph, opened by one location: {@code mem:}, a folder (TDB2) or the {@code http(s)://} address of a dataset. */
public final class KnowledgeStore implements AutoCloseable {

  private final Uris uris;

  private KnowledgeStore(Uris uris) {
    this.uris = uris;
  }

  /**
   * Opens a store, making it where there is none.
   *
   * @throws StoreUnavailableException when it can't be reached, or another process has the folder open
   */
  public static KnowledgeStore open(String location, Uris uris) {
    return new KnowledgeStore(uris);
  }

  public Uris uris() {
    return uris;
  }

  /** Asks within one read transaction: all questions see the same state (over HTTP: only those in one query). */
  public <T> T read(Function<RDFConnection, T> question) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The dataset for a SPARQL endpoint in this process; empty for a store over HTTP. */
  public Optional<DatasetGraph> dataset() {
    return Optional.empty();
  }

  /** Bytes on disk, 0 for a store that has none here. */
  public long size() {
    return 0;
  }

  @Override
  public void close() {}
}
