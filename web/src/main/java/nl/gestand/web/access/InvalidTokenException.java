// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

/** A request with a token that does not hold. */
public final class InvalidTokenException extends RuntimeException {

  private static final long serialVersionUID = 1;

  InvalidTokenException() {
    super("Dit token geldt niet: het bestaat niet, is verlopen of is ingetrokken.", null, false, false);
  }
}
