// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.Status;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

class TransitionsTest {

  private final Transitions transitions = new Transitions();

  @Test
  void after_everyOpenStatus_governmentMayCloseIt() {
    assertThat(Status.values())
        .filteredOn(Status::open)
        .allMatch(status -> transitions.after(status).contains(Status.CLOSED_BY_GOVERNMENT));
  }

  @Test
  void after_end_nothingFollowsUnlessItCanBeReopened() {
    assertThat(Status.values())
        .filteredOn(status -> !status.open() && !transitions.after(status).isEmpty())
        .containsExactly(Status.FULFILLED, Status.CLOSED_BY_GOVERNMENT)
        .allMatch(status -> transitions.after(status).contains(Status.PROMISED));
  }

  @Test
  void after_submittedOrPromised_everyStatusIsWithinReach() {
    Set<Status> reached = EnumSet.of(Status.SUBMITTED, Status.PROMISED, Status.UNKNOWN);
    Deque<Status> left = new ArrayDeque<>(List.of(Status.SUBMITTED, Status.PROMISED));
    while (!left.isEmpty()) {
      transitions.after(left.pop()).stream().filter(reached::add).forEach(left::push);
    }

    assertThat(reached).containsExactly(Status.values());
  }

  @Test
  void after_unknown_isAnyOther() {
    assertThat(transitions.after(Status.UNKNOWN)).isEqualTo(EnumSet.complementOf(EnumSet.of(Status.UNKNOWN)));
    assertThat(Arrays.stream(Status.values())).noneMatch(status -> transitions.after(status).contains(Status.UNKNOWN));
  }

  @Test
  void after_adopted_noDecisionOfTheChamberAnyMore() {
    assertThat(transitions.after(Status.ADOPTED)).containsExactly(
        Status.LAPSED, Status.IN_PROGRESS, Status.PARTLY_FULFILLED, Status.FULFILLED, Status.EXTENDED,
        Status.NOT_EXECUTED, Status.CLOSED_BY_GOVERNMENT);
  }
}
