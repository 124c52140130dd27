// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.corpus.ingest.IngestOutcome;
import nl.gestand.corpus.ingest.OfferedFile;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.ontology.store.ChangeLog;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.ontology.store.KnowledgeStore;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** An opened data folder: what the commands work with. Whoever opens it closes it, once. */
public interface Installation extends AutoCloseable {

  KnowledgeStore store();

  CommitmentStore commitments();

  DocumentStore documents();

  ChangeLog changes();

  Archive archive();

  /** The index, as far as the last change. */
  SearchIndex index();

  /** Takes files in, tells what became of each, and brings the index up to date. */
  void ingest(List<OfferedFile> files, Consumer<IngestOutcome> listener);

  /** Makes the index anew beside the old one and takes it into use; tells the number of changes done. */
  void rebuild(LongConsumer listener);

  /**
   * Starts to serve, and returns. Port 0 takes any that is free.
   *
   * @return the port
   */
  int serve(String host, int port);

  @Override
  void close();
}
