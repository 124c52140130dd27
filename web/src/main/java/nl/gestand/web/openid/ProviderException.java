// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.openid;

/** A provider that does not answer, or not as it should. */
public final class ProviderException extends Exception {

  private static final long serialVersionUID = 1;

  /** @param message for the log; it may hold what the provider said, never a token or a secret */
  ProviderException(String message) {
    super(message);
  }

  ProviderException(String message, Exception cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
