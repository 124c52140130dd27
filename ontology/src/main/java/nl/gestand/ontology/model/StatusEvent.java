// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One statement that a commitment got a status. It is never changed: a correction is another event.
 *
 * @param sourceWord the word the source itself used: {@code Voldaan}, {@code doe ik deze motie af}
 * @param claimedBy whose word it is
 * @param agent who or what recorded it: the name of an account, or a reader with its version
 * @param validFrom the day it became true or was declared; never the promised term
 * @param confidence between 0 and 1 when a machine found it, empty when a person recorded it
 * @param newTerm the term that came with it, for an extension
 * @param note what the one who recorded it wished to say, or empty
 * @param answers the event that it answers, such as the ministry's that the Chamber confirms or refuses
 */
public record StatusEvent(
    EventId id,
    CommitmentId commitment,
    Status status,
    String sourceWord,
    Claimant claimedBy,
    String agent,
    LocalDate validFrom,
    Optional<Evidence> evidence,
    OptionalDouble confidence,
    Optional<Term> newTerm,
    String note,
    Optional<EventId> answers) {

  public StatusEvent {
    Objects.requireNonNull(id);
    Objects.requireNonNull(commitment);
    Objects.requireNonNull(status);
    Objects.requireNonNull(sourceWord);
    Objects.requireNonNull(claimedBy);
    Objects.requireNonNull(validFrom);
    Objects.requireNonNull(evidence);
    Objects.requireNonNull(newTerm);
    Objects.requireNonNull(note);
    Objects.requireNonNull(answers);
    if (agent.isBlank()) {
      throw new IllegalArgumentException("an event without an agent");
    }
    if (confidence.isPresent() && !(confidence.getAsDouble() > 0 && confidence.getAsDouble() <= 1)) {
      throw new IllegalArgumentException("confidence is above 0 and at most 1: " + confidence.getAsDouble());
    }
    if (confidence.isPresent() && evidence.isEmpty()) {
      throw new IllegalArgumentException("a machine's event without evidence");
    }
  }

  public boolean byMachine() {
    return confidence.isPresent();
  }

  /** The same under another id. */
  public StatusEvent as(EventId other) {
    return new StatusEvent(other, commitment, status, sourceWord, claimedBy, agent, validFrom, evidence, confidence,
        newTerm, note, answers);
  }

  /** The same of another commitment, under another id. */
  public StatusEvent of(CommitmentId another, EventId other) {
    return new StatusEvent(other, another, status, sourceWord, claimedBy, agent, validFrom, evidence, confidence,
        newTerm, note, answers);
  }

  /** The same with a term that came with it. */
  public StatusEvent with(Term term) {
    return new StatusEvent(id, commitment, status, sourceWord, claimedBy, agent, validFrom, evidence, confidence,
        Optional.of(term), note, answers);
  }
}
