// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import nl.gestand.web.access.SignedIn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Duration;
import java.util.Optional;

/** What sessions are to be told on their next page. In memory only, because it may be a secret. */
final class Notices {

  /** The next page is a redirect away. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final Cache<String, Notice> notices =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(10_000).build();

  /** Only people see pages: for a program nothing is kept. */
  void put(SignedIn who, Notice notice) {
    if (!who.csrf().isEmpty()) {
      notices.put(who.csrf(), notice);
    }
  }

  Optional<Notice> take(SignedIn who) {
    return Optional.ofNullable(notices.asMap().remove(who.csrf()));
  }
}
