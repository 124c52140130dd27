// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that can be found: a document or a commitment.
 *
 * @param id last part of its address
 * @param subkind code of its document kind or commitment kind
 * @param identifiers its official identifiers in canonical spelling
 * @param title what it is known by
 * @param passages its text in pieces, in order; for a commitment its request and the quotes about it
 * @param date of a document its day, of a commitment the day it was made
 * @param status of a commitment, on the day it was projected
 * @param claimedBy whose word the status is
 * @param termUntil last day of its term
 * @param ministries codes
 * @param people names of senders, proposers, promisers
 * @param dossiers keys of dossiers it belongs to
 * @param cites canonical identifiers it cites
 */
public record SearchEntry(
    EntryKind kind,
    String id,
    String subkind,
    List<String> identifiers,
    String title,
    List<PassageText> passages,
    Optional<LocalDate> date,
    Optional<Status> status,
    Optional<Claimant> claimedBy,
    Optional<LocalDate> termUntil,
    List<String> ministries,
    List<String> people,
    List<String> dossiers,
    List<String> cites) {

  /** What an entry stands for. */
  public enum EntryKind {
    DOCUMENT,
    COMMITMENT
  }

  /**
   * A piece of text that can be shown and linked to.
   *
   * @param document the document it stands in
   * @param start offset in that document's archived text, in code points
   * @param page page it is on, from 1
   */
  public record PassageText(String document, int start, int end, int page, String text) {}

  public SearchEntry {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(id);
    Objects.requireNonNull(subkind);
    identifiers = List.copyOf(identifiers);
    Objects.requireNonNull(title);
    passages = List.copyOf(passages);
    Objects.requireNonNull(date);
    Objects.requireNonNull(status);
    Objects.requireNonNull(claimedBy);
    Objects.requireNonNull(termUntil);
    ministries = List.copyOf(ministries);
    people = List.copyOf(people);
    dossiers = List.copyOf(dossiers);
    cites = List.copyOf(cites);
  }
}
