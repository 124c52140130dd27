// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the status on a day follows from the events.
 *
 * <p>Among the steps taken, the Chamber's word goes before the register's, the register's before the ministry's, the
 * ministry's before a letter's that a person confirmed, that before what a machine read; within one, the latest
 * {@link StatusEvent#validFrom}, then the latest recorded. An opening status gives way to every step, unless a voice
 * at least as strong spoke it after that step: then the commitment is open again.
 */
public final class StatusRule {

  private static final Comparator<RecordedEvent> BY_DAY =
      Comparator.comparing((RecordedEvent recorded) -> recorded.event().validFrom())
          .thenComparingLong(RecordedEvent::change);

  private static final Comparator<RecordedEvent> BY_AUTHORITY =
      Comparator.comparingInt(StatusRule::authority).thenComparing(BY_DAY);

  private StatusRule() {}

  /** The event that decides the status on a day; empty when nothing had been said by then. */
  public static Optional<RecordedEvent> decisive(Collection<RecordedEvent> events, LocalDate day) {
    List<RecordedEvent> valid = valid(events, day);
    Optional<RecordedEvent> opening = valid.stream().filter(StatusRule::opens).max(BY_DAY);
    Optional<RecordedEvent> step = valid.stream().filter(recorded -> !opens(recorded)).max(BY_AUTHORITY);
    if (opening.isEmpty() || step.isEmpty()) {
      return opening.or(() -> step);
    }
    boolean reopened = opening.get().event().validFrom().isAfter(step.get().event().validFrom())
        && authority(opening.get()) >= authority(step.get());
    return reopened ? opening : step;
  }

  /** Events that still stand and had become true by a day, in the order in which they became true. */
  public static List<RecordedEvent> valid(Collection<RecordedEvent> events, LocalDate day) {
    return events.stream()
        .filter(recorded -> recorded.stands() && !recorded.event().validFrom().isAfter(day))
        .sorted(BY_DAY)
        .toList();
  }

  /** The last step of each voice that says otherwise than the deciding one, strongest first. */
  public static List<RecordedEvent> dissent(Collection<RecordedEvent> events, LocalDate day) {
    Optional<RecordedEvent> decisive = decisive(events, day);
    Map<Claimant, RecordedEvent> last = new EnumMap<>(Claimant.class);
    valid(events, day).stream()
        .filter(recorded -> !opens(recorded))
        .forEach(recorded -> last.put(recorded.event().claimedBy(), recorded));
    return last.values().stream()
        .filter(other -> decisive.filter(held -> differ(held.event(), other.event())).isPresent())
        .toList();
  }

  /** That government closed it and the register calls it fulfilled is no disagreement. */
  private static boolean differ(StatusEvent held, StatusEvent other) {
    Status one = held.status();
    Status two = other.status();
    return held.claimedBy() != other.claimedBy() && one != two
        && (one.open() != two.open() || one == Status.NOT_EXECUTED || two == Status.NOT_EXECUTED);
  }

  /**
   * The ministry's last word when it asks for an answer of the Chamber and has none: that it is done, put off or
   * dropped. Whatever Chamber or register recorded after it is an answer too.
   */
  public static Optional<RecordedEvent> unanswered(Collection<RecordedEvent> events, LocalDate day) {
    List<RecordedEvent> valid = valid(events, day);
    long lastAnswer = valid.stream()
        .filter(recorded -> recorded.event().claimedBy().compareTo(Claimant.MINISTRY) < 0)
        .mapToLong(RecordedEvent::change)
        .max().orElse(0);
    return valid.stream()
        .filter(recorded -> recorded.event().claimedBy() == Claimant.MINISTRY)
        .max(Comparator.comparingLong(RecordedEvent::change))
        .filter(recorded -> recorded.change() > lastAnswer && recorded.event().status().asksAnswer());
  }

  private static boolean opens(RecordedEvent recorded) {
    return recorded.event().status().opening();
  }

  private static int authority(RecordedEvent recorded) {
    StatusEvent event = recorded.event();
    return -2 * event.claimedBy().ordinal() - (event.byMachine() && !recorded.confirmed() ? 1 : 0);
  }
}
