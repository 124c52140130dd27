// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.search;

import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchIndex;
import nl.gestand.indexer.search.SearchRequest;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.store.CommitmentStore;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.web.http.Links;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Leads straight to a thing whose identifier was typed: a commitment first, as a motie is also a document. */
final class GoTo {

  private final SearchIndex index;
  private final CommitmentStore commitments;
  private final DocumentStore documents;

  GoTo(SearchIndex index, CommitmentStore commitments, DocumentStore documents) {
    this.index = index;
    this.commitments = commitments;
    this.documents = documents;
  }

  /** The path of what the words name, when they are an identifier and nothing else, and the store has it. */
  Optional<String> path(String words) {
    return Identifiers.parse(words).flatMap(this::path);
  }

  private Optional<String> path(Identifier identifier) {
    if (identifier instanceof Dossier dossier) {
      SearchRequest inDossier = new SearchRequest("", Map.of(Facet.DOSSIER, Set.of(dossier.key())), Optional.empty(),
          Optional.empty(), SearchRequest.Order.NEWEST, Optional.empty(), 1, Optional.empty());
      return index.search(inDossier).total() > 0 ? Optional.of(Links.dossier(dossier)) : Optional.empty();
    }
    if (identifier.canonical().indexOf('/') >= 0 || identifier.canonical().indexOf(':') >= 0) {
      // An article of law or a case: it has no page of its own, what cites it is found by searching.
      return Optional.empty();
    }
    CommitmentId commitment = CommitmentId.of(identifier);
    if (commitments.find(commitment).isPresent()) {
      return Optional.of(Links.commitment(commitment));
    }
    DocumentId document = new DocumentId(identifier.canonical());
    return documents.find(document).map(found -> Links.document(document));
  }
}
