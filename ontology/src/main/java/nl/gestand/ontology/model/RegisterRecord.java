// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a register says of one thing, as far as it tells something of a commitment.
 *
 * @param id the last part of its address: {@code tweedekamer-zaak-0006f304-7f6f-45f7-923e-9975c29d77c6}
 * @param entity the register's own name for this kind of record
 * @param number the register's number, or empty
 * @param typeWord the register's own word for its kind, or empty
 * @param title its subject, or empty
 * @param date the day the register gives it
 * @param received hash of the record as received
 * @param opinion what government thought of it, in the register's word, or empty
 * @param describes the commitment it is the record of
 * @param concerns commitments of others that it names by their number
 */
public record RegisterRecord(String id, String entity, String number, String typeWord, String title,
    Optional<LocalDate> date, ContentHash received, String opinion, Optional<Commitment> describes,
    List<CommitmentId> concerns) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,149}");

  public RegisterRecord {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException("no id of a record: " + id);
    }
    if (entity.isBlank()) {
      throw new IllegalArgumentException("a record of no kind: " + id);
    }
    Objects.requireNonNull(number);
    Objects.requireNonNull(typeWord);
    Objects.requireNonNull(title);
    Objects.requireNonNull(date);
    Objects.requireNonNull(received);
    Objects.requireNonNull(opinion);
    Objects.requireNonNull(describes);
    concerns = List.copyOf(concerns);
  }
}
