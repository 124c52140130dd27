// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.store.StoreUnavailableException;
import nl.gestand.web.admin.Health.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

class HealthCheckTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
  private final AtomicLong indexed = new AtomicLong(7);

  @TempDir
  private Path folder;

  @Test
  void look_allWell_saysSo() {
    Health health = check(() -> 7).look();
    assertThat(health.isWell()).isTrue();
    assertThat(health.lastChange()).hasValue(7);
    assertThat(health.diskFree()).isPositive();
  }

  @Test
  void look_storeThatFailsOrDoesNotAnswer_isAProblem() {
    assertThat(check(() -> {
      throw new StoreUnavailableException("weg", new IOException());
    }).look().problems()).containsExactly(Problem.STORE);
    assertThat(check(() -> {
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return 7;
    }).look().problems()).containsExactly(Problem.STORE);
  }

  @Test
  void look_indexThatIsBehind_isAProblemOnlyWhenItStandsStill() {
    HealthCheck check = check(() -> 9);
    assertThat(check.look().isWell()).isTrue();
    later(50);
    indexed.set(8);
    assertThat(check.look().isWell()).isTrue();
    later(50);
    assertThat(check.look().isWell()).isTrue();
    later(50);
    assertThat(check.look().problems()).containsExactly(Problem.INDEX);
    later(2);
    indexed.set(9);
    assertThat(check.look().isWell()).isTrue();
  }

  @Test
  void look_unreadableAccounts_isAProblem() {
    HealthCheck check = new HealthCheck(new HealthCheck.Parts(folder, () -> 7, indexed::get, indexed::get, () -> {
      throw new UncheckedIOException(new IOException("stuk"));
    }), ticking());
    assertThat(check.look().problems()).containsExactly(Problem.ACCOUNTS);
  }

  @Test
  void look_byMany_asksTheStoreOnceASecond() {
    AtomicInteger asked = new AtomicInteger();
    HealthCheck check = check(asked::incrementAndGet);
    check.look();
    check.look();
    assertThat(asked).hasValue(1);
    later(2);
    check.look();
    assertThat(asked).hasValue(2);
  }

  private void later(int seconds) {
    now.updateAndGet(moment -> moment.plusSeconds(seconds));
  }

  private HealthCheck check(LongSupplier lastChange) {
    return new HealthCheck(
        new HealthCheck.Parts(folder, lastChange, indexed::get, indexed::get, () -> {}), ticking());
  }

  private Clock ticking() {
    InstantSource source = now::get;
    return source.withZone(ZoneOffset.UTC);
  }
}
