// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A publication as it was received.
 *
 * @param identifiers its official identifiers, the one its id was taken from first
 * @param typeWord the publisher's own word for its kind, or empty
 * @param date day of the document; empty where neither the text nor its metadata says so
 * @param senders who signed or submitted it, in their order
 * @param ministries codes of the ministries that sent it, see {@link Ministries}
 * @param committees codes of the committees that it names as its own, see {@link Committees}
 * @param addressee to whom, or empty
 * @param reference the sender's own reference (kenmerk), or empty
 * @param officialPage where the publisher has it
 * @param summary whether this is a summary in other words and not the official text
 * @param original hash of the bytes as received
 * @param text hash of the text that offsets point into
 * @param pages number of pages, 1 for formats that have none
 */
public record Document(
    DocumentId id,
    DocumentKind kind,
    List<Identifier> identifiers,
    String typeWord,
    String title,
    Optional<LocalDate> date,
    List<Person> senders,
    List<String> ministries,
    List<String> committees,
    String addressee,
    Optional<Dossier> dossier,
    String reference,
    Optional<URI> officialPage,
    boolean summary,
    ContentHash original,
    ContentHash text,
    int pages) {

  public Document {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    identifiers = List.copyOf(identifiers);
    Objects.requireNonNull(typeWord);
    Objects.requireNonNull(date);
    senders = List.copyOf(senders);
    ministries = List.copyOf(ministries);
    committees = List.copyOf(committees);
    Objects.requireNonNull(addressee);
    Objects.requireNonNull(dossier);
    Objects.requireNonNull(reference);
    Objects.requireNonNull(officialPage);
    Objects.requireNonNull(original);
    Objects.requireNonNull(text);
    if (title.isBlank()) {
      throw new IllegalArgumentException("a document without a title: " + id);
    }
    if (pages < 1) {
      throw new IllegalArgumentException("a document without pages: " + id);
    }
  }
}
