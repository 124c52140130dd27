// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import java.util.Optional;

/** A program that uses someone's token. */
public record TokenUse(Account account, Token token) implements SignedIn {

  @Override
  public String csrf() {
    return "";
  }

  @Override
  public Optional<Scope> scope() {
    return Optional.of(token.scope());
  }
}
