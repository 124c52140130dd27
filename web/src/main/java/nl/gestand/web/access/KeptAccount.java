// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.time.Instant;
import java.util.Optional;

/**
 * An account with what only the file knows of it.
 *
 * @param mark changes with role, ministry and being active
 */
record KeptAccount(Account account, boolean active, Optional<PasswordHash> password, Optional<String> subject,
    String mark, Optional<Link> link) {

  /** A link to choose a password: the hash of what stands in it, and when it ends. */
  record Link(String hash, Instant until) {}

  static KeptAccount fresh(Account account, Optional<PasswordHash> password, Optional<String> subject) {
    return new KeptAccount(account, true, password, subject, RandomText.next(), Optional.empty());
  }

  KeptAccount as(Account changed) {
    return changed.equals(account)
        ? this
        : new KeptAccount(changed, active, password, subject, RandomText.next(), link);
  }

  KeptAccount active(boolean now) {
    return now == active
        ? this
        : new KeptAccount(account, now, password, subject, RandomText.next(), Optional.empty());
  }

  KeptAccount with(PasswordHash chosen) {
    return new KeptAccount(account, active, Optional.of(chosen), subject, mark, Optional.empty());
  }

  KeptAccount with(Link made) {
    return new KeptAccount(account, active, password, subject, mark, Optional.of(made));
  }

  Registered registered() {
    return new Registered(account, active, password.isPresent(), subject, link.map(Link::until), mark,
        password.map(hash -> RandomText.hash(hash.text())).orElse(""));
  }
}
