// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.store;

/** The store can't be opened or reached; the message is a Dutch sentence for the person who asked. */
public final class StoreUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
