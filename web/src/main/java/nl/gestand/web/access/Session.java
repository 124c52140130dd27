// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.util.Optional;

/**
 * Someone who signed in with a browser, for as long as that lasts.
 *
 * @param registered their account as it was then; the session ends when it changes
 * @param csrf what only our own forms know, and must send back
 */
public record Session(Registered registered, String csrf) implements SignedIn {

  @Override
  public Account account() {
    return registered.account();
  }

  @Override
  public Optional<Scope> scope() {
    return Optional.empty();
  }
}
