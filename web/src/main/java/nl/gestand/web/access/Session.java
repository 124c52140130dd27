// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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

  /** Whether a form with this comes from one of our own pages. */
  public boolean isOfOurForm(String sent) {
    return sent != null
        && MessageDigest.isEqual(csrf.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<Scope> scope() {
    return Optional.empty();
  }
}
