// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.EventId;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class LeasesTest {

  private static final EventId EVENT = new EventId("finding-1");

  private Instant now = Instant.parse("2026-01-02T10:00:00Z");
  private final Leases leases = new Leases(new Clock() {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  });

  @Test
  void take_heldByAnother_tellsWhoAndSinceWhen() {
    assertThat(leases.take(EVENT, "anna")).isEmpty();
    assertThat(leases.take(EVENT, "anna")).isEmpty();
    assertThat(leases.take(EVENT, "chris")).contains(new Leases.Lease("anna", now));
    assertThat(leases.heldByOther(EVENT, "anna")).isEmpty();
  }

  @Test
  void take_afterTenMinutes_isFree() {
    leases.take(EVENT, "anna");
    now = now.plus(Leases.HELD).minusSeconds(1);
    assertThat(leases.heldByOther(EVENT, "chris")).isPresent();
    now = now.plus(Duration.ofSeconds(2));
    assertThat(leases.heldByOther(EVENT, "chris")).isEmpty();
    assertThat(leases.take(EVENT, "chris")).isEmpty();
  }

  @Test
  void takeOver_andRelease_onlyOfOnesOwn() {
    leases.take(EVENT, "anna");
    leases.release(EVENT, "chris");
    assertThat(leases.heldByOther(EVENT, "chris")).isPresent();
    leases.takeOver(EVENT, "chris");
    assertThat(leases.heldByOther(EVENT, "anna").map(Leases.Lease::who)).contains("chris");
    leases.release(EVENT, "chris");
    assertThat(leases.heldByOther(EVENT, "anna")).isEmpty();
  }
}
