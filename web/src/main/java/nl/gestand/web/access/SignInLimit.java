// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts attempts to sign in, by name and address, and by address alone. */
public final class SignInLimit {

  /** Room for a mistyped password; at this rate a password of six letters takes a thousand years to guess. */
  private static final int ATTEMPTS_OF_NAME = 5;

  /** Several people may share an address. */
  private static final int ATTEMPTS_OF_ADDRESS = 50;

  public static final Duration PAUSE = Duration.ofMinutes(15);

  private final Cache<String, AtomicInteger> attempts =
      Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(100_000).build();

  /** Counts an attempt; false when it is one too many and must not be made. */
  public boolean attempt(String name, String address) {
    String from = NetworkAddress.subscriber(address);
    return count(key(name, address)) <= ATTEMPTS_OF_NAME & count(from) <= ATTEMPTS_OF_ADDRESS;
  }

  /** Forgets the attempts of someone who turned out to know the password. */
  public void succeeded(String name, String address) {
    attempts.invalidate(key(name, address));
  }

  private static String key(String name, String address) {
    return name.strip().toLowerCase(Locale.ROOT) + "@" + NetworkAddress.subscriber(address);
  }

  private int count(String key) {
    return attempts.get(key, first -> new AtomicInteger()).incrementAndGet();
  }
}
