// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An event as the store holds it.
 *
 * @param retractedAt when a later reading of its document no longer found it
 * @param verdicts what people decided about it, in the order of recording
 */
public record RecordedEvent(
    StatusEvent event, Recorded recorded, Optional<Instant> retractedAt, List<RecordedVerdict> verdicts) {

  public RecordedEvent {
    Objects.requireNonNull(event);
    Objects.requireNonNull(recorded);
    Objects.requireNonNull(retractedAt);
    verdicts = verdicts.stream()
        .sorted(Comparator.comparingLong(verdict -> verdict.recorded().change()))
        .toList();
  }

  public Instant recordedAt() {
    return recorded.at();
  }

  /** Number of the change that brought it; the order of recording, whatever the clock did. */
  public long change() {
    return recorded.change();
  }

  /** The verdict that holds. */
  public Optional<Verdict> verdict() {
    return verdicts.isEmpty() ? Optional.empty()
        : Optional.of(verdicts.getLast().verdict()).filter(last -> last.kind() != VerdictKind.UNDONE);
  }

  /** Whether a person said that it is so; then a later reading that misses it changes nothing. */
  public boolean confirmed() {
    return verdict().map(Verdict::kind).filter(VerdictKind.CONFIRMED::equals).isPresent();
  }

  /** Whether it counts: what a person decided goes before what a later reading found. */
  public boolean stands() {
    return verdict().map(held -> held.kind() == VerdictKind.CONFIRMED).orElse(retractedAt.isEmpty());
  }

  /** How it was known just before a moment; empty when it was not yet recorded. */
  public Optional<RecordedEvent> knownBefore(Instant moment) {
    Predicate<Instant> earlier = at -> at.isBefore(moment);
    return Optional.of(this)
        .filter(event -> earlier.test(event.recordedAt()))
        .map(known -> new RecordedEvent(known.event(), known.recorded(), known.retractedAt().filter(earlier),
            known.verdicts().stream().filter(verdict -> earlier.test(verdict.recorded().at())).toList()));
  }
}
