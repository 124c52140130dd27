// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.model;

import static nl.gestand.ontology.model.Claimant.CHAMBER;
import static nl.gestand.ontology.model.Claimant.LETTER;
import static nl.gestand.ontology.model.Claimant.MINISTRY;
import static nl.gestand.ontology.model.Claimant.REGISTER;
import static nl.gestand.ontology.model.Status.ADOPTED;
import static nl.gestand.ontology.model.Status.CLOSED_BY_GOVERNMENT;
import static nl.gestand.ontology.model.Status.FULFILLED;
import static nl.gestand.ontology.model.Status.IN_PROGRESS;
import static nl.gestand.ontology.model.Status.PARTLY_FULFILLED;
import static nl.gestand.ontology.model.Status.PROMISED;
import static nl.gestand.ontology.model.Status.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rule of the status now, as a table: what was said, in the order of recording, and what follows. */
final class StatusRuleTest {

  private static final LocalDate DAY = LocalDate.of(2025, 12, 1);

  private record Said(Status status, Claimant by, boolean machine, int month) {}

  static Stream<Arguments> table() {
    return Stream.of(
        row("an opening alone", SUBMITTED, chamber(SUBMITTED, 1)),
        row("the latest opening", ADOPTED, chamber(SUBMITTED, 1), chamber(ADOPTED, 2)),
        row("recorded late, true early", ADOPTED, chamber(ADOPTED, 2), chamber(SUBMITTED, 1)),
        row("a step goes past an opening, whoever says so", IN_PROGRESS, chamber(ADOPTED, 2), machine(IN_PROGRESS, 3)),
        row("a step on the day of the opening", IN_PROGRESS, machine(IN_PROGRESS, 1), machine(PROMISED, 1)),
        row("ministry over letter, though earlier", IN_PROGRESS, said(IN_PROGRESS, MINISTRY, 3), machine(FULFILLED, 5)),
        row("register over ministry", PARTLY_FULFILLED, said(PARTLY_FULFILLED, REGISTER, 3),
            said(FULFILLED, MINISTRY, 5)),
        row("Chamber over register", FULFILLED, chamber(FULFILLED, 3), said(PARTLY_FULFILLED, REGISTER, 5)),
        row("a letter's claim that a person confirmed over one that a machine read", CLOSED_BY_GOVERNMENT,
            said(CLOSED_BY_GOVERNMENT, LETTER, 3), machine(FULFILLED, 5)),
        row("of one voice the latest", FULFILLED, machine(IN_PROGRESS, 3), machine(FULFILLED, 5)),
        row("on one day the last recorded", FULFILLED, machine(IN_PROGRESS, 3), machine(FULFILLED, 3)),
        row("opened again by a voice as strong", PROMISED, said(FULFILLED, REGISTER, 3), said(PROMISED, REGISTER, 5)),
        row("not opened again by a weaker voice", FULFILLED, said(FULFILLED, REGISTER, 3), machine(PROMISED, 5)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("table")
  void decisive(String name, Status expected, List<RecordedEvent> events) {
    assertThat(StatusRule.decisive(events, DAY)).map(recorded -> recorded.event().status()).contains(expected);
  }

  @Test
  void decisive_beforeAnything_isEmpty() {
    assertThat(StatusRule.decisive(events(chamber(SUBMITTED, 2)), LocalDate.of(2025, 1, 31))).isEmpty();
  }

  @Test
  void decisive_onAnEarlierDay_isWhatHeldThen() {
    List<RecordedEvent> events = events(chamber(ADOPTED, 2), machine(IN_PROGRESS, 3), machine(FULFILLED, 6));
    assertThat(StatusRule.decisive(events, LocalDate.of(2025, 4, 1)))
        .map(recorded -> recorded.event().status()).contains(IN_PROGRESS);
  }

  @Test
  void decisive_retracted_doesNotCount() {
    List<RecordedEvent> events = new ArrayList<>(events(chamber(ADOPTED, 2)));
    events.add(new RecordedEvent(events(machine(FULFILLED, 6)).get(0).event(), at(9),
        Optional.of(Instant.EPOCH), List.of()));
    assertThat(StatusRule.decisive(events, DAY)).map(recorded -> recorded.event().status()).contains(ADOPTED);
  }

  private static Arguments row(String name, Status expected, Said... said) {
    return Arguments.of(name, expected, events(said));
  }

  private static List<RecordedEvent> events(Said... said) {
    return IntStream.range(0, said.length).mapToObj(i -> event(said[i], i + 1)).toList();
  }

  private static RecordedEvent event(Said said, int change) {
    StatusEvent event = new StatusEvent(new EventId("event-00" + change), Examples.MOTIE, said.status(), "",
        said.by(), "someone", LocalDate.of(2025, said.month(), 1), Optional.of(Examples.letterEvidence(0, 29)),
        said.machine() ? OptionalDouble.of(0.8) : OptionalDouble.empty(), Optional.empty(), "", Optional.empty());
    return new RecordedEvent(event, at(change), Optional.empty(), List.of());
  }

  private static Recorded at(long change) {
    return new Recorded(Instant.EPOCH, change, Optional.empty());
  }

  private static Said chamber(Status status, int month) {
    return said(status, CHAMBER, month);
  }

  private static Said said(Status status, Claimant by, int month) {
    return new Said(status, by, false, month);
  }

  private static Said machine(Status status, int month) {
    return new Said(status, LETTER, true, month);
  }
}
