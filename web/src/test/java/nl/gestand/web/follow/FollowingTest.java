// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.web.follow.NewsItem.Change;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class FollowingTest {

  private static final Instant BEGIN = Instant.parse("2026-11-27T10:00:00Z");

  @Test
  void news_isToldOnce_alsoWhatTheIndexFoundLate() {
    Following following = following(Rhythm.LIVE).told(List.of(item("old", -60)), BEGIN);
    assertThat(following.untold(List.of(item("old", -60)))).isEmpty();

    List<NewsItem> first = List.of(item("b", 120), item("old", -60));
    assertThat(following.untold(first)).extracting(NewsItem::id).containsExactly("b");
    following = following.told(first, BEGIN.plusSeconds(121));

    List<NewsItem> second = List.of(item("c", 180), item("b", 120), item("late", 119), item("old", -60));
    assertThat(following.untold(second)).extracting(NewsItem::id).containsExactly("c", "late");
    following = following.told(second, BEGIN.plusSeconds(181));
    assertThat(following.untold(second)).isEmpty();
    assertThat(following.told(second, BEGIN.plusSeconds(7_200)).lately()).isEmpty();
    assertThat(following.told(second, BEGIN.plusSeconds(7_200)).untold(second)).isEmpty();
  }

  @Test
  void digest_isDueInTheMorning_andNeverUnconfirmed() {
    Following daily = following(Rhythm.DAILY);
    assertThat(daily.due(Instant.parse("2026-11-28T09:00:00Z"))).isFalse();
    assertThat(daily.confirm().due(Instant.parse("2026-11-28T05:59:00Z"))).isFalse();
    assertThat(daily.confirm().due(Instant.parse("2026-11-28T06:00:00Z"))).isTrue();
    assertThat(following(Rhythm.WEEKLY).confirm().due(Instant.parse("2026-11-29T09:00:00Z"))).isFalse();
    assertThat(following(Rhythm.WEEKLY).confirm().due(Instant.parse("2026-12-02T09:00:00Z"))).isTrue();
  }

  private static Following following(Rhythm rhythm) {
    return new Following("id", "anna", "anna@example.org", "/zoeken?q=zeden", "‘zeden’", rhythm, "code", false, BEGIN,
        List.of());
  }

  private static NewsItem item(String id, long seconds) {
    return new NewsItem(id, Change.STATUS, BEGIN.plusSeconds(seconds), "ding", "/commitment/ding", "Nagekomen", "");
  }
}
