// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

/** Mornings are those at the place of parliament, in summer and in winter. */
class RhythmTest {

  @ParameterizedTest
  @CsvSource({
      "DAILY, 2026-11-27T10:00:00Z, 2026-11-28T06:00:00Z",
      "DAILY, 2026-11-27T05:59:59Z, 2026-11-27T06:00:00Z",
      "DAILY, 2026-11-27T06:00:00Z, 2026-11-28T06:00:00Z",
      "DAILY, 2026-07-01T10:00:00Z, 2026-07-02T05:00:00Z",
      "DAILY, 2026-10-24T10:00:00Z, 2026-10-25T06:00:00Z",
      "WEEKLY, 2026-11-27T10:00:00Z, 2026-11-30T06:00:00Z",
      "WEEKLY, 2026-11-30T06:00:00Z, 2026-12-07T06:00:00Z",
      "WEEKLY, 2026-11-30T05:00:00Z, 2026-11-30T06:00:00Z",
      "LIVE, 2026-11-27T10:00:00Z, 2026-11-27T10:00:00Z",
  })
  void next(Rhythm rhythm, Instant last, Instant next) {
    assertThat(rhythm.after(last)).isEqualTo(next);
  }
}
