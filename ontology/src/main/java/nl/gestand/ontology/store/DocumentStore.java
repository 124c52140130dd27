// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.shapes.Violation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents with what was read in them. */
public final class DocumentStore {

  private final KnowledgeStore store;

  /** What became of a reading that was offered. */
  public sealed interface PutResult {
    record New() implements PutResult {}

    record Changed() implements PutResult {}

    record Unchanged() implements PutResult {}

    record Invalid(List<Violation> violations) implements PutResult {}
  }

  /** A document in the store that was made of certain bytes by a certain reader. */
  public record Known(DocumentId id, String reader) {}

  public DocumentStore(KnowledgeStore store) {
    this.store = store;
  }

  /** The document with its findings in order of place, the commitments it describes and the claims that still stand. */
  public Optional<Reading> find(DocumentId id) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The documents made of these bytes. */
  public Map<ContentHash, Known> known(Collection<ContentHash> originals) {
    throw new UnsupportedOperationException("not yet");
  }

  /** All in a dossier, oldest first. */
  public List<Document> inDossier(Dossier dossier) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Brings the graphs of documents to what was read, writing only the difference, all in one change. Claims that are no
   * longer read are marked as retracted; what people recorded is never touched.
   *
   * @return a result for each reading, in the same order
   */
  public List<PutResult> put(List<Reading> readings) {
    throw new UnsupportedOperationException("not yet");
  }
}
