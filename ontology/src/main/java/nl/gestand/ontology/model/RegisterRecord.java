// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.citation.TkNumber;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
 * @param joined by what it was joined to those
 * @param apart commitments that it names and that a person said it does not belong to
 * @param page where the register shows it
 * @param votes in the order of the register
 * @param changes what it said otherwise before, oldest first
 */
public record RegisterRecord(String id, String entity, String number, String typeWord, String title,
    Optional<LocalDate> date, ContentHash received, String opinion, Optional<Commitment> describes,
    List<CommitmentId> concerns, Optional<JoinRule> joined, List<CommitmentId> apart, Optional<URI> page,
    List<Vote> votes, List<FieldChange> changes) {

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
    Objects.requireNonNull(joined);
    apart = List.copyOf(apart);
    Objects.requireNonNull(page);
    votes = List.copyOf(votes);
    changes = List.copyOf(changes);
  }

  /** The same with what it said before. */
  public RegisterRecord with(List<FieldChange> changed) {
    return new RegisterRecord(id, entity, number, typeWord, title, date, received, opinion, describes, concerns, joined,
        apart, page, votes, changed);
  }

  /**
   * The same, joined to no commitment that people keep apart from it. One that is the record of such a commitment becomes
   * that of another, known by the register's own number; where that is none, of nothing.
   */
  public RegisterRecord without(Collection<CommitmentId> separated) {
    Optional<Commitment> kept = describes.filter(commitment -> !separated.contains(commitment.id()));
    return new RegisterRecord(id, entity, number, typeWord, title, date, received, opinion,
        kept.or(() -> describes.flatMap(commitment -> ownNumber().map(own -> renamed(commitment, own)))),
        concerns.stream().filter(named -> !separated.contains(named)).toList(), joined,
        Stream.of(apart.stream(), describes.map(Commitment::id).stream(), concerns.stream()).flatMap(named -> named)
            .filter(separated::contains).distinct().toList(), page, votes, changes);
  }

  /** The register's own number of it, by which it is known where it is joined to nothing else. */
  public Optional<Identifier> ownNumber() {
    return Identifiers.parse(number).filter(TkNumber.class::isInstance);
  }

  private static Commitment renamed(Commitment commitment, Identifier number) {
    return new Commitment(CommitmentId.of(number), commitment.kind(), Optional.of(number), commitment.title(),
        commitment.request(), commitment.date(), commitment.people(), commitment.addressees(), commitment.ministries(),
        number instanceof Kamerstuk paper ? Optional.of(paper.dossier()) : Optional.empty(), commitment.term(),
        commitment.madeIn(), commitment.evidence(), List.of());
  }

  /** Whether it is the record of what the register's own number names, and of nothing else. */
  public boolean standsAlone() {
    return ownNumber().filter(own -> describes.map(Commitment::id).filter(CommitmentId.of(own)::equals).isPresent())
        .isPresent();
  }

  /** The same as the record of a commitment that people say it is the record of. */
  public RegisterRecord of(CommitmentId commitment, JoinRule rule) {
    Optional<Identifier> known = Identifiers.parse(commitment.value());
    return new RegisterRecord(id, entity, number, typeWord, title, date, received, opinion,
        describes.flatMap(own -> known.map(number -> renamed(own, number))), concerns, Optional.of(rule),
        apart.stream().filter(separated -> !separated.equals(commitment)).toList(), page, votes, changes);
  }

  /** The same as one that names a commitment after all. */
  public RegisterRecord joinedTo(CommitmentId commitment) {
    return new RegisterRecord(id, entity, number, typeWord, title, date, received, opinion, describes,
        Stream.concat(concerns.stream(), Stream.of(commitment)).toList(), joined,
        apart.stream().filter(separated -> !separated.equals(commitment)).toList(), page, votes, changes);
  }

  /** Whether the last whole delivery of the register no longer had it. */
  public boolean gone() {
    return changes.stream().filter(change -> change.field().equals(FieldChange.DELIVERED))
        .reduce((earlier, later) -> later).filter(last -> last.after().equals("false")).isPresent();
  }
}
