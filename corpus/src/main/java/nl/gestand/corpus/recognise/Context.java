// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Person;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a document before its text is read.
 *
 * @param date day of the document, the anchor of "na de zomer" and "jl."
 * @param dossier the dossier it is in, which an incomplete citation means
 */
public record Context(DocumentKind kind, Optional<LocalDate> date, Optional<Dossier> dossier, List<Person> senders) {

  public Context {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(date);
    Objects.requireNonNull(dossier);
    senders = List.copyOf(senders);
  }
}
