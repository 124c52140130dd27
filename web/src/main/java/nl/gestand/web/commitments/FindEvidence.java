// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.commitments;

import nl.gestand.corpus.archive.Archive;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.model.Document;
import nl.gestand.ontology.model.DocumentId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.Reading;
import nl.gestand.ontology.model.TextSpan;
import nl.gestand.ontology.store.DocumentStore;
import nl.gestand.web.commitments.FormView.Problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** Finds the evidence that someone names, in words or by an address. */
public final class FindEvidence {

  /** What became of it. */
  public sealed interface Result {}

  public record Found(Evidence evidence) implements Result {}

  /**
   * There is no such evidence.
   *
   * @param field what was wrong: {@code document}, {@code quote} or {@code page}
   * @param reason one Dutch sentence
   */
  public record Missing(String field, String reason) implements Result {}

  private final DocumentStore documents;
  private final Archive archive;

  public FindEvidence(DocumentStore documents, Archive archive) {
    this.documents = documents;
    this.archive = archive;
  }

  /**
   * What someone typed: words in a document of the store, or the address of a page elsewhere.
   *
   * @param document any spelling of an identifier, or the id of a document
   * @param quote words that stand in that document
   * @param page address of a page elsewhere
   */
  public record Typed(String document, String quote, String page) {}

  /** The evidence; where it is empty there is a problem more, with the field it is about. */
  public Optional<Evidence> find(Typed typed, List<Problem> problems) {
    if (typed.document().isEmpty() && typed.page().isEmpty()) {
      problems.add(new Problem("document", "Geef bewijs: een stuk met een passage, of een webadres."));
      return Optional.empty();
    }
    return switch (typed.document().isEmpty() ? onTheWeb(typed.page(), typed.quote())
        : inDocument(typed.document(), typed.quote())) {
      case Found found -> Optional.of(found.evidence());
      case Missing missing -> {
        problems.add(new Problem(missing.field(), missing.reason()));
        yield Optional.empty();
      }
    };
  }

  /**
   * A passage of a document in the store.
   *
   * @param named any spelling of its number, or its id
   * @param quote words that stand in it
   */
  public Result inDocument(String named, String quote) {
    Optional<Document> document = document(named);
    if (document.isEmpty()) {
      return new Missing("document", "Het stuk ‘" + named + "’ staat niet in Gestand.");
    }
    if (quote.isBlank()) {
      return new Missing("quote", "Neem de passage over die dit bewijst.");
    }
    String text = archive.text(document.get().text()).text();
    Optional<TextSpan> span = QuoteInText.find(text, quote);
    return span.isPresent()
        ? new Found(new Evidence.InDocument(document.get().id(), span.get(), span.get().in(text)))
        : new Missing("quote", "Deze woorden staan niet in " + document.get().id()
            + ". Kopieer de passage van de pagina van het stuk.");
  }

  /** A page elsewhere. */
  public static Result onTheWeb(String page, String quote) {
    try {
      return new Found(new Evidence.OnTheWeb(new URI(page).parseServerAuthority(), quote));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return new Missing("page", "Vul een heel webadres in, dat begint met https://.");
    }
  }

  private Optional<Document> document(String named) {
    String id = Identifiers.parse(named).map(Identifier::canonical).orElse(named);
    DocumentId known;
    try {
      known = new DocumentId(id);
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
    return documents.find(known).map(Reading::document);
  }
}
