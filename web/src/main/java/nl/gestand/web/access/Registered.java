// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.time.Instant;
import java.util.Optional;

/**
 * An account as it is kept.
 *
 * @param active whether its owner can sign in
 * @param hasPassword whether they can do so with a password
 * @param subject who they are to the provider that vouches for them
 * @param linkUntil when the link to choose a password ends, where one was made
 * @param mark another one as soon as the role, the ministry or being active changed; tokens end with it
 * @param passwordMark another one as soon as the password changed; sessions end with it, and with the other
 */
public record Registered(
    Account account,
    boolean active,
    boolean hasPassword,
    Optional<String> subject,
    Optional<Instant> linkUntil,
    String mark,
    String passwordMark) {

  public String name() {
    return account.name();
  }
}
