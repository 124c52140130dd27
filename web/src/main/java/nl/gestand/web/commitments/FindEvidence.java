// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.web.commitments.FormView.Problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** Finds what someone typed as evidence: words in a document of the store, or the address of a page elsewhere. */
public final class FindEvidence {

  private final DocumentStore documents;
  private final Archive archive;

  /**
   * What was typed.
   *
   * @param document any spelling of an identifier, or the id of a document
   * @param quote words that stand in that document
   * @param page address of a page elsewhere
   */
  public record Typed(String document, String quote, String page) {}

  public FindEvidence(DocumentStore documents, Archive archive) {
    this.documents = documents;
    this.archive = archive;
  }

  /** The evidence; where it is empty there is a problem more, with the field it is about. */
  public Optional<Evidence> find(Typed typed, List<Problem> problems) {
    if (!typed.document().isEmpty()) {
      return inDocument(typed, problems);
    }
    if (typed.page().isEmpty()) {
      problems.add(new Problem("document", "Geef bewijs: een stuk met een passage, of een webadres."));
      return Optional.empty();
    }
    try {
      return Optional.of(new Evidence.OnTheWeb(new URI(typed.page()).parseServerAuthority(), typed.quote()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      problems.add(new Problem("page", "Vul een heel webadres in, dat begint met https://."));
      return Optional.empty();
    }
  }

  private Optional<Evidence> inDocument(Typed typed, List<Problem> problems) {
    Optional<Document> document = document(typed.document());
    if (document.isEmpty()) {
      problems.add(new Problem("document", "Het stuk ‘" + typed.document() + "’ staat niet in Gestand."));
      return Optional.empty();
    }
    if (typed.quote().isEmpty()) {
      problems.add(new Problem("quote", "Neem de passage over die dit bewijst."));
      return Optional.empty();
    }
    String text = archive.text(document.get().text()).text();
    Optional<Evidence> found = QuoteInText.find(text, typed.quote())
        .map(span -> new Evidence.InDocument(document.get().id(), span, span.in(text)));
    if (found.isEmpty()) {
      problems.add(new Problem("quote", "Deze woorden staan niet in " + document.get().id()
          + ". Kopieer de passage van de pagina van het stuk."));
    }
    return found;
  }

  private Optional<Document> document(String typed) {
    String id = Identifiers.parse(typed).map(Identifier::canonical).orElse(typed);
    DocumentId known;
    try {
      known = new DocumentId(id);
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
    return documents.find(known).map(Reading::document);
  }
}
