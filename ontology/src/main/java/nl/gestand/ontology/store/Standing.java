// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.RecordedVerdict;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.StatusRule;
import nl.gestand.ontology.model.Term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How a commitment stood on a stretch of days, as it was known on a stretch of days. Those of one commitment cover all
 * days from the first of which anything was known, and do not overlap.
 *
 * @param from first day it stood so
 * @param until first day it did not; {@link LocalDate#MAX} when it still stands so
 * @param knownFrom first day at whose end it was known so
 * @param knownUntil first day at whose end it was known otherwise; {@link LocalDate#MAX} when that is how it is known
 * @param decisive the event that decides the status
 * @param term the term that holds
 * @param disputed another voice says otherwise
 * @param unanswered the ministry waits for the Chamber's answer
 */
public record Standing(LocalDate from, LocalDate until, LocalDate knownFrom, LocalDate knownUntil,
    StatusEvent decisive, Optional<Term> term, boolean disputed, boolean unanswered) {

  /** All standings of a commitment, by what was known when and then by day. */
  static List<Standing> of(CommitmentHistory history) {
    List<Standing> all = new ArrayList<>();
    List<Standing> open = List.of();
    for (LocalDate known : knownDays(history)) {
      List<Standing> fresh = asKnown(history.asKnownOn(known), known);
      List<Standing> before = open;
      open = fresh.stream()
          .map(standing -> before.stream().filter(standing::sameAs).findFirst().orElse(standing))
          .toList();
      List<Standing> kept = open;
      before.stream().filter(standing -> !kept.contains(standing)).map(standing -> standing.knownUntil(known))
          .forEach(all::add);
    }
    all.addAll(open);
    return all;
  }

  /** How it stood day by day, as it is known on one day. */
  private static List<Standing> asKnown(CommitmentHistory history, LocalDate known) {
    List<LocalDate> days = StatusRule.valid(history.events(), LocalDate.MAX).stream()
        .map(recorded -> recorded.event().validFrom()).distinct().toList();
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i);
      LocalDate until = i + 1 < days.size() ? days.get(i + 1) : LocalDate.MAX;
      history.decisive(day).map(RecordedEvent::event).ifPresent(decisive -> standings.add(
          new Standing(day, until, known, LocalDate.MAX, decisive, history.term(day),
              !history.dissent(day).isEmpty(), history.unanswered(day).isPresent())));
    }
    return standings;
  }

  private static NavigableSet<LocalDate> knownDays(CommitmentHistory history) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    history.events().stream()
        .flatMap(recorded -> Stream.of(Stream.of(recorded.recordedAt()), recorded.retractedAt().stream(),
            recorded.verdicts().stream().map(RecordedVerdict::recorded).map(made -> made.at())).flatMap(moments -> moments))
        .map(CommitmentHistory::dayOf)
        .forEach(days::add);
    return days;
  }

  private boolean sameAs(Standing other) {
    return equals(other.knownFrom(knownFrom));
  }

  private Standing knownFrom(LocalDate day) {
    return new Standing(from, until, day, knownUntil, decisive, term, disputed, unanswered);
  }

  private Standing knownUntil(LocalDate day) {
    return new Standing(from, until, knownFrom, day, decisive, term, disputed, unanswered);
  }

  /** Whether it stood so on a day, as known on a day. */
  public boolean holds(LocalDate day, LocalDate known) {
    return !day.isBefore(from) && day.isBefore(until) && !known.isBefore(knownFrom) && known.isBefore(knownUntil);
  }
}
