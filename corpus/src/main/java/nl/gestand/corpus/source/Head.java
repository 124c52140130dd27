// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.DocumentKind;
import nl.gestand.ontology.model.Person;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a document says of itself, in its metadata or its letterhead.
 *
 * @param identifiers official identifiers of the document itself, surest first
 * @param typeWord the publisher's own word for the kind, or empty
 * @param title subject or title, or empty
 * @param senders who signed or submitted it
 * @param ministries codes of the sending ministries
 * @param addressee to whom, or empty
 * @param reference kenmerk, or empty
 * @param request what a motie asks, as one string, without "verzoekt de regering" in front; where it asks another or the
 *     Chamber declares something, with the words that say so; otherwise empty
 * @param summary whether the document says it is a summary of an official text
 */
public record Head(
    DocumentKind kind,
    List<Identifier> identifiers,
    String typeWord,
    String title,
    Optional<LocalDate> date,
    List<Person> senders,
    List<String> ministries,
    String addressee,
    Optional<Dossier> dossier,
    String reference,
    Optional<URI> officialPage,
    String request,
    boolean summary) {

  public Head {
    Objects.requireNonNull(kind);
    identifiers = List.copyOf(identifiers);
    Objects.requireNonNull(typeWord);
    Objects.requireNonNull(title);
    Objects.requireNonNull(date);
    senders = List.copyOf(senders);
    ministries = List.copyOf(ministries);
    Objects.requireNonNull(addressee);
    Objects.requireNonNull(dossier);
    Objects.requireNonNull(reference);
    Objects.requireNonNull(officialPage);
    Objects.requireNonNull(request);
  }

  /** The same with the day of the document. */
  public Head on(LocalDate day) {
    return new Head(kind, identifiers, typeWord, title, Optional.of(day), senders, ministries, addressee, dossier,
        reference, officialPage, request, summary);
  }
}
